import type { Rational } from '../../number/rational'
import { call as buildCall, negate, num } from '../../tree/build'
import type { Expression } from '../../tree/expression'
import { freeVariables } from '../../tree/walk'
import { exactValue, isDecimal, numberFrom } from './exact-number'
import { keyOf } from './key'
import { simplifyExponential } from './power'
import { isNonNegative, POSITIVE, signsOf } from './signs'
import { simplifySum } from './sum'
import { expressionOf, termOf } from './term'

type Call = Extract<Expression, { kind: 'call' }>

const ofLogarithm = (call: Call, inner: Expression): Expression => {
  if (inner.kind === 'constant' && inner.name === 'e') return num(1)
  if (inner.kind === 'call' && inner.name === 'exp') return inner.args[0] ?? call
  const isPowerOfEuler =
    inner.kind === 'power' && inner.base.kind === 'constant' && inner.base.name === 'e'
  return isPowerOfEuler ? inner.exponent : call
}

const ofAbsolute = (call: Call, inner: Expression): Expression => {
  if (isNonNegative(inner)) return inner
  if ((signsOf(inner) & POSITIVE) === 0) return expressionOf(termOf(negate(inner), simplifySum))
  return call
}

/** The exact value of a call without variables: `tanh(ln 2)` is 3/5. */
const findValue = (call: Call): Rational | null => {
  if (freeVariables(call).size > 0) return null
  const value = exactValue(call)
  return value === 'undefined' ? null : value
}

/** The greatest (or least) of different values. */
const ofExtreme = ({ name, args }: Call): Expression => {
  const different = [...new Map(args.map(one => [keyOf(one), one])).values()]
  const [only] = different
  return different.length === 1 && only ? only : buildCall(name, ...different)
}

/** A built-in function of simplified arguments. */
export const simplifyCall = (call: Call): Expression => {
  const { name, args } = call
  const [inner] = args
  if (inner === undefined) return call
  const value = findValue(call)
  if (value !== null) return numberFrom(value, args.some(isDecimal))
  switch (name) {
    case 'exp':
      return simplifyExponential(call, inner)
    case 'ln':
      return ofLogarithm(call, inner)
    case 'abs':
      return ofAbsolute(call, inner)
    case 'max':
    case 'min':
      return ofExtreme(call)
    case 'relu':
      return isNonNegative(inner) ? inner : call
    default:
      return call
  }
}
