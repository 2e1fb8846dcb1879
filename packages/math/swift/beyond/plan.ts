import { LARGE_CHAINS } from '../../decide/large-chains'
import { ANGLE, need, plan } from '../levels'
import { ABS, COS, FLOOR, first, GIVEN, LN, MAX, MIN, ROOT, SELECT, SIGN, SIN } from '../steps'
import { taken } from './sweep'

const ANGLE_BITS = Math.log2(Math.min(...LARGE_CHAINS.map(({ angle }) => angle)))

/** Whether a step stands for another one that is taken on the piece at hand. */
export const isChoice = (operation: number): boolean =>
  operation === MAX || operation === MIN || operation === SELECT

/** What a step beyond the core needs of its operands: its levels, 0 where there are none. */
export const planFurther = (index: number, operation: number, levels: number): number => {
  if (operation === ROOT) return levels & ANGLE ? 0 : levels
  if (operation === SIGN || operation === FLOOR) return levels
  const a = isChoice(operation) ? (taken[index] ?? 0) : (first[index] ?? 0)
  if (operation === SIN || operation === COS) {
    plan.angleBits = ANGLE_BITS
    need(a, ANGLE)
    return levels & ANGLE ? 0 : levels
  }
  if (operation >= LN && operation < ABS && operation !== GIVEN) plan.hasOpaque = true
  need(a, levels)
  return levels
}
