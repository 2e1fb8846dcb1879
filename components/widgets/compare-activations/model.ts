import type { CompareActivationsProps, PlottedFunction } from '@slopewise/lesson'
import { showPosition, showValue } from '../drawing/numbers'
import { buildPlotted, type Plotted, type Reading, readPlotted } from '../drawing/plotted'
import type { Interval } from '../drawing/scale'

/** The line styles, in the order in which functions get them; `own` is the reader's. */
export const LINE_STYLES = ['plain', 'dashed', 'broad', 'dotted', 'own'] as const
export type LineStyle = (typeof LINE_STYLES)[number]

/** One of the functions that are compared. */
export type Compared = {
  readonly plotted: Plotted
  /** What it is in words: "the sigmoid". */
  readonly about: string | null
  readonly style: LineStyle
}

export type CompareModel = {
  readonly functions: readonly Compared[]
  readonly variable: string
  readonly range: Interval
  /** Where any of them has a kink. */
  readonly kinks: readonly number[]
}

/** Names for the reader's function; the first that the lesson does not use is taken. */
const OWN_NAMES = ['g', 'f', 'q', 'p', 'y'] as const

export const nameOwn = ({ functions }: CompareActivationsProps): string =>
  OWN_NAMES.find(name => functions.every(one => one.name !== name)) ?? 'G'

/** The lesson's functions, and the reader's where there is one. */
export const buildCompared = (
  { functions, range }: CompareActivationsProps,
  own: PlottedFunction | null,
): CompareModel => {
  const given = functions.map(
    (one, index): Compared => ({
      plotted: buildPlotted(one),
      about: one.about,
      style: LINE_STYLES[index] ?? 'plain',
    }),
  )
  const typed: readonly Compared[] =
    own === null ? [] : [{ plotted: buildPlotted(own), about: 'yours', style: 'own' }]
  const all = [...given, ...typed]
  return {
    functions: all,
    variable: functions[0]?.variable ?? 'z',
    range,
    kinks: [...new Set(all.flatMap(({ plotted }) => plotted.kinks.map(({ at }) => at)))],
  }
}

/** What the table says of one function where the line stands. */
export type Row = {
  readonly name: string
  readonly style: LineStyle
  readonly about: string | null
  readonly value: string
  readonly slope: string
}

const slopeText = ({ slope, kink }: Reading, isExact: boolean): string => {
  if (slope !== null) return showValue(slope, isExact)
  if (kink === null) return 'none'
  const [left, right] = [kink.left, kink.right].map(one => showValue(one, isExact))
  return `left ${left}, right ${right}`
}

const valueText = (value: number, isExact: boolean): string =>
  Number.isFinite(value) ? showValue(value, isExact) : 'none'

/** Value and slope of every function where the line stands. */
export const readRows = ({ functions, range }: CompareModel, z: number): readonly Row[] =>
  functions.map(({ plotted, about, style }) => {
    const reading = readPlotted(plotted, range, z)
    const { name, isExact } = plotted
    return {
      name,
      about,
      style,
      value: valueText(reading.value, isExact),
      slope: slopeText(reading, isExact),
    }
  })

/** The same in one sentence, of the functions that are shown. */
export const speakRows = (
  model: CompareModel,
  z: number,
  { shown, showsSlopes }: { readonly shown: readonly string[]; readonly showsSlopes: boolean },
): string => {
  const rows = readRows(model, z).filter(({ name }) => shown.includes(name))
  const said = rows.map(({ name, value, slope }) =>
    showsSlopes ? `${name} ${value}, slope ${slope}` : `${name} ${value}`,
  )
  return `${model.variable} ${showPosition(z)}: ${said.join('; ')}`
}
