import * as operation from './operations'
import type { Tape } from './tape'

/** Microseconds of one step in extended precision of 1024 bits, on a machine of today. */
const MICROS: Readonly<Record<number, number>> = {
  [operation.EXP]: 130,
  [operation.LN]: 330,
  [operation.SIN]: 200,
  [operation.COS]: 200,
  [operation.ASIN]: 900,
  [operation.ATAN]: 800,
  [operation.ERFC]: 700,
  [operation.RATIONAL_POWER]: 200,
  [operation.INTEGER_POWER]: 20,
}
const PLAIN_MICROS = 5

/** Elementary functions take time that grows like this power of the precision. */
const GROWTH = 2.5

/**
 * About how long one run of a tape in extended precision takes. It is counted, not measured:
 * the same on every machine, so that no verdict depends on the machine.
 */
export const estimatedMicros = ({ operations }: Tape, bits: number): number => {
  const each = operations.reduce((sum, code) => sum + (MICROS[code] ?? PLAIN_MICROS), 0)
  return each * (bits / 1024) ** GROWTH
}

/** What one run may take where it is made for a single question. */
export const RUN_MICROS_MAX = 40_000

/** What is left of the long work that the question at hand may take, in estimated microseconds. */
let leftMicros = Number.POSITIVE_INFINITY

/** Takes work from what is left; false where there is not as much. */
export const spendMicros = (micros: number): boolean => {
  leftMicros -= micros
  return leftMicros >= 0
}

/** Answers a question with no more long work than this; questions inside it share what is left. */
export const withinMicros = <Answer>(micros: number, answer: () => Answer): Answer => {
  const before = leftMicros
  leftMicros = Math.min(before, micros)
  try {
    return answer()
  } finally {
    leftMicros = before
  }
}
