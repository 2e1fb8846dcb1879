import type { Level } from './large-chains'
import { multiplyModulo, powerModulo } from './modular'

/** `value` in [0, p), for a whole number of any sign below 2^53. */
export const reduceModulo = (value: number, prime: number): number => {
  const rest = value % prime
  return rest < 0 ? rest + prime : rest
}

/** For each power of 4 modulo a small prime its exponent, else -1: computed once a prime. */
const logarithms = new Map<number, Int32Array>()

/** The `x` with `4^x = value` modulo a small prime; -1 where `value` is no square. */
export const logarithmToFour = (value: number, level: Level): number => {
  let table = logarithms.get(level.prime)
  if (!table) {
    table = new Int32Array(level.prime).fill(-1)
    const order = (level.prime - 1) / 2
    for (let [exponent, power] = [0, 1]; exponent < order; exponent += 1) {
      table[power] = exponent
      power = (4 * power) % level.prime
    }
    logarithms.set(level.prime, table)
  }
  return table[value] ?? -1
}

/** Whether `value` (not 0) is a square modulo the prime, by Euler's criterion. */
export const isSquare = (value: number, level: Level): boolean =>
  powerModulo(value, (level.prime - 1) / 2, level) === 1

/** A point (cos, sin) of the circle x² + y² = 1 modulo a prime. */
export type Turn = readonly [cosine: number, sine: number]

/** The sum of two angles: (c, s)(d, t) = (cd - st, ct + sd). */
export const addTurns = ([c, s]: Turn, [d, t]: Turn, level: Level): Turn => {
  const { prime } = level
  const cosine = multiplyModulo(c, d, level) - multiplyModulo(s, t, level)
  const sine = multiplyModulo(c, t, level) + multiplyModulo(s, d, level)
  return [cosine < 0 ? cosine + prime : cosine, sine >= prime ? sine - prime : sine]
}

/** `times` times an angle. */
export const multiplyTurn = (turn: Turn, times: number, level: Level): Turn => {
  let result: Turn = [1, 0]
  let doubled = turn
  for (let rest = times; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = addTurns(result, doubled, level)
    doubled = addTurns(doubled, doubled, level)
  }
  return result
}
