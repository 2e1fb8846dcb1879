import type { KinkZoomProps } from '@slopewise/lesson'
import { compileEvaluator } from '@slopewise/math/evaluate'
import { expressionFromJson, ratio, substitute } from '@slopewise/math/tree'
import { showArgument, showNumber } from '../drawing/numbers'
import { buildPlotted, type Plotted } from '../drawing/plotted'
import type { Interval } from '../drawing/scale'

/** A smooth function to be seen beside the first; `parameter` is what makes it sharper, `k`. */
export type Beside = {
  readonly name: string
  readonly parameter: string | null
  /** The function for one value of the parameter. */
  readonly at: (parameter: number) => (z: number) => number
}

export type ZoomModel = {
  readonly plotted: Plotted
  readonly beside: Beside | null
  readonly at: number
  /** Half of the first view: as wide, and as high. */
  readonly halfWidth: number
  readonly halfHeight: number
}

/** So many powers of ten, no further: beyond them doubles cannot tell neighbouring heights apart. */
export const ZOOM_MAX = 6
/** The parameter runs over these powers of ten, with 2 and 5 between. */
export const SHARPNESS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000] as const

const HEIGHT_PARTS = 100

const buildBeside = (props: KinkZoomProps): Beside | null => {
  const { beside } = props
  if (beside === null) return null
  const tree = expressionFromJson(beside.of)
  const { parameter } = beside
  return {
    name: beside.name,
    parameter,
    at: value =>
      compileEvaluator(
        parameter === null ? tree : substitute(tree, { [parameter]: ratio(value, 1) }),
        beside.variable,
      ),
  }
}

export const buildZoom = (props: KinkZoomProps): ZoomModel => {
  const plotted = buildPlotted(props)
  const { at, range } = props
  const halfWidth = Math.min(at - range[0], range[1] - at)
  const value = plotted.valueAt(at)
  const rises = Array.from({ length: HEIGHT_PARTS + 1 }, (_, index) =>
    Math.abs(plotted.valueAt(at + halfWidth * ((2 * index) / HEIGHT_PARTS - 1)) - value),
  ).filter(Number.isFinite)
  return {
    plotted,
    beside: buildBeside(props),
    at,
    halfWidth,
    halfHeight: Math.max(...rises, Number.MIN_VALUE) || 1,
  }
}

/**
 * The function beside the first, moved up or down so that both go through the point: under a strong
 * glass it would be out of sight. Null where there is none.
 */
export const besideThrough = (
  { plotted, beside, at }: ZoomModel,
  parameter: number,
): ((z: number) => number) | null => {
  if (beside === null) return null
  const f = beside.at(parameter)
  const shift = plotted.valueAt(at) - f(at)
  return z => f(z) + shift
}

/** What is seen after `zoom` powers of ten, which need not be whole: both directions alike. */
export const windowAt = (
  { plotted, at, halfWidth, halfHeight }: ZoomModel,
  zoom: number,
): { readonly across: Interval; readonly up: Interval } => {
  const [wide, high] = [halfWidth * 10 ** -zoom, halfHeight * 10 ** -zoom]
  const value = plotted.valueAt(at)
  return { across: [at - wide, at + wide], up: [value - high, value + high] }
}

const BEND_PARTS = 64

/**
 * How far a curve leaves the straight line between the borders of the window, as a share of the
 * window's height: a smooth curve's goes down with every zoom, a kink's stays.
 */
export const bendOf = (
  f: (z: number) => number,
  { across: [from, to], up: [low, high] }: ReturnType<typeof windowAt>,
): number => {
  const [first, last] = [f(from), f(to)]
  const bends = Array.from({ length: BEND_PARTS + 1 }, (_, index) => {
    const share = index / BEND_PARTS
    return Math.abs(f(from + share * (to - from)) - (first + share * (last - first)))
  })
  return Math.max(...bends) / (high - low)
}

/** A share in per cent: `25 %`, `0.025 %`. */
export const showShare = (share: number): string =>
  share < 1e-9
    ? '0 %'
    : `${showNumber(Number((100 * share).toPrecision(2))).replace(/\.?0+$/, '')} %`

/** `10`, `1000`, `10⁶` times. */
export const showFactor = (zoom: number): string =>
  zoom <= 3 ? String(10 ** zoom) : `10${'⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(zoom)}`

/** What a screen reader hears after each step. */
export const speakZoom = (
  model: ZoomModel,
  {
    zoom,
    bend,
    besideBend,
  }: { readonly zoom: number; readonly bend: number; readonly besideBend: number | null },
): string => {
  const { name, variable } = model.plotted
  const first = `zoomed in ${showFactor(zoom)} times at ${variable} = ${showArgument(model.at)}: ${name} leaves a straight line by ${showShare(bend)} of the window`
  return besideBend === null || model.beside === null
    ? first
    : `${first}, ${model.beside.name} by ${showShare(besideBend)}`
}
