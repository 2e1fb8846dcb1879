import { LEFT, RIGHT } from '../drawing/frame'
import { type LogAxis, layLogAxis, screenOf } from '../drawing/log-axis'
import { layPanel, type Panel } from '../drawing/panel'
import { round, roundedScale } from '../drawing/path'
import { linearScale, niceStep, ticksBy } from '../drawing/scale'
import type { Chain, ChainModel, Unit } from './model'

const UPPER = { top: 26, bottom: 162 }
export const LOWER = { top: 222, bottom: 352 }
export const HEIGHT = 392
export const TICKS_Y = { upper: UPPER.bottom + 16, lower: LOWER.bottom + 18 }
/** Powers of ten need more room than the numbers of other axes. */
export const LOG_LEFT = 50
/** Names stand behind the ends of the lines. */
export const LOG_RIGHT = RIGHT - 22

const X_PARTS = 4
const LOG_TICKS_MAX = 6
const LAYER_LABELS_MAX = 11
const LEAST_DECADES = 4

/** The upper graph: the chosen function, with the inputs of all units on it. */
export type UpperFigure = {
  readonly xOf: (z: number) => number
  readonly zOf: (x: number) => number
  readonly xTicks: readonly number[]
  readonly panel: Panel
}

export const layUpper = (model: ChainModel, index: number): UpperFigure => {
  const { range, activations } = model
  const xOf = roundedScale(range, [LEFT, RIGHT])
  const curve = activations[index]?.plotted.curve
  return {
    xOf,
    zOf: linearScale([LEFT, RIGHT], range),
    xTicks: ticksBy(niceStep(range, X_PARTS), range),
    panel: layPanel({ curves: curve === undefined ? [] : [curve], range, place: UPPER, xOf }),
  }
}

const STUB = 13

/** A short piece of the tangent at a unit, as it looks in the drawing. */
export const stubAt = ({ xOf, panel }: UpperFigure, { z, a, slope }: Unit): string => {
  const [x, y] = [xOf(z), panel.yOf(a)]
  const [across, up] = [xOf(z + 1) - x, panel.yOf(a + slope) - y]
  const share = STUB / Math.hypot(across, up)
  const [dx, dy] = [round(share * across), round(share * up)]
  return `M${round(x - dx)} ${round(y - dy)}L${round(x + dx)} ${round(y + dy)}`
}

/** Units this near to each other share one number. */
const CLUSTER = 12
/** From a unit to its number: up and to the left for the first, down and to the right for others. */
const NUMBER_OFF = { x: 12, y: 15 }

export type UnitNumber = {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'end'
}

const numberOf = ([first, last]: readonly [number, number]): string =>
  first === last ? String(first) : `${first}–${last}`

/** The numbers of the units: the first alone, then each crowd with one, `2–10`; none outside. */
export const numberUnits = ({ xOf, panel }: UpperFigure, { units }: Chain): UnitNumber[] => {
  const crowds: { x: number; y: number; span: [number, number] }[] = []
  for (const [index, { z, a }] of units.entries()) {
    const [x, y] = [xOf(z), panel.yOf(a)]
    const crowd = index > 1 ? crowds.at(-1) : undefined
    if (crowd !== undefined && Math.hypot(crowd.x - x, crowd.y - y) < CLUSTER) {
      crowd.span[1] = index + 1
    } else crowds.push({ x, y, span: [index + 1, index + 1] })
  }
  return crowds
    .filter(({ x, y }) => x >= LEFT && x <= RIGHT && y >= panel.top && y <= panel.bottom)
    .map(({ x, y, span }) => {
      const side = span[0] === 1 ? -1 : 1
      return {
        text: numberOf(span),
        x: round(x + side * NUMBER_OFF.x),
        y: round(y + side * NUMBER_OFF.y),
        anchor: side < 0 ? 'end' : 'start',
      }
    })
}

/** The lower graph: how large the gradient is after so many layers. */
export type LowerFigure = {
  readonly axis: LogAxis
  readonly xOf: (layers: number) => number
  readonly layerTicks: readonly number[]
}

export const layLower = ({ layers }: ChainModel, chains: readonly Chain[]): LowerFigure => {
  const finite = chains.flatMap(({ exponents }) => exponents).filter(Number.isFinite)
  const low = Math.min(-LEAST_DECADES, ...finite)
  const every = Math.ceil(layers / (LAYER_LABELS_MAX - 1))
  return {
    axis: layLogAxis([low, Math.max(0, ...finite)], screenOf(LOWER), LOG_TICKS_MAX),
    xOf: roundedScale([0, layers], [LOG_LEFT, LOG_RIGHT]),
    layerTicks: Array.from({ length: Math.floor(layers / every) + 1 }, (_, index) => index * every),
  }
}

/** The points of a chain as long as its gradient is not 0. */
export const pointsOf = (
  { axis, xOf }: LowerFigure,
  { exponents }: Chain,
): readonly { readonly x: number; readonly y: number }[] => {
  const end = exponents.findIndex(one => !Number.isFinite(one))
  return exponents
    .slice(0, end < 0 ? exponents.length : end)
    .map((exponent, layer) => ({ x: xOf(layer), y: axis.at(exponent) }))
}

export const joinPoints = (points: ReturnType<typeof pointsOf>): string =>
  points.length === 0 ? '' : `M${points.map(({ x, y }) => `${x} ${y}`).join('L')}`
