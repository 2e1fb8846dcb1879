import type { Expression } from '../tree/expression'
import { childrenOf } from '../tree/walk'
import { checkNames } from './check-names'
import type { FormContext, FormIssue } from './form'
import { isNumeral, isRationalValue } from './numerals'
import { firstIssue, issueAt } from './place'

const hasTwoNumerals = (node: Expression): boolean => {
  if (node.kind !== 'add' && node.kind !== 'multiply') return false
  return childrenOf(node).filter(isNumeral).length > 1
}

const findUnfinished = (node: Expression, context: FormContext): FormIssue | null => {
  if (isNumeral(node) || node.kind === 'undefined') return null
  if (hasTwoNumerals(node) || isRationalValue(node)) return issueAt('not-worked-out', node, context)
  return firstIssue(childrenOf(node), child => findUnfinished(child, context))
}

/**
 * A number with nothing left to work out: no names, no part (or pair of terms or factors) with a
 * rational value that is not written as one number. `2/7`, `ln(2)/2` and `undefined` are finished.
 */
export const checkNumber = (expression: Expression, context: FormContext): FormIssue | null =>
  checkNames(expression, [], context) ?? findUnfinished(expression, context)
