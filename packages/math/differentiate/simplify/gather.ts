import {
  divideRationals,
  multiplyRationals,
  negateRational,
  ONE,
  type Rational,
  rational,
} from '../../number/rational'
import { add, call, constant, multiply, negate, num, power } from '../../tree/build'
import type { Expression } from '../../tree/expression'
import { freeVariables } from '../../tree/walk'
import { findInteger, findRational, isDecimal, isZero, numberFrom } from './exact-number'
import { inOrder } from './factor-order'
import { keyOf } from './key'
import { isNonNegative, isNonZero, isPositive } from './signs'
import { isTotal } from './total'

const EXPONENT_MAX = 10_000
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

/** Adds simplified terms: given as an argument, since sums are made of terms again. */
export type Sum = (terms: readonly Expression[]) => Expression

/** Keys of expressions that are not 0 wherever the whole of which a term is a part is defined. */
export type Known = ReadonlySet<string>

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

/** The opposite of a term, without a double sign. */
export const operandOf = (term: Expression): Expression =>
  term.kind === 'negate' ? term.operand : negate(term)

const withPower = (base: Expression, exponent: number): Expression =>
  exponent === 1 ? base : power(base, num(exponent))

/** `e^exponent`, kept as a call of exp where it was one. */
const eulerPower = (exponent: Expression, isCall: boolean): Expression => {
  const whole = findInteger(exponent)
  if (whole === 1) return constant('e')
  return isCall ? call('exp', exponent) : power(constant('e'), exponent)
}

const startsNegative = (expression: Expression): boolean =>
  expression.kind === 'negate' ||
  (expression.kind === 'add' && expression.terms[0]?.kind === 'negate')

/** The radicand of a root of a positive number without variables; null for anything else. */
const closedRadicand = (factor: Expression): Expression | null => {
  if (factor.kind !== 'call' || factor.name !== 'sqrt') return null
  const [inner] = factor.args
  return inner && isPositive(inner) && freeVariables(inner).size === 0 ? inner : null
}

/** Roots of numbers as one root: `√2 √π` is `√(2π)`. */
const withOneRoot = (factors: readonly Expression[]): readonly Expression[] => {
  const radicands = factors.flatMap(factor => closedRadicand(factor) ?? [])
  if (radicands.length < 2) return factors
  const others = factors.filter(factor => closedRadicand(factor) === null)
  return [call('sqrt', multiply(...radicands)), ...others]
}

/** `u` for a root of u that may be squared: defined and not negative wherever the root is. */
const squaredRoot = (call: Extract<Expression, { kind: 'call' }>): Expression | null => {
  const [inner] = call.args
  return call.name === 'sqrt' && inner !== undefined ? inner : null
}

/** How often a base can be cancelled so that the domain stays as it is. */
const commonCount = ({ base, above, below }: Factor, known: Known): number => {
  if (known.has(keyOf(base))) return Math.min(above, below)
  if (!isNonZero(base)) return Math.max(0, Math.min(above, below - 1))
  return above === below && !isTotal(base) ? above - 1 : Math.min(above, below)
}

/** Gathers the factors of a product, equal bases together. What would widen the domain is left. */
class Gatherer {
  private coefficient = ONE
  private wantsDecimal = false
  private readonly factors = new Map<string, Factor>()
  private readonly exponents: { of: Expression; count: number }[] = []
  private isEulerCall = true

  constructor(private readonly known: Known) {}

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
        return this.openPower(expression.base, expression.exponent, exponent)
      case 'add':
        if (!isAllNegative(expression.terms)) return false
        this.negate(exponent)
        this.put(add(...expression.terms.map(operandOf)), exponent)
        return true
      case 'call':
        return this.openCall(expression, exponent)
      default:
        return false
    }
  }

  /** `|u|^2` is `u^2`; `√u^3` is `u √u`, and `√2^2` is 2. */
  private openCall(expression: Extract<Expression, { kind: 'call' }>, exponent: number): boolean {
    const [inner] = expression.args
    if (expression.name === 'abs' && exponent % 2 === 0 && inner !== undefined) {
      this.gather(inner, exponent)
      return true
    }
    const radicand = squaredRoot(expression)
    const isWhole = exponent % 2 === 0
    if (radicand === null || Math.abs(exponent) < 2) return false
    if (isWhole && !(isTotal(radicand) && isNonNegative(radicand))) return false
    this.gather(radicand, Math.trunc(exponent / 2))
    if (!isWhole) this.put(expression, Math.sign(exponent))
    return true
  }

  private openPower(base: Expression, inside: Expression, exponent: number): boolean {
    const inner = findInteger(inside)
    if (inner === null) return this.openRoot(base, inside, exponent)
    if (inner === 0 || Math.abs(inner * exponent) > EXPONENT_MAX) return false
    if (exponent < 0 && inner < 0 && !isNonZero(base)) return false
    if (isZero(base) && inner * exponent < 0) return false
    this.gather(base, inner * exponent)
    return true
  }

  /** `z^(-1/2)` stands under the fraction line, as `z^(1/2)`. */
  private openRoot(base: Expression, inside: Expression, exponent: number): boolean {
    const inner = findRational(inside)
    if (inner === null || inner.numerator > 0n || exponent < 0) return false
    this.put(power(base, numberFrom(negateRational(inner))), -exponent)
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
        const both = factor.above > 0 && factor.below > 0
        const cancelled = both ? commonCount(factor, this.known) : 0
        const [top, bottom] = [factor.above - cancelled, factor.below - cancelled]
        if (top > 0) above.push(withPower(factor.base, top))
        if (bottom > 0) below.push(withPower(factor.base, bottom))
      }
    }
    const { coefficient, wantsDecimal } = this
    const [top, bottom] = [above, below].map(factors => inOrder(withOneRoot(factors)))
    return { coefficient, wantsDecimal, above: top ?? [], below: bottom ?? [] }
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

const NOTHING: Known = new Set()

/**
 * The expression as a coefficient times factors. `sum` adds the exponents of powers of e; bases
 * that are `known` not to be 0 are cancelled.
 */
export const termOf = (expression: Expression, sum: Sum, known: Known = NOTHING): Term => {
  const gatherer = new Gatherer(known)
  gatherer.gather(expression, 1)
  return gatherer.term(sum)
}
