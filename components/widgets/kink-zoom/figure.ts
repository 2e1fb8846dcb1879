import { type Stretch, sampleCurve } from '../drawing/curve'
import { LEFT, RIGHT } from '../drawing/frame'
import type { Panel } from '../drawing/panel'
import { roundedScale, toPath } from '../drawing/path'
import { niceStep, ticksBy } from '../drawing/scale'
import { windowAt, type ZoomModel } from './model'

const PLACE = { top: 26, bottom: 250 }
export const HEIGHT = 276
export const TICK_LABELS_Y = PLACE.bottom + 18

const X_PARTS = 4
const Y_PARTS = 4
/** A chord may leave its curve by this share of the window. */
const CHORD_SHARE = 0.001

/** What is seen through the window: its axes, the curve, and the one beside it. */
export type ZoomFigure = {
  readonly xOf: (z: number) => number
  readonly xTicks: readonly number[]
  readonly panel: Panel
  readonly curve: string
  readonly beside: string | null
}

export const layZoom = (
  model: ZoomModel,
  zoom: number,
  smooth: ((z: number) => number) | null,
): ZoomFigure => {
  const { across, up } = windowAt(model, zoom)
  const xOf = roundedScale(across, [LEFT, RIGHT])
  // A little air, so that a curve along the border can be seen.
  const air = 0.08 * (up[1] - up[0])
  const domain = [up[0] - air, up[1] + air] as const
  const yOf = roundedScale(domain, [PLACE.bottom, PLACE.top])
  const draw = (f: (z: number) => number, breaks: readonly number[]): string => {
    const tolerance = CHORD_SHARE * (up[1] - up[0])
    const stretches: readonly Stretch[] = sampleCurve(f, { range: across, breaks, tolerance })
    return toPath(stretches, xOf, yOf)
  }
  const { curve } = model.plotted
  const inside = curve.breaks.filter(cut => across[0] < cut && cut < across[1])
  return {
    xOf,
    xTicks: ticksBy(niceStep(across, X_PARTS), across),
    panel: { ...PLACE, domain, ticks: ticksBy(niceStep(up, Y_PARTS), up), yOf, paths: [] },
    curve: draw(curve.f, inside),
    beside: smooth && draw(smooth, []),
  }
}
