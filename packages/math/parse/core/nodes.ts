import type { Rational } from '../../number/rational'
import type { Expression, Span } from '../../tree/expression'

// Nodes are built with their span at once: a copy for each would cost half of the reading time.

/** A number that stands at `span`. */
export const numberAt = (value: Rational, span: Span): Expression =>
  Object.freeze({ kind: 'number', value, span })

/** A variable that stands at `span`. */
export const variableAt = (name: string, span: Span): Expression =>
  Object.freeze({ kind: 'variable', name, span })

/** `-operand`, standing at `span`. */
export const negateAt = (operand: Expression, span: Span): Expression =>
  Object.freeze({ kind: 'negate', operand, span })
