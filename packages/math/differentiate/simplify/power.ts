import { multiply, num, power } from '../../tree/build'
import type { Expression } from '../../tree/expression'
import { exactValue, findInteger, findRational, isOne, numberFrom } from './exact-number'
import { termOf } from './gather'
import { isPositive } from './signs'
import { simplifySum } from './sum'
import { expressionOf, findLogarithm } from './term'
import { isTotal } from './total'

const simplifyTerm = (expression: Expression): Expression =>
  expressionOf(termOf(expression, simplifySum))

/** A power of e, as `e^u` or `exp(u)`, of a simplified exponent. */
export const simplifyExponential = (whole: Expression, exponent: Expression): Expression => {
  const logarithm = findLogarithm(exponent, simplifySum)
  if (logarithm === null) return simplifyTerm(whole)
  return simplifyPower(logarithm.of, numberFrom(logarithm.factor))
}

/** `base ^ exponent` of simplified parts. */
export const simplifyPower = (base: Expression, exponent: Expression): Expression => {
  const whole = power(base, exponent)
  if (base.kind === 'constant' && base.name === 'e') return simplifyExponential(whole, exponent)
  const count = findInteger(exponent)
  if (count === 0) return isTotal(base) ? num(1) : whole
  if (count !== null) return simplifyTerm(whole)
  const order = findRational(exponent)
  if (order && order.numerator < 0n && findRational(base) === null) return simplifyTerm(whole)
  if (isOne(base) && isTotal(exponent)) return num(1)
  if (base.kind === 'power' && isPositive(base.base)) {
    return simplifyPower(base.base, simplifyTerm(multiply(base.exponent, exponent)))
  }
  if (findRational(base) && findRational(exponent)) {
    const value = exactValue(whole)
    if (value !== null && value !== 'undefined') return numberFrom(value)
  }
  return whole
}
