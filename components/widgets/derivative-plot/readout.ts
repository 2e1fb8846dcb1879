import type { Kink } from '@slopewise/lesson'
import { roundToShown, showArgument, showPosition, showShort, showValue } from '../drawing/numbers'
import type { Reading } from '../drawing/plotted'
import { type Line, lineText, type Piece, plain } from '../drawing/readout-line'
import type { PlotModel } from './model'

const kinkWords = (model: PlotModel, kink: Kink): string => {
  const { name } = model
  const at = showArgument(kink.at)
  const course =
    kink.convention === null
      ? ''
      : ` This course takes ${name}′(${at})\u00a0=\u00a0${showShort(kink.convention)}.`
  const sides = `left slope ${showShort(kink.left)}, right slope ${showShort(kink.right)}`
  return `does not exist: ${sides}.${course}`
}

const slopeLine = (model: PlotModel, reading: Reading): Line => {
  const left: Piece = { text: `${model.name}′(${showArgument(reading.z)})`, tone: 'slope' }
  if (reading.kink) return [left, plain(` ${kinkWords(model, reading.kink)}`)]
  if (reading.slope === null) return [left, plain(' is not defined')]
  const value = showValue(reading.slope, model.isExact)
  const result: Piece = { text: value, tone: 'slope' }
  if (model.rule === null) return [left, plain(' '), result]
  const substituted = model.rule.substitutedAt(reading.z)
  const middle = plain(` = ${model.rule.text} ${model.isExact ? '=' : '≈'} `)
  return substituted === value.slice(2)
    ? [left, middle, { text: substituted, tone: 'slope' }]
    : [left, middle, plain(`${substituted} `), result]
}

/**
 * What the figure says in words and numbers, line by line: z, a = g(z), and the slope through the
 * formula in a, as `g′(1) = a(1 − a) ≈ 0.7311 × 0.2689 ≈ 0.1966`.
 */
export const describeReading = (
  model: PlotModel,
  reading: Reading,
): { readonly position: Line; readonly value: Line; readonly slope: Line } => ({
  position: [{ text: `${model.variable} ${showPosition(reading.z)}`, tone: 'point' }],
  value: [
    plain(`a = ${model.name}(${showArgument(reading.z)}) `),
    { text: showValue(reading.value, model.isExact), tone: 'curve' },
  ],
  slope: slopeLine(model, reading),
})

type Spoken = {
  /** What the figure says. */
  readonly said: ReturnType<typeof describeReading>
  readonly showsSlope: boolean
}

/** The same in one short sentence for a screen reader. */
export const speakReading = (
  model: PlotModel,
  reading: Reading,
  { said, showsSlope }: Spoken,
): string => {
  const { position, value } = said
  const slope = reading.kink
    ? `slope ${kinkWords(model, reading.kink)}`
    : reading.slope === null
      ? 'slope is not defined'
      : `slope ${showValue(reading.slope, model.isExact)}`
  const height = `a ${value.at(-1)?.text ?? ''}`
  return [lineText(position), height, ...(showsSlope ? [slope] : [])].join(', ')
}

/**
 * True where a is shown as a whole number though the slope is small and not 0: the place where one
 * is led to believe that the slope is exactly 0.
 */
export const looksSaturated = (model: PlotModel, reading: Reading): boolean =>
  !model.isExact &&
  reading.slope !== null &&
  reading.slope !== 0 &&
  Number.isInteger(roundToShown(reading.value)) &&
  roundToShown(reading.value) !== 0 &&
  Math.abs(reading.slope) < 0.01
