import type { Expression, Span } from '../tree/expression'
import { fail, type Reader } from './reader'
import { findUndefinedCall, findUndefinedPower, findZeroDivision } from './undefined-terms'

export { negateAt, numberAt, variableAt } from './core/nodes'

/** `numerator / denominator`; a denominator that is exactly 0 is a slip. */
export const divideAt = (
  reader: Reader,
  numerator: Expression,
  denominator: Expression,
  span: Span,
): Expression => {
  const code = findZeroDivision(denominator)
  if (code !== null) return fail(reader, code, span)
  return Object.freeze({ kind: 'divide', numerator, denominator, span })
}

/** `base ^ exponent`; `0^-1` and `(-1)^(1/2)` are slips. */
export const powerAt = (
  reader: Reader,
  base: Expression,
  exponent: Expression,
  span: Span,
): Expression => {
  const code = findUndefinedPower(base, exponent)
  if (code !== null) return fail(reader, code, span)
  return Object.freeze({ kind: 'power', base, exponent, span })
}

type Call = Extract<Expression, { kind: 'call' }>

/** A built-in function of its arguments; `sqrt(-1)` and `ln(0)` are slips. */
export const callAt = (
  reader: Reader,
  name: Call['name'],
  args: readonly Expression[],
  span: Span,
): Expression => {
  const code = findUndefinedCall(name, args[0])
  if (code !== null) return fail(reader, code, span)
  return Object.freeze({ kind: 'call', name, args: Object.freeze(args), span })
}
