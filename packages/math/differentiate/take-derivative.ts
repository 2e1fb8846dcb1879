import { derivative as pending } from '../tree/build'
import type { Expression } from '../tree/expression'
import { someNode } from '../tree/walk'
import { hasBranches } from './branches'
import { type DerivationStep, deriveByRules, deriveInSteps } from './derivation'
import { openRoots } from './open-roots'
import { derivePieces } from './pieces'
import { simplify } from './simplify'
import { DERIVATIVE_SIZE_MAX, DIFFERENTIATED_SIZE_MAX, sizeOf } from './size'

/** A derivative, and how it came about where that was asked. */
export type Differentiated = {
  readonly derivative: Expression
  readonly steps?: readonly DerivationStep[]
}

type Options = { readonly by: string; readonly steps?: boolean }

/** By the rules, simplified; null where that would be too large to read or to write. */
const deriveWithin = (expression: Expression, by: string): Expression | null => {
  if (sizeOf(expression) > DIFFERENTIATED_SIZE_MAX) return null
  const byRules = deriveByRules(expression, by)
  return sizeOf(byRules) > DERIVATIVE_SIZE_MAX ? null : simplify(byRules)
}

/**
 * As it is written, but roots of even powers opened; a long one first simplified: thousands of
 * factors may be a power.
 */
const readable = (expression: Expression): Expression =>
  sizeOf(expression) > DIFFERENTIATED_SIZE_MAX ? simplify(expression) : openRoots(expression)

/**
 * The derivative of an expression that holds no definitions any more, or only such as are to stay
 * (`g'(u)`, `d/dz …`). Without a budget's worth of size: `d/dz …` itself, with no steps.
 */
export const takeDerivative = (whole: Expression, { by, steps }: Options): Differentiated => {
  const expression = readable(whole)
  const plain = deriveWithin(expression, by)
  if (plain === null) {
    return { derivative: pending(whole, by), ...(steps && { steps: [] }) }
  }
  const isOpen = someNode(plain, node => node.kind === 'cases' || node.kind === 'undefined')
  const isPlain = !hasBranches(expression) || !isOpen
  const pieces = isPlain ? null : derivePieces(expression, by)
  const derivative = pieces?.derivative ?? plain
  if (!steps) return { derivative }
  const result = { pieces: pieces?.pending ?? null, result: derivative }
  const taken = deriveInSteps(expression, by, result)
  return { derivative, steps: expression === whole ? taken : withSimplified(whole, by, taken) }
}

const withSimplified = (whole: Expression, by: string, steps: readonly DerivationStep[]) => {
  const [first] = steps
  if (!first) return steps
  return [{ rule: 'simplify' as const, before: pending(whole, by), after: first.before }, ...steps]
}
