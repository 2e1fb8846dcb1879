import { heightsOf, type Stretch, sampleCurve } from './curve'
import type { PlotModel } from './model'
import { type Interval, linearScale, niceStep, ticksBy, widen } from './scale'

/** Sizes in the units of the drawing's own coordinates. */
export const WIDTH = 400
export const LEFT = 34
export const RIGHT = 384
const UPPER = { top: 26, bottom: 190 }
const LOWER = { top: 226, bottom: 330 }
export const HEIGHT = 354
export const TICK_LABELS_Y = LOWER.bottom + 18

/** Names of the shapes that keep curve and tangent inside their own graph. */
export const upperClip = (id: string): string => `${id}-upper`
export const lowerClip = (id: string): string => `${id}-lower`

const X_PARTS = 4
const Y_PARTS = 2
const PADDING_SHARE = 0.1
/** A chord may leave its curve by this share of the panel's height: a tenth of a pixel. */
const CHORD_SHARE = 0.0005

/** One of the two graphs: where it lies, what it spans, its curve as SVG path data. */
export type Panel = {
  readonly top: number
  readonly bottom: number
  readonly domain: Interval
  readonly ticks: readonly number[]
  readonly yOf: (y: number) => number
  readonly path: string
}

export type Figure = {
  readonly xOf: (z: number) => number
  readonly zOf: (x: number) => number
  readonly xTicks: readonly number[]
  readonly upper: Panel
  readonly lower: Panel
}

/** Coordinates far outside the drawing are cut off there: some renderers choke on huge numbers. */
const OUTSIDE_MAX = 2 * HEIGHT

const round = (coordinate: number): number => Math.round(coordinate * 100) / 100

/**
 * The straight map that ends on hundredths: the last digits of exponentials differ between the
 * server's engine and a browser's, and what both draw has to be the same.
 */
const roundedScale = (...[domain, screen]: Parameters<typeof linearScale>) => {
  const scale = linearScale(domain, screen)
  return (x: number): number => round(scale(x))
}

const keepNear = (coordinate: number): number =>
  round(Math.min(OUTSIDE_MAX, Math.max(-OUTSIDE_MAX, coordinate)))

const toPath = (
  stretches: readonly Stretch[],
  xOf: (z: number) => number,
  yOf: (y: number) => number,
): string =>
  stretches
    .map(stretch => `M${stretch.map(([z, y]) => `${round(xOf(z))} ${keepNear(yOf(y))}`).join('L')}`)
    .join('')

type PanelOptions = {
  readonly model: PlotModel
  readonly f: (z: number) => number
  readonly place: { readonly top: number; readonly bottom: number }
  readonly xOf: (z: number) => number
}

const layPanel = ({ model, f, place, xOf }: PanelOptions): Panel => {
  const sample = (tolerance: number): Stretch[] =>
    sampleCurve(f, { range: model.range, breaks: model.breaks, tolerance })
  const [low, high] = heightsOf(sample(Number.POSITIVE_INFINITY), model.poles.length > 0)
  const shown: Interval = [Math.min(0, low), Math.max(0, high)]
  const ticks = ticksBy(niceStep(shown, Y_PARTS), shown)
  const domain = widen([Math.min(shown[0], ...ticks), Math.max(shown[1], ...ticks)], PADDING_SHARE)
  const yOf = roundedScale(domain, [place.bottom, place.top])
  const stretches = sample(CHORD_SHARE * (domain[1] - domain[0]))
  return { ...place, domain, ticks, yOf, path: toPath(stretches, xOf, yOf) }
}

/** Lays both graphs out over one shared z axis. */
export const layFigure = (model: PlotModel): Figure => {
  const xOf = roundedScale(model.range, [LEFT, RIGHT])
  return {
    xOf,
    zOf: linearScale([LEFT, RIGHT], model.range),
    xTicks: ticksBy(niceStep(model.range, X_PARTS), model.range),
    upper: layPanel({ model, f: model.valueAt, place: UPPER, xOf }),
    lower: layPanel({ model, f: model.slopeAt, place: LOWER, xOf }),
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
export const layThumbnail = (
  model: PlotModel,
): {
  readonly axisX: number
  readonly axisY: number
  readonly curve: string
  readonly slope: string
} => {
  const xOf = linearScale(model.range, [0, THUMBNAIL.width])
  const sample = (f: (z: number) => number, tolerance: number): Stretch[] =>
    sampleCurve(f, { range: model.range, breaks: model.breaks, tolerance })
  const functions = [model.valueAt, model.slopeAt]
  const heights = functions.map(f =>
    heightsOf(sample(f, Number.POSITIVE_INFINITY), model.poles.length > 0),
  )
  const low = Math.min(0, ...heights.map(([from]) => from))
  const high = Math.max(0, ...heights.map(([, to]) => to))
  const yOf = linearScale([low, high], [THUMBNAIL.height - THUMBNAIL_MARGIN, THUMBNAIL_MARGIN])
  const draw = (f: (z: number) => number): string =>
    toPath(sample(f, THUMBNAIL_CHORD_SHARE * (high - low)), xOf, yOf)
  return {
    axisX: round(xOf(0)),
    axisY: round(yOf(0)),
    curve: draw(model.valueAt),
    slope: draw(model.slopeAt),
  }
}
