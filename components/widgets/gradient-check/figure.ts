import { RIGHT } from '../drawing/frame'
import { type LogAxis, layLogAxis, screenOf } from '../drawing/log-axis'
import { keepNear, round } from '../drawing/path'
import { linearScale } from '../drawing/scale'
import {
  type CheckModel,
  EXPONENTS,
  nameSide,
  type Quotient,
  type Side,
  traceErrors,
} from './model'

export const PLACE = { top: 44, bottom: 276 }
export const LOG_LEFT = 50
export const LOG_RIGHT = RIGHT - 4
export const HEIGHT = 338
export const TICKS_Y = PLACE.bottom + 32

const X_TICKS_MAX = 7
const Y_TICKS_MAX = 8
/** How far down the axis goes: fixed, because the least errors are chance. */
const LEAST_EXPONENT = { withBend: -12, atKink: -4 }

type Anchor = 'start' | 'middle' | 'end'
export type ErrorLine = {
  readonly side: Side
  readonly d: string
  readonly label: {
    readonly text: string
    readonly x: number
    readonly y: number
    readonly anchor: Anchor
  }
}

export type CheckFigure = {
  readonly xAxis: LogAxis
  readonly yAxis: LogAxis
  readonly exponentAt: (x: number) => number
  readonly lines: readonly ErrorLine[]
  /** Where rounding costs more than anything else: a triangle at the left; empty where it costs nothing. */
  readonly floor: { readonly edge: string; readonly area: string } | null
}

type Trace = ReturnType<typeof traceErrors>

const drawTrace = (
  trace: Trace,
  { xAxis, yAxis }: Pick<CheckFigure, 'xAxis' | 'yAxis'>,
): string => {
  const isZero = trace.every(({ error }) => error === null)
  let isDown = false
  return trace
    .map(({ exponent, error }) => {
      if (error === null && !isZero) {
        isDown = false
        return ''
      }
      const y = isZero ? PLACE.bottom : yAxis.at(error ?? 0)
      const command = isDown ? 'L' : 'M'
      isDown = true
      return `${command}${xAxis.at(exponent)} ${keepNear(y)}`
    })
    .join('')
}

const errorAt = (trace: Trace, exponent: number): number | null =>
  trace.find(one => one.exponent === exponent)?.error ?? null

/** Where a line's name stands: beside its slanted part, or along it where it is level. */
const placeLabel = (
  side: Side,
  trace: Trace,
  { xAxis, yAxis }: Pick<CheckFigure, 'xAxis' | 'yAxis'>,
): Omit<ErrorLine['label'], 'text'> => {
  const [near, far] = [errorAt(trace, -3), errorAt(trace, -1)]
  const middle = xAxis.at(-6)
  if (near === null || far === null) return { x: middle, y: PLACE.bottom - 12, anchor: 'middle' }
  if (Math.abs(near - far) < 0.2) {
    const y = round(yAxis.at(near) + (side === 'centred' ? 17 : -11))
    return { x: middle, y, anchor: 'middle' }
  }
  return side === 'centred'
    ? { x: xAxis.at(-2) + 10, y: round(yAxis.at(errorAt(trace, -2) ?? near) + 10), anchor: 'start' }
    : { x: xAxis.at(-3) - 9, y: round(yAxis.at(near) - 9), anchor: 'end' }
}

const keepInside = <Label extends { readonly y: number }>(label: Label): Label => ({
  ...label,
  y: Math.min(PLACE.bottom - 12, Math.max(PLACE.top - 11, label.y)),
})

const layFloor = (
  { roundOff }: CheckModel,
  { xAxis, yAxis }: Pick<CheckFigure, 'xAxis' | 'yAxis'>,
): CheckFigure['floor'] => {
  if (roundOff === 0) return null
  const least = Math.log10(roundOff)
  const [from] = EXPONENTS
  // On logarithmic axes r/h is a straight line, cut where it leaves the graph below.
  const end = Math.min(EXPONENTS[1], least - yAxis.domain[0])
  const [x1, y1] = [xAxis.at(from), keepNear(yAxis.at(least - from))]
  const [x2, y2] = [xAxis.at(end), keepNear(yAxis.at(least - end))]
  const edge = `M${x1} ${y1}L${x2} ${y2}`
  return { edge, area: `${edge}V${PLACE.bottom}H${x1}Z` }
}

/** Errors against the step, both axes logarithmic. */
export const layCheck = (model: CheckModel): CheckFigure => {
  const traces = model.quotients.map(quotient => [quotient, traceErrors(model, quotient)] as const)
  const errors = traces.flatMap(([, trace]) => trace.flatMap(({ error }) => error ?? []))
  const isLevel = errors.every(one => one > LEAST_EXPONENT.atKink)
  const low = isLevel ? LEAST_EXPONENT.atKink : LEAST_EXPONENT.withBend
  const xAxis = layLogAxis(EXPONENTS, [LOG_LEFT, LOG_RIGHT], X_TICKS_MAX)
  const yAxis = layLogAxis([low, Math.max(0, ...errors)], screenOf(PLACE), Y_TICKS_MAX)
  const axes = { xAxis, yAxis }
  return {
    ...axes,
    exponentAt: linearScale([LOG_LEFT, LOG_RIGHT], EXPONENTS),
    lines: traces.map(([{ side }, trace]: readonly [Quotient, Trace]) => {
      const isZero = trace.every(({ error }) => error === null)
      const text = isZero ? `${nameSide(model, side)}: exactly 0` : nameSide(model, side)
      return {
        side,
        d: drawTrace(trace, axes),
        label: { text, ...keepInside(placeLabel(side, trace, axes)) },
      }
    }),
    floor: layFloor(model, axes),
  }
}
