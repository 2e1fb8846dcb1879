import * as operation from '../evaluate/operations'
import type { Tape } from '../evaluate/tape'

/** The bit of the prime of angles; lower bits are the levels of the chain by their places. */
export const ANGLE = 30

/** On which levels of a chain the steps of a tape are evaluated. */
export type LevelPlan = {
  /** For each step the levels it is needed on, as bits. */
  readonly needs: Int32Array
  /** The place of the level that the roots are on, and of the lowest one used. */
  readonly top: number
  readonly lowest: number
  readonly hasAngles: boolean
}

/** Which levels each step is needed on; null where the chain is too short. */
export const planLevels = (
  tape: Tape,
  roots: readonly number[],
  hasLogarithms: boolean,
  count: number,
): LevelPlan | null => {
  const needs = new Int32Array(tape.length)
  const middle = 12
  for (const root of roots) needs[root] = 1 << middle
  let all = 0
  for (let step = tape.length - 1; step >= 0; step -= 1) {
    const need = needs[step] ?? 0
    if (need === 0) continue
    all |= need
    spread(tape, step, need, needs, hasLogarithms)
  }
  const levels = all & ((1 << ANGLE) - 1)
  const lowest = 31 - Math.clz32(levels & -levels)
  const highest = 31 - Math.clz32(levels)
  if (highest - lowest >= count) return null
  const spare = count - 1 - (highest - lowest)
  // Roots need a level above the lowest; tables of logarithms are the smaller the lower they are.
  const base = tape.operations.includes(operation.RATIONAL_POWER) ? Math.min(1, spare) : 0
  const top = middle - lowest + (hasLogarithms ? base : spare)
  const shift = middle - top
  for (let step = 0; step < needs.length; step += 1) {
    const need = needs[step] ?? 0
    needs[step] = (need & (1 << ANGLE)) | ((need & ((1 << ANGLE) - 1)) >>> shift)
  }
  return { needs, top, lowest: lowest - shift, hasAngles: (all & (1 << ANGLE)) !== 0 }
}

const spread = (
  tape: Tape,
  step: number,
  need: number,
  needs: Int32Array,
  hasLogarithms: boolean,
): void => {
  const code = tape.operations[step] ?? 0
  const count = operation.operandCount(code)
  const plain = need & ((1 << ANGLE) - 1)
  let passed = need
  if (code === operation.EXP) passed = (plain >>> 1) | (need & (1 << ANGLE))
  else if (code === operation.LN && hasLogarithms) passed = (plain << 1) | (need & (1 << ANGLE))
  else if (code === operation.SIN || code === operation.COS) passed = 1 << ANGLE
  const [a, b, c] = [tape.a[step] ?? 0, tape.b[step] ?? 0, tape.c[step] ?? 0]
  if (count > 0) needs[a] = (needs[a] ?? 0) | passed
  if (count > 1) needs[b] = (needs[b] ?? 0) | passed
  if (count > 2) needs[c] = (needs[c] ?? 0) | passed
}
