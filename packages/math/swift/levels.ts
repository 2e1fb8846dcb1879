import { further } from './further'
import { ADD, DIVIDE, EXP, first, operations, POWER, ROOT, STEPS_MAX, second, store } from './steps'

/** The highest levels of a chain: exponentials of exponentials use all three. */
export const LEVELS = 3

/** The place of the prime of angles, above all levels. */
export const ANGLES = LEVELS

/** Its bit. */
export const ANGLE = 1 << ANGLES

/** The levels that each step is needed on, as bits. */
export const needs = new Uint8Array(STEPS_MAX)

/** What the steps at hand need. */
export const plan = {
  /** The lowest level; -1 where there are too few. */
  lowest: 0,
  /** The bits of the least prime of angles where there are any, else 0. */
  angleBits: 0,
  /** Whether functions are met of which the fields know nothing but equality. */
  hasOpaque: false,
}

/** Sets down that a step is needed on some levels. */
export const need = (index: number, levels: number): void => {
  needs[index] = (needs[index] ?? 0) | levels
}

/** What one step needs of its operands; the levels needed, 0 where the fields do not know them. */
const planOperands = (index: number, operation: number, levels: number): number => {
  const a = first[index] ?? 0
  if (operation === EXP) {
    if (levels & (ANGLE | 1)) return 0
    need(a, levels >>> 1)
    return levels >>> 1
  }
  if (operation === ROOT || operation > POWER) return further.plan(index, operation, levels)
  if (operation < ADD) return levels
  need(a, levels)
  if (operation <= DIVIDE) need(second[index] ?? 0, levels)
  return levels
}

/** Finds the levels on which each step is needed. */
export const planLevels = (left: number, right: number): void => {
  needs.fill(0, 0, store.count)
  const top = 1 << (LEVELS - 1)
  needs[left] = top
  needs[right] = top
  plan.angleBits = 0
  plan.hasOpaque = false
  plan.lowest = -1
  let all = top
  for (let index = Math.max(left, right); index >= 0; index -= 1) {
    const levels = needs[index] ?? 0
    if (levels === 0) continue
    const needed = planOperands(index, operations[index] ?? 0, levels)
    if (needed === 0) return
    all |= needed
  }
  plan.lowest = all & 1 ? 0 : all & 2 ? 1 : 2
}
