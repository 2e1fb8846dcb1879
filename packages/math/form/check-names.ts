import type { Expression } from '../tree/expression'
import { childrenOf } from '../tree/walk'
import type { FormContext, FormIssue } from './form'
import { firstIssue, issueAt } from './place'

const nameOf = (node: Expression): string | null => {
  switch (node.kind) {
    case 'variable':
    case 'apply':
      return node.name
    case 'derivative':
      return node.by
    case 'number':
    case 'constant':
    case 'add':
    case 'multiply':
    case 'divide':
    case 'negate':
    case 'power':
    case 'call':
    case 'cases':
    case 'undefined':
      return null
    default:
      return node satisfies never
  }
}

/**
 * The first name that is not among those allowed: a variable, a value or a function of the lesson.
 */
export const checkNames = (
  expression: Expression,
  names: readonly string[],
  context: FormContext,
): FormIssue | null => {
  const name = nameOf(expression)
  if (name !== null && !names.includes(name)) {
    return issueAt('uses-name', expression, context, { name, allowed: names.join(', ') })
  }
  return firstIssue(childrenOf(expression), child => checkNames(child, names, context))
}

/** The first derivative sign: `g'(z)`, `d/dz …`. */
export const checkNoDerivative = (
  expression: Expression,
  context: FormContext,
): FormIssue | null => {
  const isSign =
    expression.kind === 'derivative' || (expression.kind === 'apply' && expression.primes > 0)
  if (isSign) return issueAt('derivative-left', expression, context)
  return firstIssue(childrenOf(expression), child => checkNoDerivative(child, context))
}
