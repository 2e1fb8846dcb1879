import type { Level } from './large-chains'

/**
 * `a b` modulo a prime below 2^30, for `a` and `b` in [0, p). The quotient in doubles is right
 * within 1; the remainder is exact in its low 32 bits.
 */
export const multiplyModulo = (a: number, b: number, { prime, reciprocal }: Level): number => {
  const quotient = (a * b * reciprocal) | 0
  const rest = (Math.imul(a, b) - Math.imul(quotient, prime)) | 0
  if (rest < 0) return rest + prime
  return rest >= prime ? rest - prime : rest
}

/** `base^exponent` for a whole exponent ≥ 0 (below 2^53). */
export const powerModulo = (base: number, exponent: number, level: Level): number => {
  let result = 1
  let square = base
  let rest = exponent
  for (; rest >= WORD_LIMIT; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = multiplyModulo(result, square, level)
    square = multiplyModulo(square, square, level)
  }
  for (let bits = rest | 0; bits > 0; ) {
    if (bits & 1) result = multiplyModulo(result, square, level)
    bits >>= 1
    if (bits > 0) square = multiplyModulo(square, square, level)
  }
  return result
}

const WORD_LIMIT = 2 ** 31
/** The primes are -1 modulo many small numbers, whose inverses are plain then. */
const SMALL_INVERSE = 32

/** `1 / a` modulo the prime, for `a` in [1, p), by Euclid's algorithm. */
export const invertModulo = (a: number, prime: number): number => {
  if (a < SMALL_INVERSE && (prime + 1) % a === 0) return (prime + 1) / a
  let r = prime | 0
  let s = a | 0
  let x = 0
  let y = 1
  while (s !== 0) {
    const quotient = (r / s) | 0
    const rest = (r - Math.imul(quotient, s)) | 0
    r = s
    s = rest
    const factor = (x - Math.imul(quotient, y)) | 0
    x = y
    y = factor
  }
  return x < 0 ? x + prime : x
}

const WINDOW_BITS = 6
const WINDOW = 1 << WINDOW_BITS
const WINDOWS = 5

/** 4^(k 64^w) for each window w and digit k: computed once a prime. */
const tableFor = (level: Level): Int32Array => {
  if (level.powers) return level.powers
  const table = new Int32Array(WINDOW * WINDOWS)
  let base = 4 % level.prime
  for (let window = 0; window < WINDOWS; window += 1) {
    let power = 1
    for (let digit = 0; digit < WINDOW; digit += 1) {
      table[window * WINDOW + digit] = power
      power = multiplyModulo(power, base, level)
    }
    base = power
  }
  level.powers = table
  return table
}

/** `4^exponent` for an exponent in [0, 2^30). */
export const powerOfFour = (exponent: number, level: Level): number => {
  const table = tableFor(level)
  let result = table[exponent & (WINDOW - 1)] ?? 1
  let offset = WINDOW
  for (let rest = exponent >>> WINDOW_BITS; rest > 0; rest >>>= WINDOW_BITS) {
    result = multiplyModulo(result, table[offset + (rest & (WINDOW - 1))] ?? 1, level)
    offset += WINDOW
  }
  return result
}
