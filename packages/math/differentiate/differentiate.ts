import type { Expression } from '../tree/expression'
import { someNode } from '../tree/walk'
import { hasBranches } from './branches'
import { type DerivationStep, deriveByRules, deriveInSteps } from './derivation'
import { derivePieces } from './pieces'
import { simplify } from './simplify'

/** A derivative, and how it came about where that was asked. */
export type Differentiated = {
  readonly derivative: Expression
  readonly steps?: readonly DerivationStep[]
}

/**
 * The derivative of an expression by one of its variables, as a textbook prints it. Points where
 * the function has none are left out of `cases` (no `otherwise`); points at a border of pieces
 * where it has one are in. With `steps`, also the derivation, one rule a line. Definitions have
 * to be expanded before; what is not expanded stays as `g'(…)` or `d/dz …`.
 */
export const differentiate = (
  expression: Expression,
  { by, steps = false }: { readonly by: string; readonly steps?: boolean },
): Differentiated => {
  const plain = simplify(deriveByRules(expression, by))
  const isOpen = someNode(plain, node => node.kind === 'cases' || node.kind === 'undefined')
  const isPlain = !hasBranches(expression) || !isOpen
  const pieces = isPlain ? null : derivePieces(expression, by)
  const derivative = pieces?.derivative ?? plain
  if (!steps) return { derivative }
  const pending = pieces?.pending ?? null
  return {
    derivative,
    steps: deriveInSteps(expression, by, { pieces: pending, result: derivative }),
  }
}
