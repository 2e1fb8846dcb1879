import { negateRational, type Rational } from '../../number/rational'
import { add, divide, multiply, negate, num } from '../../tree/build'
import type { Expression } from '../../tree/expression'
import { isDecimal, numberFrom } from './exact-number'
import { operandOf, type Sum, type Term, termOf } from './gather'
import { isNonZero, isPositive } from './signs'
import { isTotal } from './total'

/** The first term without a minus sign moved to the front: `z - 1` for `-1 + z`. */
export const positiveFirst = (terms: readonly Expression[]): readonly Expression[] => {
  const first = terms.findIndex(term => term.kind !== 'negate')
  const lead = terms[first]
  return first <= 0 || lead === undefined ? terms : [lead, ...terms.filter(term => term !== lead)]
}

const negated = (expression: Expression): Expression =>
  expression.kind === 'add'
    ? add(...positiveFirst(expression.terms.map(operandOf)))
    : negate(expression)

const isVanishing = ({ above, below }: Term): boolean =>
  above.every(isTotal) && below.every(factor => isTotal(factor) && isNonZero(factor))

const withoutSign = (term: Term, magnitude: Rational): Expression => {
  const coefficient = numberFrom(magnitude, term.wantsDecimal)
  const isFraction = coefficient.kind === 'divide'
  const top = isFraction ? num(magnitude.numerator) : coefficient
  const bottom = isFraction ? [num(magnitude.denominator), ...term.below] : term.below
  const isPlain = top.kind === 'number' && top.value.numerator === 1n && !isDecimal(top)
  const above = isPlain ? term.above : [top, ...term.above]
  return bottom.length === 0 ? multiply(...above) : divide(multiply(...above), multiply(...bottom))
}

/** The term as one writes it: sign, coefficient, factors, one fraction line. */
export const expressionOf = (term: Term): Expression => {
  const { coefficient } = term
  if (coefficient.numerator === 0n && isVanishing(term)) return num(0)
  if (coefficient.numerator >= 0n) return withoutSign(term, coefficient)
  return negated(withoutSign(term, negateRational(coefficient)))
}

/** Whether the value of a power of e is written without it: `e^(2 ln z)` for positive `z`. */
export const findLogarithm = (
  exponent: Expression,
  sum: Sum,
): { of: Expression; factor: Rational } | null => {
  const { coefficient, above, below } = termOf(exponent, sum)
  const [only, second] = above
  if (only?.kind !== 'call' || only.name !== 'ln' || second || below.length > 0) return null
  const [of] = only.args
  return of !== undefined && isPositive(of) ? { of, factor: coefficient } : null
}
