import { type Rational, rational } from '../../number/rational'
import { divide, multiply, num } from '../../tree/build'
import type { Expression } from '../../tree/expression'
import { type Term, termOf } from './gather'
import { gcd } from './nested'
import { simplifySum } from './sum'
import { expressionOf } from './term'

type Sum = Extract<Expression, { kind: 'add' }>

const sizeOf = ({ numerator }: Rational): bigint => (numerator < 0n ? -numerator : numerator)

/** The whole number that all terms of a sum share: 2 in `2z + 4`; 1 where there are fractions. */
const contentOf = (terms: readonly Term[]): bigint =>
  terms.every(({ coefficient, wantsDecimal }) => coefficient.denominator === 1n && !wantsDecimal)
    ? terms.reduce((shared, { coefficient }) => gcd(shared, sizeOf(coefficient)), 0n)
    : 1n

const dividedBy = (terms: readonly Term[], divisor: bigint): Expression =>
  simplifySum(
    terms.map(term =>
      expressionOf({ ...term, coefficient: rational(term.coefficient.numerator / divisor) }),
    ),
  )

const firstSum = (factors: readonly Expression[]): Sum | undefined =>
  factors.find((factor): factor is Sum => factor.kind === 'add')

/**
 * A fraction whose number below the line and the sum above it have no common factor:
 * `(2z + 4)/4` is `(z + 2)/2`.
 */
export const cancelContent = (fraction: Expression): Expression => {
  if (fraction.kind !== 'divide') return fraction
  const whole = termOf(fraction, simplifySum)
  const { denominator } = whole.coefficient
  const sum = denominator === 1n ? undefined : firstSum(whole.above)
  if (!sum) return fraction
  const terms = sum.terms.map(term => termOf(term, simplifySum))
  const shared = gcd(contentOf(terms), denominator)
  if (shared <= 1n) return fraction
  const others = whole.above.filter(factor => factor !== sum)
  const top = multiply(num(whole.coefficient.numerator), ...others, dividedBy(terms, shared))
  const bottom = multiply(num(denominator / shared), ...whole.below)
  return expressionOf(termOf(divide(top, bottom), simplifySum))
}
