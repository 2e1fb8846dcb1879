import {
  divideRationals,
  multiplyRationals,
  negateRational,
  ONE,
  type Rational,
  rational,
} from '../../number/rational'
import { add, constant, divide, multiply, negate, num, power } from '../../tree/build'
import type { Expression } from '../../tree/expression'
import { findInteger, findRational, isDecimal, isZero, numberFrom } from './exact-number'
import { keyOf } from './key'
import { isNonZero, isPositive } from './signs'
import { isTotal } from './total'

const EXPONENT_MAX = 256
const BITS_MAX = 4096

/** A base that stands `above` times over the fraction line and `below` times under it. */
type Factor = { readonly base: Expression; above: number; below: number }

/** `coefficient · factors`. `wantsDecimal`: the coefficient came from a decimal. */
export type Term = {
  readonly coefficient: Rational
  readonly wantsDecimal: boolean
  readonly above: readonly Expression[]
  readonly below: readonly Expression[]
}

type Sum = (terms: readonly Expression[]) => Expression

const times = (exponent: Expression, count: number): Expression =>
  count === 1 ? exponent : multiply(numberFrom(rational(count)), exponent)

const isEuler = (expression: Expression) =>
  expression.kind === 'constant' && expression.name === 'e'

/** The exponent of a power of e; null for anything else. */
const exponentOfEuler = (expression: Expression): Expression | null => {
  if (isEuler(expression)) return num(1)
  if (expression.kind === 'power' && isEuler(expression.base)) return expression.exponent
  if (expression.kind === 'call' && expression.name === 'exp') return expression.args[0] ?? null
  return null
}

const rationalPower = (value: Rational, exponent: number): Rational | null => {
  const size = value.numerator.toString(2).length + value.denominator.toString(2).length
  if (size * Math.abs(exponent) > BITS_MAX || (value.numerator === 0n && exponent < 0)) return null
  const count = BigInt(Math.abs(exponent))
  const raised = rational(value.numerator ** count, value.denominator ** count)
  return exponent < 0 ? divideRationals(ONE, raised) : raised
}

/** Whether every term of a sum has a minus sign: the sign can be taken out. */
const isAllNegative = (terms: readonly Expression[]): boolean =>
  terms.every(term => term.kind === 'negate')

const operandOf = (term: Expression): Expression =>
  term.kind === 'negate' ? term.operand : negate(term)

const withPower = (base: Expression, exponent: number): Expression =>
  exponent === 1 ? base : power(base, num(exponent))

/** `e^exponent`, kept as a call of exp where it was one. */
const eulerPower = (exponent: Expression, isCall: boolean): Expression => {
  const whole = findInteger(exponent)
  if (whole === 1) return constant('e')
  return isCall ? { kind: 'call', name: 'exp', args: [exponent] } : power(constant('e'), exponent)
}

const startsNegative = (expression: Expression): boolean =>
  expression.kind === 'negate' ||
  (expression.kind === 'add' && expression.terms[0]?.kind === 'negate')

/** Gathers the factors of a product, equal bases together. What would widen the domain is left. */
class Gatherer {
  private coefficient = ONE
  private wantsDecimal = false
  private readonly factors = new Map<string, Factor>()
  private readonly exponents: { of: Expression; count: number }[] = []
  private isEulerCall = true

  /** Multiplies by `expression ^ exponent`; the exponent is not 0. */
  gather(expression: Expression, exponent: number): void {
    const value = findRational(expression)
    const raised = value && rationalPower(value, exponent)
    if (raised !== null) {
      this.coefficient = multiplyRationals(this.coefficient, raised)
      this.wantsDecimal ||= isDecimal(expression)
      return
    }
    const inner = exponentOfEuler(expression)
    if (inner !== null) this.gatherEuler(inner, exponent, expression.kind === 'call')
    else if (!this.open(expression, exponent)) this.put(expression, exponent)
  }

