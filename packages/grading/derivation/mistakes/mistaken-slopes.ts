import {
  add,
  call,
  derivative,
  divide,
  type Expression,
  freeVariables,
  multiply,
  negate,
  num,
  power,
  productOf,
  subtract,
  sumOf,
  variable,
} from '@slopewise/math'
import type { Mistaken } from './mistake'

type Of<Kind extends Expression['kind']> = Extract<Expression, { kind: Kind }>

/** A name that no lesson can define. */
const INNER = 'inner_'

const isConstant = (expression: Expression, by: string): boolean =>
  !freeVariables(expression).has(by)

const isPlain = (expression: Expression, by: string): boolean =>
  expression.kind === 'variable' && expression.name === by

const isEuler = (expression: Expression): boolean =>
  expression.kind === 'constant' && expression.name === 'e'

/** Puts the mistakes of a part into the right derivative of the whole. */
const within = (
  part: Expression,
  by: string,
  around: (slope: Expression) => Expression,
): Mistaken[] =>
  mistakenSlopes(part, by).map(mistake => ({ ...mistake, value: around(mistake.value) }))

const replaced = <Item>(list: readonly Item[], index: number, item: Item): Item[] =>
  list.map((one, at) => (at === index ? item : one))

const ofSum = (of: Of<'add'>, by: string): Mistaken[] => {
  const slopes = of.terms.map(term => derivative(term, by))
  return of.terms.flatMap((term, index) =>
    within(term, by, slope => sumOf(replaced(slopes, index, slope))),
  )
}

/** Each factor differentiated once, the others as they are. */
const productTerms = (factors: readonly Expression[], by: string): Expression[] =>
  factors.map((factor, index) => productOf(replaced(factors, index, derivative(factor, by))))

const ofProduct = (of: Of<'multiply'>, by: string): Mistaken[] => {
  const { factors } = of
  const varying = factors.filter(factor => !isConstant(factor, by))
  const [only] = varying
  if (only === undefined) return []
  if (varying.length === 1) {
    const at = factors.indexOf(only)
    return [
      { id: 'constant-factor', of, value: derivative(only, by) },
      { id: 'slope-sign', of, value: negate(derivative(of, by)) },
      ...within(only, by, slope => productOf(replaced(factors, at, slope))),
    ]
  }
  const slopes = productOf(factors.map(one => (isConstant(one, by) ? one : derivative(one, by))))
  const terms = productTerms(factors, by)
  const halves = terms.filter((_, index) => !isConstant(factors[index] ?? num(0), by))
  return [
    { id: 'product-of-slopes', of, value: slopes },
    ...halves.map((value): Mistaken => ({ id: 'product-half', of, value })),
    ...halves.map(
      (half): Mistaken => ({
        id: 'product-sign',
        of,
        value: subtract(derivative(of, by), multiply(num(2), half)),
      }),
    ),
    ...factors.flatMap((factor, index) =>
      within(factor, by, slope =>
        sumOf(replaced(terms, index, productOf(replaced(factors, index, slope)))),
      ),
    ),
  ]
}

const square = (base: Expression): Expression => power(base, num(2))

const ofReciprocal = (of: Of<'divide'>, by: string): Mistaken[] => {
  const { numerator: top, denominator: bottom } = of
  const slope = derivative(bottom, by)
  const reciprocal = (inner: Expression) => negate(divide(multiply(top, inner), square(bottom)))
  return [
    ...within(bottom, by, reciprocal),
    { id: 'reciprocal-sign', of, value: divide(multiply(top, slope), square(bottom)) },
    { id: 'no-chain', of, inner: bottom, value: negate(divide(top, square(bottom))) },
    { id: 'reciprocal-square', of, value: negate(divide(multiply(top, slope), bottom)) },
    { id: 'quotient-of-slopes', of, value: divide(num(1), slope) },
    { id: 'quotient-of-slopes', of, value: divide(top, slope) },
    { id: 'no-chain', of, inner: bottom, value: divide(top, square(bottom)) },
  ]
}

const ofQuotient = (of: Of<'divide'>, by: string): Mistaken[] => {
  const { numerator: u, denominator: v } = of
  if (isConstant(v, by)) return within(u, by, slope => divide(slope, v))
  if (isConstant(u, by)) return ofReciprocal(of, by)
  const [du, dv] = [derivative(u, by), derivative(v, by)]
  const [left, right] = [multiply(du, v), multiply(u, dv)]
  const rule = (first: Expression, second: Expression) => divide(subtract(first, second), square(v))
  return [
    { id: 'quotient-swap', of, value: rule(right, left) },
    { id: 'quotient-plus', of, value: divide(add(left, right), square(v)) },
    { id: 'quotient-square', of, value: divide(subtract(left, right), v) },
    { id: 'quotient-square', of, value: subtract(left, right) },
    { id: 'quotient-of-slopes', of, value: divide(du, dv) },
    ...within(u, by, slope => rule(multiply(slope, v), right)),
    ...within(v, by, slope => rule(left, multiply(u, slope))),
  ]
}

