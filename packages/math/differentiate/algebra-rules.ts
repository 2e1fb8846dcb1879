import type { Rational } from '../number/rational'
import { add, call, divide, multiply, negate, num, power, subtract } from '../tree/build'
import { equalTrees } from '../tree/equal'
import type { Expression } from '../tree/expression'
import { dependsOn, type Inner, isVariable, type RuleId, type RuleResult } from './rule'

const ZERO = num(0)
const ONE = num(1)

const isOne = (node: Expression): boolean => equalTrees(node, ONE)

const isE = (node: Expression): boolean => node.kind === 'constant' && node.name === 'e'

/** The product without factors of 1. */
const timesAll = (factors: readonly Expression[]): Expression =>
  multiply(...factors.filter(factor => !isOne(factor)))

/** Longer products are split in halves: the derivative of n factors has n² otherwise. */
const FACTORS_MAX = 6

const halvesOf = (factors: readonly Expression[]): readonly Expression[] => {
  const middle = factors.length >> 1
  return [multiply(...factors.slice(0, middle)), multiply(...factors.slice(middle))]
}

/** $(uv)' = u'v + uv'$, and $(cu)' = cu'$ where only one factor depends on the variable. */
export const productRule = (
  product: readonly Expression[],
  by: string,
  inner: Inner,
): RuleResult => {
  const factors = product.length > FACTORS_MAX ? halvesOf(product) : product
  const isMoving = factors.map(factor => dependsOn(factor, by))
  if (isMoving.indexOf(true) === isMoving.lastIndexOf(true)) {
    const slopes = factors.map((factor, index) =>
      isMoving[index] ? inOneLine(factor, by, inner) : factor,
    )
    return { rule: 'constant-multiple-rule', derivative: timesAll(slopes) }
  }
  const terms = factors.flatMap((factor, index) =>
    isMoving[index]
      ? [multiply(...factors.slice(0, index), inner(factor), ...factors.slice(index + 1))]
      : [],
  )
  return { rule: 'product-rule', derivative: add(...terms) }
}

type Power = Extract<Expression, { kind: 'power' }>

/** `n` of `u^n`, a positive number; null for any other expression. */
const positiveExponent = (node: Expression): Rational | null => {
  if (node.kind !== 'power' || node.exponent.kind !== 'number') return null
  return node.exponent.value.numerator > 0n ? node.exponent.value : null
}

/** `(c u^-n)' = -n c u' / u^(n+1)`. */
const negativePowerRule = (
  numerator: Expression,
  { base, exponent }: Power,
  { numerator: n, denominator: d }: Rational,
  by: string,
  inner: Inner,
): RuleResult => {
  const top = timesAll([exponent, numerator, inner(base)])
  const below = power(base, num({ numerator: n + d, denominator: d }))
  const derivative = negate(divide(top, below))
  return isVariable(base, by)
    ? { rule: 'power-rule', derivative }
    : { rule: 'chain-rule', outer: 'power-rule', derivative }
}

/** $(u/v)' = (u'v - uv')/v^2$, $(c/v)' = -cv'/v^2$, $(u/c)' = u'/c$. */
export const quotientRule = (
  numerator: Expression,
  denominator: Expression,
  by: string,
  inner: Inner,
): RuleResult => {
  const square = power(denominator, num(2))
  if (!dependsOn(denominator, by)) {
    const top = inOneLine(numerator, by, inner)
    return { rule: 'constant-multiple-rule', derivative: divide(top, denominator) }
  }
  if (!dependsOn(numerator, by)) {
    const exponent = positiveExponent(denominator)
    if (denominator.kind === 'power' && exponent) {
      return negativePowerRule(numerator, denominator, exponent, by, inner)
    }
    const top = timesAll([numerator, inner(denominator)])
    return { rule: 'reciprocal-rule', derivative: negate(divide(top, square)) }
  }
  const top = subtract(
    multiply(inner(numerator), denominator),
    multiply(numerator, inner(denominator)),
  )
  return { rule: 'quotient-rule', derivative: divide(top, square) }
}

/** The chain rule: `outer · inner'`, without the factor where the inside is the variable itself. */
export const chained = (
  rule: RuleId,
  outer: Expression,
  inside: Expression,
  by: string,
  inner: Inner,
): RuleResult =>
  isVariable(inside, by)
    ? { rule, derivative: outer }
    : { rule: 'chain-rule', outer: rule, derivative: multiply(outer, inner(inside)) }

/** $(u^c)' = cu^{c-1}u'$, $(c^u)' = c^u \ln(c) u'$ and $(u^v)' = u^v(v' \ln u + vu'/u)$. */
export const powerRule = (
  base: Expression,
  exponent: Expression,
  by: string,
  inner: Inner,
): RuleResult => {
  const itself = power(base, exponent)
  if (exponent.kind === 'number' && exponent.value.numerator === 0n) {
    return { rule: 'constant-rule', derivative: ZERO }
  }
  if (!dependsOn(exponent, by)) {
    const less =
      exponent.kind === 'number'
        ? num({
            numerator: exponent.value.numerator - exponent.value.denominator,
            denominator: exponent.value.denominator,
          })
        : subtract(exponent, ONE)
    const lowered = isOne(less) ? base : power(base, less)
    return chained('power-rule', multiply(exponent, lowered), base, by, inner)
  }
  if (isE(base)) return chained('exponential-rule', itself, exponent, by, inner)
  const log = call('ln', base)
  if (!dependsOn(base, by)) {
    return chained('exponential-rule', multiply(itself, log), exponent, by, inner)
  }
  // The base is positive wherever the power is defined: u^u needs no u / u.
  const growth = equalTrees(base, exponent)
    ? inner(base)
    : divide(multiply(exponent, inner(base)), base)
  const rate = add(multiply(inner(exponent), log), growth)
  return { rule: 'exponential-rule', derivative: multiply(itself, rate) }
}

/** Whether all but one factor, or the denominator, is constant. */
const isConstantMultiple = (node: Expression, by: string): boolean => {
  switch (node.kind) {
    case 'negate':
      return true
    case 'multiply':
      return node.factors.filter(factor => dependsOn(factor, by)).length === 1
    case 'divide':
      return !dependsOn(node.denominator, by)
    default:
      return false
  }
}

/** The derivative of a part of a constant multiple: its own constants come out in the same line. */
const inOneLine = (part: Expression, by: string, inner: Inner): Expression => {
  if (!isConstantMultiple(part, by)) return inner(part)
  if (part.kind === 'negate') return negateRule(part.operand, by, inner).derivative
  if (part.kind === 'multiply') return productRule(part.factors, by, inner).derivative
  if (part.kind !== 'divide') return inner(part)
  return quotientRule(part.numerator, part.denominator, by, inner).derivative
}

/** $(-u)' = -u'$. */
export const negateRule = (operand: Expression, by: string, inner: Inner): RuleResult => ({
  rule: 'constant-multiple-rule',
  derivative: negate(inOneLine(operand, by, inner)),
})
