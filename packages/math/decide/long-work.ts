import * as operation from '../evaluate/operations'
import type { Tape } from '../evaluate/tape'

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
