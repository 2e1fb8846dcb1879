import type { Condition, Expression } from '@slopewise/math/tree'

/** Built-in functions that send a rational number to a rational number. */
const RATIONAL_CALLS = new Set(['abs', 'sign', 'heaviside', 'max', 'min', 'relu', 'leakyrelu'])

const isRationalCondition = (condition: Condition): boolean => {
  switch (condition.kind) {
    case 'compare':
      return isRational(condition.left) && isRational(condition.right)
    case 'and':
    case 'or':
      return condition.conditions.every(isRationalCondition)
    case 'not':
      return isRationalCondition(condition.condition)
    default: {
      const impossible: never = condition
      return impossible
    }
  }
}

/**
 * Whether the expression sends short decimals to rational numbers, so that a short decimal found for
 * it may be shown with `=`. For all others (tanh, exp) only `≈` is sure to be true.
 */
export const isRational = (node: Expression): boolean => {
  switch (node.kind) {
    case 'number':
    case 'variable':
      return true
    case 'add':
      return node.terms.every(isRational)
    case 'multiply':
      return node.factors.every(isRational)
    case 'divide':
      return isRational(node.numerator) && isRational(node.denominator)
    case 'negate':
      return isRational(node.operand)
    case 'power':
      return (
        isRational(node.base) &&
        node.exponent.kind === 'number' &&
        node.exponent.value.denominator === 1n
      )
    case 'call':
      return RATIONAL_CALLS.has(node.name) && node.args.every(isRational)
    case 'cases':
      return (
        node.branches.every(({ value, when }) => isRational(value) && isRationalCondition(when)) &&
        (node.otherwise === undefined || isRational(node.otherwise))
      )
    case 'constant':
    case 'apply':
    case 'derivative':
    case 'undefined':
      return false
    default: {
      const impossible: never = node
      return impossible
    }
  }
}
