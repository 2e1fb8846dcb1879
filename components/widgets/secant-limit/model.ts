import type { SecantLimitProps } from '@slopewise/lesson'
import { showArgument, showNumber, showValue } from '../drawing/numbers'
import { buildPlotted, type Plotted } from '../drawing/plotted'
import { type Line, lineText, type Piece, plain } from '../drawing/readout-line'
import type { Interval } from '../drawing/scale'

/** A function, the point that the secants go through, and how h goes to 0. */
export type SecantModel = {
  readonly plotted: Plotted
  readonly range: Interval
  readonly at: number
  readonly value: number
  /** The largest h: both ends of both secants lie in the range. */
  readonly farthest: number
  /** Slope of the secant from `at` to `at + h`, for positive and negative h. */
  readonly secantSlope: (h: number) => number
  /** What the slopes go to from each side; NaN where that is not known. */
  readonly limits: { readonly left: number; readonly right: number }
}

/** h shrinks by this many powers of ten, in this many steps. */
const DECADES = 4
export const STEPS = 80
/** The figure begins with an h of a quarter of the room. */
export const START_STEP = 12

export const buildSecants = (props: SecantLimitProps): SecantModel => {
  const plotted = buildPlotted(props)
  const { range, at } = props
  const value = plotted.valueAt(at)
  const kink = plotted.kinks.find(one => Math.abs(one.at - at) < 1e-9 * (range[1] - range[0]))
  const slope = plotted.slopeAt(at)
  return {
    plotted,
    range,
    at,
    value,
    farthest: Math.min(at - range[0], range[1] - at),
    // No slope is shown as −0.
    secantSlope: h => (plotted.valueAt(at + h) - value) / h + 0,
    limits: kink ?? { left: slope, right: slope },
  }
}

/** The size of h after so many steps, to two digits: from `farthest` down to a ten-thousandth of it. */
export const distanceAt = ({ farthest }: SecantModel, step: number): number =>
  Number((farthest * 10 ** ((-DECADES * step) / STEPS)).toPrecision(2))

/** The step whose h comes nearest to a distance. */
export const stepFor = ({ farthest }: SecantModel, distance: number): number => {
  const step = (STEPS / DECADES) * Math.log10(farthest / Math.max(distance, Number.MIN_VALUE))
  return Math.min(STEPS, Math.max(0, Math.round(step)))
}

/** Both secants of one distance. */
export type SecantReading = {
  readonly distance: number
  readonly left: number
  readonly right: number
}

export const readSecants = (model: SecantModel, distance: number): SecantReading => ({
  distance,
  left: model.secantSlope(-distance),
  right: model.secantSlope(distance),
})

/** Slopes that differ by less than this, as a share of their size, are called the same. */
const MEETING_SHARE = 1e-3

/** Whether both sides approach one slope: then there is a tangent. */
export const doSidesMeet = ({ limits: { left, right } }: SecantModel): boolean =>
  Math.abs(left - right) <= MEETING_SHARE * Math.max(Math.abs(left), Math.abs(right))

const sideLine = (
  model: SecantModel,
  { distance, ...slopes }: SecantReading,
  side: 'left' | 'right',
): Line => {
  const { plotted, at } = model
  const other = side === 'right' ? at + distance : at - distance
  const [far, near] = [
    `${plotted.name}(${showArgument(other)})`,
    `${plotted.name}(${showArgument(at)})`,
  ]
  const quotient =
    side === 'right'
      ? `(${far} − ${near})/${showArgument(distance)}`
      : `(${near} − ${far})/${showArgument(distance)}`
  const slope: Piece = { text: showValue(slopes[side], plotted.isExact), tone: 'slope' }
  return [plain(`from the ${side}: ${quotient} `), slope]
}

const meetingWords = (model: SecantModel, { left, right }: SecantReading): string => {
  const apart = Math.abs(right - left)
  if (doSidesMeet(model)) return `The two slopes differ by ${showNumber(apart)}.`
  return `The two slopes differ by ${showNumber(apart)}, and a smaller h does not bring them together.`
}

/** What the figure says in words and numbers. */
export const describeSecants = (
  model: SecantModel,
  reading: SecantReading,
): {
  readonly distance: Line
  readonly right: Line
  readonly left: Line
  readonly meeting: string
} => ({
  distance: [{ text: `h = ${showArgument(reading.distance)}`, tone: 'point' }],
  right: sideLine(model, reading, 'right'),
  left: sideLine(model, reading, 'left'),
  meeting: meetingWords(model, reading),
})

/** The same in one sentence for a screen reader. */
export const speakSecants = (
  model: SecantModel,
  reading: SecantReading,
  showsSlopes: boolean,
): string => {
  const { distance } = describeSecants(model, reading)
  if (!showsSlopes) return lineText(distance)
  const { isExact } = model.plotted
  const [left, right] = [showValue(reading.left, isExact), showValue(reading.right, isExact)]
  return `${lineText(distance)}, slope from the left ${left}, from the right ${right}`
}
