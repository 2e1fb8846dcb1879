import { findExactValue } from '../evaluate/exact-value'
import type { Expression } from '../tree/expression'
import { someNode } from '../tree/walk'

/** Whether an expression has no names of any kind in it. */
export const isClosed = (expression: Expression): boolean =>
  !someNode(
    expression,
    ({ kind }) => kind === 'variable' || kind === 'apply' || kind === 'derivative',
  )

const isInteger = (node: Expression): boolean =>
  node.kind === 'number' && node.value.denominator === 1n

/** Whether a node is a whole number, with a minus in front or without. */
export const isSignedInteger = (node: Expression): boolean =>
  node.kind === 'negate' ? isInteger(node.operand) : isInteger(node)

const isPowerOfTen = (node: Expression | undefined): boolean =>
  node?.kind === 'power' &&
  isSignedInteger(node.exponent) &&
  node.base.kind === 'number' &&
  node.base.value.numerator === 10n &&
  node.base.value.denominator === 1n

/** Whether a node is a number as one writes it: `3`, `-2/7`, `0.25`, `4.5*10^-5`. */
export const isNumeral = (node: Expression): boolean => {
  switch (node.kind) {
    case 'number':
      return true
    case 'negate':
      return node.operand.kind !== 'negate' && isNumeral(node.operand)
    case 'divide':
      return isSignedInteger(node.numerator) && isSignedInteger(node.denominator)
    case 'multiply': {
      const [mantissa, scale, more] = node.factors
      return mantissa?.kind === 'number' && isPowerOfTen(scale) && more === undefined
    }
    case 'power':
      return isPowerOfTen(node)
    default:
      return false
  }
}

/**
 * Whether a node is a number that its steps show to be rational: `1 + 2`, `sqrt(4)`, `tanh(ln 2)`.
 */
export const isRationalValue = (node: Expression): boolean =>
  isClosed(node) && findExactValue(node) !== null