  private gatherEuler(of: Expression, count: number, isCall: boolean): void {
    this.isEulerCall &&= isCall
    this.exponents.push({ of, count })
    if (!this.factors.has(EULER)) this.factors.set(EULER, { base: of, above: 0, below: 0 })
  }

  private negate(exponent: number): void {
    if (exponent % 2 !== 0) this.coefficient = negateRational(this.coefficient)
  }

  private open(expression: Expression, exponent: number): boolean {
    switch (expression.kind) {
      case 'negate':
        this.negate(exponent)
        this.gather(expression.operand, exponent)
        return true
      case 'multiply':
        for (const factor of expression.factors) this.gather(factor, exponent)
        return true
      case 'divide':
        if (exponent < 0 && !isNonZero(expression.denominator)) return false
        this.gather(expression.numerator, exponent)
        this.gather(expression.denominator, -exponent)
        return true
      case 'power':
        return this.openPower(expression.base, findInteger(expression.exponent), exponent)
      case 'add':
        if (!isAllNegative(expression.terms)) return false
        this.negate(exponent)
        this.put(add(...expression.terms.map(operandOf)), exponent)
        return true
      case 'call': {
        const [inner] = expression.args
        if (expression.name !== 'abs' || exponent % 2 !== 0 || inner === undefined) return false
        this.gather(inner, exponent)
        return true
      }
      default:
        return false
    }
  }

  private openPower(base: Expression, inner: number | null, exponent: number): boolean {
    if (inner === null || inner === 0 || Math.abs(inner * exponent) > EXPONENT_MAX) return false
    if (exponent < 0 && inner < 0 && !isNonZero(base)) return false
    if (isZero(base) && inner * exponent < 0) return false
    this.gather(base, inner * exponent)
    return true
  }

  private put(base: Expression, exponent: number): void {
    const key = keyOf(base)
    const factor = this.factors.get(key) ?? { base, above: 0, below: 0 }
    if (exponent > 0) factor.above += exponent
    else factor.below -= exponent
    this.factors.set(key, factor)
  }

  term(sum: Sum): Term {
    const above: Expression[] = []
    const below: Expression[] = []
    for (const [key, factor] of this.factors) {
      if (key === EULER) this.placeEuler(sum, above, below)
      else {
        const cancelled = isNonZero(factor.base) ? commonCount(factor) : 0
        const [top, bottom] = [factor.above - cancelled, factor.below - cancelled]
        if (top > 0) above.push(withPower(factor.base, top))
        if (bottom > 0) below.push(withPower(factor.base, bottom))
      }
    }
    const { coefficient, wantsDecimal } = this
    return { coefficient, wantsDecimal, above, below }
  }

  private placeEuler(sum: Sum, above: Expression[], below: Expression[]): void {
    const isBelow = this.exponents.every(({ count }) => count < 0)
    const sign = isBelow ? -1 : 1
    const exponent = this.combined(sum, sign)
    if (isZero(exponent)) return
    if (isBelow && !startsNegative(exponent)) below.push(eulerPower(exponent, this.isEulerCall))
    else {
      const turned = isBelow ? this.combined(sum, 1) : exponent
      above.push(eulerPower(turned, this.isEulerCall))
    }
  }

  private combined(sum: Sum, sign: number): Expression {
    const [first] = this.exponents
    if (this.exponents.length === 1 && first?.count === sign) return first.of
    return sum(this.exponents.map(({ of, count }) => times(of, sign * count)))
  }
}

const EULER = 'e^'

const commonCount = ({ base, above, below }: Factor): number => {
  const shared = Math.min(above, below)
  return above === below && !isTotal(base) ? shared - 1 : shared
}

/** The expression as a coefficient times factors. `sum` adds the exponents of powers of e. */
export const termOf = (expression: Expression, sum: Sum): Term => {
  const gatherer = new Gatherer()
  gatherer.gather(expression, 1)
  return gatherer.term(sum)
}

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
