import type { Rational } from '../../number/rational'
import { call as buildCall, multiply, negate, num } from '../../tree/build'
import type { Expression } from '../../tree/expression'
import { freeVariables } from '../../tree/walk'
import { exactValue, findInteger, isDecimal, numberFrom } from './exact-number'
import { termOf } from './gather'
import { keyOf } from './key'
import { simplifyExponential } from './power'
import { isNonNegative, POSITIVE, signsOf } from './signs'
import { simplifySum } from './sum'
import { expressionOf } from './term'

type Call = Extract<Expression, { kind: 'call' }>

const ofLogarithm = (call: Call, inner: Expression): Expression => {
  if (inner.kind === 'constant' && inner.name === 'e') return num(1)
  if (inner.kind === 'call' && inner.name === 'exp') return inner.args[0] ?? call
  const isPowerOfEuler =
    inner.kind === 'power' && inner.base.kind === 'constant' && inner.base.name === 'e'
  return isPowerOfEuler ? inner.exponent : call
}

const ofAbsolute = (call: Expression, inner: Expression): Expression => {
  if (isNonNegative(inner)) return inner
  if (inner.kind === 'negate') return ofAbsolute(buildCall('abs', inner.operand), inner.operand)
  if ((signsOf(inner) & POSITIVE) === 0) return expressionOf(termOf(negate(inner), simplifySum))
  return call
}

/** The exact value of a call without variables: `tanh(ln 2)` is 3/5. */
const findValue = (call: Call): Rational | null => {
  if (freeVariables(call).size > 0) return null
  const value = exactValue(call)
  return value === 'undefined' ? null : value
}

const SQUARE_ROOTS_MAX = 1000n

/** `2 sqrt(2)` for `sqrt(8)`: whole squares out of the root of a whole number. */
const ofRoot = (call: Call, inner: Expression): Expression => {
  const number = findInteger(inner)
  if (number === null || number < 4) return call
  let [rest, outside] = [BigInt(number), 1n]
  for (let root = 2n; root <= SQUARE_ROOTS_MAX && root * root <= rest; root += 1n) {
    while (rest % (root * root) === 0n) [rest, outside] = [rest / (root * root), outside * root]
  }
  return outside === 1n ? call : multiply(num(outside), buildCall('sqrt', num(rest)))
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
    case 'sqrt':
      return ofRoot(call, inner)
    case 'max':
    case 'min':
      return ofExtreme(call)
    case 'relu':
      return isNonNegative(inner) ? inner : call
    default:
      return call
  }
}
