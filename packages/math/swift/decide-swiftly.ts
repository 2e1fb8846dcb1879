import type { Definitions, Expression } from '../tree/expression'
import { Comparison } from './comparison'
import { compile, scopeOf } from './compile'
import { bottomOf, isConstant, startConstants, topOf } from './constants'
import { guardDomains } from './guards'
import { mentions, startSteps, store } from './steps'
import type { Enclosed, SwiftDecision, SwiftRecord } from './verdict'

const exactly = (step: number): Enclosed => {
  const value = topOf(step) / bottomOf(step)
  return [value, value]
}

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
  startSteps()
  startConstants()
  const scope = scopeOf(definitions)
  const l = compile(left, scope)
  const r = compile(right, scope)
  guardDomains()
  if (store.isDeclined) return null
  const { names } = scope
  if (l === r) {
    return { verdict: 'equal', isIdentical: true, names, removable: [], variable: 0 }
  }
  if (isConstant(l) && isConstant(r)) {
    return { verdict: 'different', names: [], at: [], values: [exactly(l), exactly(r)] }
  }
  if (((mentions[l] ?? 0) | (mentions[r] ?? 0)) === 0) return null
  return new Comparison(names, l, r, seed, record).decide()
}
