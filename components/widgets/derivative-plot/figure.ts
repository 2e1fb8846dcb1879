import { heightsOf, type Stretch, sampleCurve } from '../drawing/curve'
import { LEFT, type Place, RIGHT, WIDTH } from '../drawing/frame'
import type { Curve } from '../drawing/panel'
import { layPanel, type Panel } from '../drawing/panel'
import { round, roundedScale, toPath } from '../drawing/path'
import { type Interval, linearScale, niceStep, ticksBy } from '../drawing/scale'
import type { PlotModel } from './model'

const UPPER = { top: 26, bottom: 190 }
const LOWER = { top: 226, bottom: 330 }
export const HEIGHT = 354
export const TICK_LABELS_Y = LOWER.bottom + 18

/** Names of the shapes that keep curve and tangent inside their own graph. */
export const upperClip = (id: string): string => `${id}-upper`
export const lowerClip = (id: string): string => `${id}-lower`
export const traceClip = (id: string): string => `${id}-trace`

const X_PARTS = 4

export type Figure = {
  /** What is looked at: the range, or a part of it. */
  readonly view: Interval
  readonly xOf: (z: number) => number
  readonly zOf: (x: number) => number
  readonly xTicks: readonly number[]
  readonly upper: Panel
  readonly lower: Panel
}

/** The place under a coordinate of the drawing. */
export const placeUnder = (view: Interval, x: number): number => linearScale([LEFT, RIGHT], view)(x)

/**
 * Lays both graphs out over one shared z axis. Of the whole range both horizontal axes are shown; in a
 * nearer view the curves fill their graphs.
 */
export const layFigure = (model: PlotModel, view: Interval = model.range): Figure => {
  const { range, curve, slopeCurve } = model
  const xOf = roundedScale(view, [LEFT, RIGHT])
  const showsZero = view[1] - view[0] >= range[1] - range[0]
  const lay = (one: Curve, place: Place): Panel =>
    layPanel({ curves: [one], range: view, place, xOf, showsZero })
  return {
    xOf,
    zOf: linearScale([LEFT, RIGHT], view),
    view,
    xTicks: ticksBy(niceStep(view, X_PARTS), view),
    upper: lay(curve, UPPER),
    lower: lay(slopeCurve, LOWER),
  }
}

/** A straight line from point to point, in the drawing's coordinates. */
export type Segment = {
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
}

/** The line of the given slope through (z, value), from end to end of the range. */
export const tangentThrough = (
  figure: Figure,
  [from, to]: Interval,
  point: { readonly z: number; readonly value: number; readonly slope: number },
): Segment => {
  const yAt = (z: number): number =>
    round(figure.upper.yOf(point.value + point.slope * (z - point.z)))
  return { x1: round(figure.xOf(from)), y1: yAt(from), x2: round(figure.xOf(to)), y2: yAt(to) }
}

/** The triangle under the tangent: `run` along, slope times `run` up. */
export type SlopeTriangle = {
  /** Signed length along z: 1 on −4 … 4, negative where there is no room to the right. */
  readonly run: number
  readonly corner: readonly [number, number]
  readonly tip: readonly [number, number]
  readonly foot: readonly [number, number]
}

/** A power of ten of about an eighth of the range: 1 on −4 … 4. */
const runOf = ([from, to]: Interval): number => 10 ** Math.round(Math.log10((to - from) / 8))

/** Room that the label beside the triangle needs; without it the triangle lies to the left. */
const LABEL_ROOM = 84

export const slopeTriangleAt = (
  figure: Figure,
  range: Interval,
  point: { readonly z: number; readonly value: number; readonly slope: number },
): SlopeTriangle => {
  const length = runOf(range)
  const hasRoom = figure.xOf(point.z + length) + LABEL_ROOM <= WIDTH
  const run = hasRoom ? length : -length
  const [x, y] = [figure.xOf(point.z), figure.upper.yOf(point.value)]
  const far = round(figure.xOf(point.z + run))
  return {
    run,
    foot: [round(x), round(y)],
    corner: [far, round(y)],
    tip: [far, round(figure.upper.yOf(point.value + point.slope * run))],
  }
}

export const THUMBNAIL = { width: 120, height: 72 }
const THUMBNAIL_MARGIN = 6
const THUMBNAIL_CHORD_SHARE = 0.01

/** Curve and slope over one pair of axes, in a small picture without letters. */
export const layThumbnail = ({
  range,
  curve,
  slopeCurve,
}: PlotModel): {
  readonly axisX: number
  readonly axisY: number
  readonly curve: string
  readonly slope: string
} => {
  const xOf = linearScale(range, [0, THUMBNAIL.width])
  const sample = ({ f, breaks }: Curve, tolerance: number): Stretch[] =>
    sampleCurve(f, { range, breaks, tolerance })
  const heights = [curve, slopeCurve].map(one =>
    heightsOf(sample(one, Number.POSITIVE_INFINITY), one.hasPoles),
  )
  const low = Math.min(0, ...heights.map(([from]) => from))
  const high = Math.max(0, ...heights.map(([, to]) => to))
  const yOf = linearScale([low, high], [THUMBNAIL.height - THUMBNAIL_MARGIN, THUMBNAIL_MARGIN])
  const draw = (one: Curve): string =>
    toPath(sample(one, THUMBNAIL_CHORD_SHARE * (high - low)), xOf, yOf)
  return {
    axisX: round(xOf(0)),
    axisY: round(yOf(0)),
    curve: draw(curve),
    slope: draw(slopeCurve),
  }
}
