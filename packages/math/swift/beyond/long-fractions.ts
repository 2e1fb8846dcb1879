import { BOTTOM_LIMIT, fraction, log2, TOP_LIMIT } from '../constants'
import { BIG, decline, setSizes, signs, step, store } from '../steps'

/** A fraction that is too long for doubles, in lowest terms. */
type LongFraction = { readonly top: bigint; readonly bottom: bigint }

const LONG_LIMIT = 1n << 512n
const LONG_MAX = 8
let longFractions: LongFraction[] = []

/** Forgets the long fractions of the comparison before. */
export const startLongFractions = (): void => {
  if (longFractions.length > 0) longFractions = []
}

/** The long fraction of a step `BIG`. */
export const longFraction = (index: number): LongFraction =>
  longFractions[index] ?? { top: 0n, bottom: 1n }

/** Everything about the long fractions that tells them apart. */
export const digitsOfLongFractions = (): string =>
  longFractions.length === 0
    ? ''
    : longFractions.map(({ top, bottom }) => `${top.toString(36)}/${bottom.toString(36)}`).join()

const divisorOf = (a: bigint, b: bigint): bigint => {
  let x = a < 0n ? -a : a
  let y = b < 0n ? -b : b
  while (y !== 0n) [x, y] = [y, x % y]
  return x
}

/** The step of `top / bottom` for whole numbers of any length, `bottom` not 0. */
export const longStep = (top: bigint, bottom: bigint): number => {
  const divisor = divisorOf(top, bottom) * (bottom < 0n ? -1n : 1n)
  const p = top / divisor
  const q = bottom / divisor
  const size = p < 0n ? -p : p
  if (size < BigInt(TOP_LIMIT) && q < BigInt(BOTTOM_LIMIT)) return fraction(Number(p), Number(q))
  if (size >= LONG_LIMIT || q >= LONG_LIMIT) return decline()
  let place = longFractions.findIndex(known => known.top === p && known.bottom === q)
  if (place < 0) place = longFractions.push({ top: p, bottom: q }) - 1
  if (place >= LONG_MAX) return decline()
  const before = store.count
  const index = step(BIG, place, 0, 0)
  if (index === before) {
    signs[index] = p > 0n ? 2 : -2
    setSizes(index, 0, 0, size.toString(2).length, q.toString(2).length)
  }
  return index
}

/** a/b + c/d. */
export const longSum = (a: number, b: number, c: number, d: number): number => {
  const under = BigInt(b) * BigInt(d)
  return longStep(BigInt(a) * BigInt(d) + BigInt(c) * BigInt(b), under)
}

/** a/b times c/d. */
export const longProduct = (a: number, b: number, c: number, d: number): number =>
  longStep(BigInt(a) * BigInt(c), BigInt(b) * BigInt(d))

const POWER_BITS_MAX = 600

/** (a/b)^n. */
export const longPower = (a: number, b: number, n: number): number => {
  const bits = n * Math.max(log2(Math.abs(a)), log2(b))
  return bits < POWER_BITS_MAX
    ? longStep(BigInt(a) ** BigInt(n), BigInt(b) ** BigInt(n))
    : decline()
}

/** The longest decimals that are read. */
const PLACES_MAX = 60

/** `digits` with a point before the last `places`, or as many zeros behind. */
export const longDecimal = (digits: number, places: number): number => {
  if (!(Math.abs(places) <= PLACES_MAX)) return decline()
  const power = 10n ** BigInt(Math.abs(places))
  return places < 0 ? longStep(BigInt(digits) * power, 1n) : longStep(BigInt(digits), power)
}
