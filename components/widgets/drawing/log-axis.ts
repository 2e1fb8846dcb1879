import type { Place } from './frame'
import { round } from './path'
import { type Interval, linearScale } from './scale'

/** An axis of powers of ten: everything is given by its exponent. */
export type LogAxis = {
  readonly domain: Interval
  /** Exponents with a label. */
  readonly ticks: readonly number[]
  readonly at: (exponent: number) => number
}

const STEPS = [1, 2, 3, 4, 5, 10, 20, 25, 50, 100, 200, 500, 1000]

/** An axis that shows all exponents, with at most `ticksMax` labels at whole multiples of a step. */
export const layLogAxis = (
  [low, high]: Interval,
  screen: readonly [from: number, to: number],
  ticksMax: number,
): LogAxis => {
  const step = STEPS.find(one => (high - low) / one <= ticksMax - 1) ?? 1000
  const [first, last] = [Math.floor(low / step), Math.ceil(high / step)]
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step + 0)
  const domain = [first * step, last * step] as const
  const scale = linearScale(domain, screen)
  return { domain, ticks, at: exponent => round(scale(exponent)) }
}

/** Where an upright logarithmic axis lies: its least exponent at the bottom. */
export const screenOf = ({ top, bottom }: Place): readonly [number, number] => [bottom, top]
