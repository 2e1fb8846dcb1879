import type { GradientCheckProps, Kink } from '@slopewise/lesson'
import { showNumber, showShort } from '../drawing/numbers'
import { buildPlotted, type Plotted, readPlotted } from '../drawing/plotted'
import type { Interval } from '../drawing/scale'

/** h = 10^e for e in this interval. */
export const EXPONENTS: Interval = [-12, 0]
/** Where the step begins: 0.01. */
export const START = -2
const PARTS_OF_DECADE = 4

/** Half the distance from 1 to the next double: what one rounding costs, as a share. */
export const UNIT_ROUND_OFF = 2 ** -53

export type Side = 'one-sided' | 'centred' | 'left'
export type Quotient = { readonly side: Side; readonly at: (h: number) => number }

export type CheckModel = {
  readonly plotted: Plotted
  readonly at: number
  readonly kink: Kink | null
  /** What the quotients are compared with: the slope by the rule, at a kink the agreed one. */
  readonly slope: number
  /** At a kink from both sides, else from one. */
  readonly quotients: readonly Quotient[]
  /** What rounding costs is about this, divided by h; 0 where both heights are exact. */
  readonly roundOff: number
}

/**
 * One-sided $\frac{g(z + h) - g(z)}{h}$ and centred $\frac{g(z + h) - g(z - h)}{2h}$, in doubles,
 * just as a program computes them.
 */
const quotientsOf = (g: (z: number) => number, at: number, isKink: boolean): Quotient[] => {
  const right: Quotient = { side: 'one-sided', at: h => (g(at + h) - g(at)) / h + 0 }
  const left: Quotient = { side: 'left', at: h => (g(at) - g(at - h)) / h + 0 }
  const centred: Quotient = { side: 'centred', at: h => (g(at + h) - g(at - h)) / (2 * h) + 0 }
  return isKink ? [right, left, centred] : [right, centred]
}

export const buildCheck = (props: GradientCheckProps): CheckModel => {
  const plotted = buildPlotted(props)
  const { at } = props
  const { kink, slope, value } = readPlotted(plotted, [at - 1, at + 1], at)
  const compared = slope ?? kink?.convention ?? kink?.right ?? Number.NaN
  return {
    plotted,
    at,
    kink,
    slope: compared,
    quotients: quotientsOf(plotted.valueAt, at, kink !== null),
    roundOff: UNIT_ROUND_OFF * (Math.abs(value) + Math.abs(at * compared)),
  }
}

/** The step for an exponent, to two digits: short to read. */
export const stepFor = (exponent: number): number => Number((10 ** exponent).toPrecision(2))

/** How far a quotient is off for one step. */
export const errorOf = ({ slope }: CheckModel, quotient: Quotient, h: number): number =>
  Math.abs(quotient.at(h) - slope)

/** Errors of one quotient, from the smallest step to the greatest, as exponents; null for exactly 0. */
export const traceErrors = (
  model: CheckModel,
  quotient: Quotient,
): readonly { readonly exponent: number; readonly error: number | null }[] => {
  const [from, to] = EXPONENTS
  const count = (to - from) * PARTS_OF_DECADE
  return Array.from({ length: count + 1 }, (_, index) => {
    const exponent = from + index / PARTS_OF_DECADE
    const error = Math.log10(errorOf(model, quotient, 10 ** exponent))
    return { exponent, error: Number.isFinite(error) ? error : null }
  })
}

/** A step at which nothing rounds yet, and the bend alone is seen. */
const BEND_STEP = 0.01

/**
 * The step at which bend $c h^2$ and rounding $r/h$ together cost least, $h = \sqrt[3]{r/(2c)}$, to one
 * digit. Null where there is no bend, or no rounding.
 */
export const findBestStep = (model: CheckModel): number | null => {
  const centred = model.quotients.find(({ side }) => side === 'centred')
  if (model.kink !== null || centred === undefined || model.roundOff === 0) return null
  const bend = errorOf(model, centred, BEND_STEP) / BEND_STEP ** 2
  const best = Number(Math.cbrt(model.roundOff / (2 * bend)).toPrecision(1))
  return best > 0 && best < 1 ? best : null
}

export const SIDE_NAMES: Readonly<Record<Side, string>> = {
  'one-sided': 'one-sided',
  centred: 'centred',
  left: 'from the left',
}

export const nameSide = ({ kink }: CheckModel, side: Side): string =>
  kink !== null && side === 'one-sided' ? 'from the right' : SIDE_NAMES[side]

const DIGITS = 12
/** Numbers smaller than this would lose their digits behind the point. */
const SMALL = 1e-3

const showLong = (value: number): string =>
  Math.abs(value) >= SMALL || value === 0
    ? value.toFixed(DIGITS).replace('-', '−')
    : showNumber(value)

export type CheckRow = { readonly name: string; readonly value: string; readonly off: string }

const showOff = (error: number): string =>
  error === 0 ? '0' : showShort(Number(error.toPrecision(2)))

/** What the table says for one step: the slope by the rule, and every quotient. */
export const readCheck = (model: CheckModel, h: number): readonly CheckRow[] => [
  {
    name: model.kink === null ? 'by the rule' : 'as agreed',
    value: showLong(model.slope),
    off: '',
  },
  ...model.quotients.map(quotient => ({
    name: nameSide(model, quotient.side),
    value: showLong(quotient.at(h)),
    off: showOff(errorOf(model, quotient, h)),
  })),
]

/** From this share of an error on, rounding is what it is made of. */
const ROUNDING_SHARE = 0.2

const causeOf = (model: CheckModel, h: number): string => {
  const centred = model.quotients.find(({ side }) => side === 'centred')
  const error = centred === undefined ? 0 : errorOf(model, centred, h)
  return error <= model.roundOff / h / ROUNDING_SHARE
    ? 'Rounding: the two heights agree in most of their digits, and their difference keeps the rest.'
    : 'The bend: within this step the curve is not straight.'
}

/** What the errors come from. */
export const explainCheck = (model: CheckModel, h: number): string => {
  if (model.kink !== null) {
    return 'A corner: the two sides stay apart for every step, and the centred quotient is their mean.'
  }
  if (model.roundOff === 0) return 'Here both heights are exact.'
  return causeOf(model, h)
}

/** The same in one sentence for a screen reader. */
export const speakCheck = (model: CheckModel, h: number, showsErrors: boolean): string => {
  const step = `h = ${showShort(h)}`
  if (!showsErrors) return step
  const rows = readCheck(model, h).slice(1)
  const said = rows.map(({ name, off }) => `${name} off by ${off}`)
  return `${step}: ${said.join(', ')}. ${explainCheck(model, h)}`
}