/** $e^{u}$: times $u'$. */
const ofExponential = (of: Expression, exponent: Expression, by: string): Mistaken[] => {
  const slope = derivative(exponent, by)
  const euler = of.kind === 'power' ? of.base : { kind: 'constant' as const, name: 'e' as const }
  const lowered = multiply(exponent, power(euler, subtract(exponent, num(1))))
  const asPower: Mistaken[] = [
    { id: 'exp-power', of, value: lowered },
    { id: 'exp-power', of, value: multiply(lowered, slope) },
  ]
  if (isPlain(exponent, by)) return [...asPower, { id: 'slope-sign', of, value: negate(of) }]
  const isMinus = exponent.kind === 'negate' && isPlain(exponent.operand, by)
  const kept: Mistaken = isMinus
    ? { id: 'exp-sign', of, is: negate(of), value: of }
    : { id: 'exp-no-chain', of, value: of }
  return [
    kept,
    ...asPower,
    ...within(exponent, by, inner => multiply(of, inner)),
    { id: 'slope-sign', of, value: negate(multiply(of, slope)) },
  ]
}

const ofPower = (of: Of<'power'>, by: string): Mistaken[] => {
  const { base, exponent } = of
  if (isEuler(base)) return ofExponential(of, exponent, by)
  if (!isConstant(exponent, by)) return []
  const slope = derivative(base, by)
  const lowered = power(base, subtract(exponent, num(1)))
  const around = (inner: Expression) => multiply(exponent, lowered, inner)
  const noChain: Mistaken = { id: 'no-chain', of, inner: base, value: multiply(exponent, lowered) }
  return [
    ...(isPlain(base, by) ? [] : [noChain]),
    ...within(base, by, around),
    { id: 'power-factor', of, value: multiply(lowered, slope) },
    { id: 'power-exponent', of, value: multiply(exponent, base, lowered, slope) },
    {
      id: 'power-exponent',
      of,
      value: multiply(exponent, power(base, add(exponent, num(1))), slope),
    },
    { id: 'slope-sign', of, value: negate(around(slope)) },
  ]
}

const SIBLINGS: Readonly<Record<string, (value: Expression) => Expression>> = {
  tanh: value => multiply(value, subtract(num(1), value)),
  sigmoid: value => subtract(num(1), square(value)),
}

const ofCall = (of: Of<'call'>, by: string): Mistaken[] => {
  const [inner, second] = of.args
  if (inner === undefined || second !== undefined) return []
  if (of.name === 'exp') return ofExponential(of, inner, by)
  const outer = derivative(call(of.name, variable(INNER)), INNER, inner)
  const slope = derivative(inner, by)
  const noChain: Mistaken = { id: 'no-chain', of, inner, value: outer }
  const sibling = SIBLINGS[of.name]?.(of)
  return [
    ...(isPlain(inner, by) ? [] : [noChain]),
    ...(sibling === undefined
      ? []
      : [{ id: 'wrong-sibling' as const, of, value: multiply(sibling, slope) }]),
    { id: 'value-for-slope', of, value: of },
    ...within(inner, by, one => multiply(outer, one)),
    { id: 'slope-sign', of, value: negate(multiply(outer, slope)) },
  ]
}

const ofNegative = (of: Of<'negate'>, by: string): Mistaken[] => [
  { id: 'slope-sign', of, value: derivative(of.operand, by) },
  ...within(of.operand, by, negate),
]

/**
 * What wrong rules make of the derivative of an expression by a variable: one mistake in each, at the
 * top or in one of its parts, everything else differentiated rightly.
 */
export const mistakenSlopes = (of: Expression, by: string): Mistaken[] => {
  if (isConstant(of, by)) {
    const isZero = of.kind === 'number' && of.value.numerator === 0n
    return isZero ? [] : [{ id: 'constant-kept', of, value: of }]
  }
  switch (of.kind) {
    case 'add':
      return ofSum(of, by)
    case 'multiply':
      return ofProduct(of, by)
    case 'divide':
      return ofQuotient(of, by)
    case 'negate':
      return ofNegative(of, by)
    case 'power':
      return ofPower(of, by)
    case 'call':
      return ofCall(of, by)
    case 'number':
    case 'constant':
    case 'variable':
    case 'apply':
    case 'derivative':
    case 'cases':
    case 'undefined':
      return []
    default:
      return of satisfies never
  }
}
