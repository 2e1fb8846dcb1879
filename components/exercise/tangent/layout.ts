import type { PlacingTask } from '@slopewise/lesson'
import { LEFT, RIGHT } from '@/components/widgets/drawing/frame'
import { layPanel, type Panel } from '@/components/widgets/drawing/panel'
import { round, roundedScale } from '@/components/widgets/drawing/path'
import { buildPlotted, type Plotted } from '@/components/widgets/drawing/plotted'
import { type Interval, linearScale, niceStep, ticksBy } from '@/components/widgets/drawing/scale'

const PLACE = { top: 26, bottom: 236 }
export const HEIGHT = 262
export const TICK_LABELS_Y = PLACE.bottom + 18
const X_PARTS = 8

/** The plot of an exercise, laid out. It shows the curve, and nothing that depends on the answer. */
export type PlacingFigure = {
  readonly plotted: Plotted
  readonly range: Interval
  readonly xOf: (z: number) => number
  readonly zOf: (x: number) => number
  readonly heightOf: (y: number) => number
  readonly xTicks: readonly number[]
  readonly panel: Panel
  /** Slopes that a line may be given. */
  readonly slopes: Interval
}

/** A line may be this many times as steep as the plot's diagonal. */
const STEEPEST = 8

export const layPlacing = ({ plot, range }: PlacingTask): PlacingFigure => {
  const plotted = buildPlotted(plot)
  const xOf = roundedScale(range, [LEFT, RIGHT])
  const panel = layPanel({ curves: [plotted.curve], range, place: PLACE, xOf })
  const [low, high] = panel.domain
  const steepest = Number(((STEEPEST * (high - low)) / (range[1] - range[0])).toPrecision(1))
  return {
    plotted,
    range,
    xOf,
    zOf: linearScale([LEFT, RIGHT], range),
    heightOf: linearScale([panel.bottom, panel.top], panel.domain),
    xTicks: ticksBy(niceStep(range, X_PARTS), range),
    panel,
    slopes: [-steepest, steepest],
  }
}

/** Which way a line goes from its point: a tangent both ways, a one-sided one only one. */
export type Side = 'both' | 'left' | 'right'

/** A line of the given slope through the curve at `at`, and where its handle is. */
export type PlacedLine = {
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
  readonly handle: readonly [x: number, y: number]
}

/** How far from its point a line's handle is, as a share of the plot's width. */
const HANDLE_SHARE = 0.26
/** The handle of a steep line keeps this far inside the plot. */
const INSIDE = 8

export const lineThrough = (
  { plotted, range: [from, to], xOf, panel }: PlacingFigure,
  { at, slope, side }: { readonly at: number; readonly slope: number; readonly side: Side },
): PlacedLine => {
  const value = plotted.valueAt(at)
  const yAt = (z: number): number => round(panel.yOf(value + slope * (z - at)))
  const [left, right] = [side === 'right' ? at : from, side === 'left' ? at : to]
  const sign = side === 'left' ? -1 : 1
  const room = side === 'left' ? at - from : to - at
  const run = sign * Math.min(HANDLE_SHARE * (to - from), 0.9 * room)
  const [y, end] = [panel.yOf(value), yAt(at + run)]
  const edge = end < y ? panel.top + INSIDE : panel.bottom - INSIDE
  const isOutside = end < panel.top + INSIDE || end > panel.bottom - INSIDE
  const share = isOutside && end !== y ? Math.max(0.12, (edge - y) / (end - y)) : 1
  const z = at + run * Math.min(1, share)
  return {
    x1: xOf(left),
    y1: yAt(left),
    x2: xOf(right),
    y2: yAt(right),
    handle: [xOf(z), yAt(z)],
  }
}

/** Nearer to the point than this, in units of the drawing, a pointer tells no slope. */
const TOO_NEAR = 6

/** The slope of the line from the curve at `at` through a place in the drawing; null too near to it. */
export const slopeTowards = (
  { plotted, xOf, zOf, heightOf }: PlacingFigure,
  at: number,
  { x, y }: { readonly x: number; readonly y: number },
): number | null =>
  Math.abs(x - xOf(at)) < TOO_NEAR ? null : (heightOf(y) - plotted.valueAt(at)) / (zOf(x) - at)
