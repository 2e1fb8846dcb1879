import type { Definitions, Expression } from '../../tree/expression'
import { decideSteps, startComparison } from '../decide-steps'
import type { SwiftDecision, SwiftRecord } from '../verdict'
import { compile, scopeOf } from './compile'

/**
 * Decides what most answers are: fractions of exponentials and polynomials, with branches and
 * divisions by 0 at fractions of one variable. Null for everything else: then `decide` has to be
 * asked. Agrees with it always.
 */
export const decideSwiftly = (
  left: Expression,
  right: Expression,
  definitions: Definitions | null,
  seed: number,
  record: SwiftRecord | null = null,
): SwiftDecision | null => {
  startComparison()
  const scope = scopeOf(definitions)
  const l = compile(left, scope)
  const r = compile(right, scope)
  return decideSteps(l, r, scope.names, seed, record)
}
