import { LEFT, RIGHT } from '../drawing/frame'
import { layPanel, type Panel } from '../drawing/panel'
import { keepNear, round, roundedScale } from '../drawing/path'
import { linearScale, niceStep, ticksBy } from '../drawing/scale'
import type { SecantModel } from './model'

const UPPER = { top: 26, bottom: 190 }
const LOWER = { top: 232, bottom: 336 }
export const HEIGHT = 360
export const TICKS_Y = { upper: UPPER.bottom + 16, lower: LOWER.bottom + 18 }

const X_PARTS = 6

/** Two graphs one above the other: h = 0 lies under the point that the secants go through. */
export type SecantFigure = {
  readonly xOf: (z: number) => number
  readonly zOf: (x: number) => number
  readonly xTicks: readonly number[]
  readonly upper: Panel
  /** The lower graph: slope of the secant against h. */
  readonly below: {
    readonly panel: Panel
    readonly xOf: (h: number) => number
    readonly xTicks: readonly number[]
  }
}

export const laySecants = ({ plotted, range, at, secantSlope }: SecantModel): SecantFigure => {
  const [from, to] = range
  const xOf = roundedScale(range, [LEFT, RIGHT])
  const hRange = [from - at, to - at] as const
  const hOf = (h: number): number => xOf(at + h)
  const breaks = [...new Set([0, ...plotted.curve.breaks.map(cut => cut - at)])]
  const slopes = { f: secantSlope, breaks, hasPoles: plotted.curve.hasPoles }
  return {
    xOf,
    zOf: linearScale([LEFT, RIGHT], range),
    xTicks: ticksBy(niceStep(range, X_PARTS), range),
    upper: layPanel({ curves: [plotted.curve], range, place: UPPER, xOf }),
    below: {
      panel: layPanel({ curves: [slopes], range: hRange, place: LOWER, xOf: hOf }),
      xOf: hOf,
      xTicks: ticksBy(niceStep(hRange, X_PARTS), hRange),
    },
  }
}

/** A secant as a line across the whole graph, through (at, value) with the given slope. */
export const secantLine = (
  figure: SecantFigure,
  { at, value, range: [from, to] }: SecantModel,
  slope: number,
): { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number } => {
  const yAt = (z: number): number => keepNear(figure.upper.yOf(value + slope * (z - at)))
  return { x1: round(figure.xOf(from)), y1: yAt(from), x2: round(figure.xOf(to)), y2: yAt(to) }
}
