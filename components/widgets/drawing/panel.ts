import { heightsOf, type Stretch, sampleCurve } from './curve'
import type { Place } from './frame'
import { roundedScale, toPath } from './path'
import { type Interval, niceStep, ticksBy, widen } from './scale'

const Y_PARTS = 2
const PADDING_SHARE = 0.1
/** A chord may leave its curve by this share of the panel's height: a tenth of a pixel. */
const CHORD_SHARE = 0.0005

/** A curve to be drawn: where it may break, and whether it runs off to infinity somewhere. */
export type Curve = {
  readonly f: (z: number) => number
  readonly breaks: readonly number[]
  readonly hasPoles: boolean
}

/** One graph: where it lies, what it spans, its curves as SVG path data. */
export type Panel = Place & {
  readonly domain: Interval
  readonly ticks: readonly number[]
  readonly yOf: (y: number) => number
  /** In the order of the curves. */
  readonly paths: readonly string[]
}

export type PanelOptions = {
  readonly curves: readonly Curve[]
  readonly range: Interval
  readonly place: Place
  readonly xOf: (z: number) => number
  /** Whether the horizontal axis has to be in the picture: false for a close look at one place. */
  readonly showsZero?: boolean
}

const spanOf = (ends: readonly Interval[], showsZero: boolean): Interval => {
  const zero = showsZero ? [0] : []
  return [
    Math.min(...zero, ...ends.map(([low]) => low)),
    Math.max(...zero, ...ends.map(([, high]) => high)),
  ]
}

/** Lays one graph out: a domain that shows every curve, ticks at round numbers, the curves' paths. */
export const layPanel = ({ curves, range, place, xOf, showsZero = true }: PanelOptions): Panel => {
  const sample = ({ f, breaks }: Curve, tolerance: number): Stretch[] =>
    sampleCurve(f, { range, breaks, tolerance })
  const ends = curves.map(curve =>
    heightsOf(sample(curve, Number.POSITIVE_INFINITY), curve.hasPoles),
  )
  const shown = spanOf(ends, showsZero)
  const ticks = ticksBy(niceStep(shown, Y_PARTS), shown)
  const domain = widen([Math.min(shown[0], ...ticks), Math.max(shown[1], ...ticks)], PADDING_SHARE)
  const yOf = roundedScale(domain, [place.bottom, place.top])
  const tolerance = CHORD_SHARE * (domain[1] - domain[0])
  const paths = curves.map(curve => toPath(sample(curve, tolerance), xOf, yOf))
  return { ...place, domain, ticks, yOf, paths }
}
