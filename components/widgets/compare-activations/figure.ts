import { type CurveLabel, placeLabels } from '../drawing/curve-labels'
import { LEFT, RIGHT } from '../drawing/frame'
import { type Curve, layPanel, type Panel } from '../drawing/panel'
import { roundedScale } from '../drawing/path'
import { linearScale, niceStep, ticksBy } from '../drawing/scale'
import type { Compared, CompareModel } from './model'

const UPPER = { top: 26, bottom: 192 }
const LOWER = { top: 250, bottom: 366 }
export const HEIGHT = 390
/** Where the line's handle is: between the two graphs. */
export const HANDLE_Y = 212
export const TICK_LABELS_Y = LOWER.bottom + 18

const X_PARTS = 4

/** One graph with all curves, those that are not shown too. */
export type Overlay = { readonly panel: Panel; readonly labels: readonly CurveLabel[] }

export type CompareFigure = {
  readonly xOf: (z: number) => number
  readonly zOf: (x: number) => number
  readonly xTicks: readonly number[]
  readonly values: Overlay
  readonly slopes: Overlay
}

/**
 * Both graphs over one axis. The axes are those of all functions, so that nothing jumps when one is
 * hidden; names are placed where the shown curves leave room.
 */
export const layCompared = (model: CompareModel, shown: readonly string[]): CompareFigure => {
  const { range, functions } = model
  const xOf = roundedScale(range, [LEFT, RIGHT])
  const overlay = (
    place: typeof UPPER,
    curveOf: (one: Compared) => Curve,
    mark: string,
  ): Overlay => {
    const panel = layPanel({ curves: functions.map(curveOf), range, place, xOf })
    const named = functions
      .filter(({ plotted }) => shown.includes(plotted.name))
      .map(one => ({ name: `${one.plotted.name}${mark}`, f: curveOf(one).f }))
    return { panel, labels: placeLabels({ curves: named, range, panel, xOf }) }
  }
  return {
    xOf,
    zOf: linearScale([LEFT, RIGHT], range),
    xTicks: ticksBy(niceStep(range, X_PARTS), range),
    values: overlay(UPPER, ({ plotted }) => plotted.curve, ''),
    slopes: overlay(LOWER, ({ plotted }) => plotted.slopeCurve, '′'),
  }
}
