import { compile } from '../evaluate/compile-tape'
import { Tape } from '../evaluate/tape'
import { toExpression } from '../evaluate/to-expression'
import {
  addRationals,
  divideRationals,
  multiplyRationals,
  negateRational,
  ONE,
  type Rational,
} from '../number/rational'
import { add, call, divide, multiply, negate, num, power, variable } from '../tree/build'
import type { Definitions, Expression } from '../tree/expression'
import { freeVariables, mapChildren, someNode, substitute } from '../tree/walk'
import { expandDefinitions } from './expand'
import {
  asFraction,
  costOf,
  exactValue,
  isTotal,
  keyOf,
  multipliedOut,
  numberFrom,
  simplify,
} from './simplify'

/** A value that the definitions name, and what it stands for. */
type Named = { readonly name: string; readonly body: Expression }

const namedValues = (definitions: Definitions): readonly Named[] =>
  Object.keys(definitions.values).map(name => ({
    name,
    body: simplify(expandDefinitions(variable(name), definitions)),
  }))

const isWorthNaming = ({ body }: Named): boolean =>
  costOf(body) > 1 && !someNode(body, node => node.kind === 'cases' || node.kind === 'derivative')

const replaced = (expression: Expression, key: string, name: string): Expression =>
  keyOf(expression) === key
    ? variable(name)
    : mapChildren(expression, child => replaced(child, key, name))

const PROBES: readonly number[] = [2, 3, 5]

/** Both at z = ln q, where functions of e^z have fractions as values; other variables are 1 or 0. */
const probe = (
  slope: Expression,
  body: Expression,
  { by, others, isOn, q }: { by: string; others: readonly string[]; isOn: number; q: number },
) => {
  const fixed = others.map((name, n) => [name, num((isOn >> n) & 1)] as const)
  const at = { ...Object.fromEntries(fixed), [by]: call('ln', num(q)) }
  const [y, a] = [exactValue(substitute(slope, at)), exactValue(substitute(body, at))]
  return typeof y === 'object' && typeof a === 'object' && y && a ? { y, a } : null
}

const minus = (x: Rational, y: Rational) => addRationals(x, negateRational(y))

/** The numbers $c_0, c_1, c_2$ with $y_i = c_0 + c_1 a_i + c_2 a_i^2$, by divided differences. */
const quadraticThrough = (
  points: readonly { readonly y: Rational; readonly a: Rational }[],
): readonly [Rational, Rational, Rational] | null => {
  const [p, q, r] = points
  if (!p || !q || !r) return null
  const steps = [minus(q.a, p.a), minus(r.a, q.a), minus(r.a, p.a)]
  const [pq, qr, pr] = steps
  if (!pq || !qr || !pr || steps.some(step => step.numerator === 0n)) return null
  const first = divideRationals(minus(q.y, p.y), pq)
  const second = divideRationals(minus(r.y, q.y), qr)
  const c2 = divideRationals(minus(second, first), pr)
  const c1 = minus(first, multiplyRationals(c2, addRationals(p.a, q.a)))
  const c0 = minus(p.y, addRationals(multiplyRationals(c1, p.a), squareTimes(c2, p.a)))
  return [c0, c1, c2]
}

const squareTimes = (c: Rational, a: Rational) => multiplyRationals(c, multiplyRationals(a, a))

const partsOf = (value: Expression): readonly [Expression, Expression] => {
  if (value.kind === 'divide') return [value.numerator, value.denominator]
  const one = value.kind === 'add' ? asFraction(value) : null
  return one ? [one.top, one.bottom] : [value, num(1)]
}

/** The expression in powers of e, roots and logarithms alone; null where it has other steps. */
const inPlainSteps = (expression: Expression): Expression | null => {
  const tape = new Tape()
  const root = compile({ tape, whole: false }, expression)
  const plain = tape.failure === null ? toExpression(tape, root) : null
  return plain && simplify(plain)
}

/** Whether $N/D = c_0 + c_1 P/Q + c_2 P^2/Q^2$, by multiplying $N Q^2 - D(…)$ out. */
const holdsMultipliedOut = (
  slope: Expression,
  body: Expression,
  numbers: readonly [Rational, Rational, Rational],
): boolean => {
  const [[n, d], [p, q]] = [partsOf(slope), partsOf(body)]
  const square = power(q, num(2))
  const [c0, c1, c2] = numbers.map(c => numberFrom(negateRational(c)))
  if (!c0 || !c1 || !c2) return false
  const parts = [multiply(c0, square), multiply(c1, p, q), multiply(c2, power(p, num(2)))]
  const used = parts.filter((_, n) => numbers[n]?.numerator !== 0n)
  const difference = multipliedOut([multiply(n, square), ...used.map(part => multiply(d, part))])
  return difference !== null && keyOf(difference) === keyOf(num(0))
}

/** The same, for the expressions as they stand and in powers of e. */
const isIdentity = (
  slope: Expression,
  body: Expression,
  numbers: readonly [Rational, Rational, Rational],
): boolean => {
  if (holdsMultipliedOut(slope, body, numbers)) return true
  const [plainSlope, plainBody] = [inPlainSteps(slope), inPlainSteps(body)]
  return plainSlope && plainBody ? holdsMultipliedOut(plainSlope, plainBody, numbers) : false
}

const isOne = (c: Rational) => minus(c, ONE).numerator === 0n

/** `c1 a (1 + c a)` where there is no constant, else `c0 + c1 a + c2 a^2`. */
const written = ([c0, c1, c2]: readonly [Rational, Rational, Rational], name: string) => {
  const a = variable(name)
  const times = (c: Rational, of: Expression) => (isOne(c) ? of : multiply(numberFrom(c), of))
  const form =
    c0.numerator === 0n && c1.numerator !== 0n
      ? multiply(numberFrom(c1), a, add(num(1), times(divideRationals(c2, c1), a)))
      : add(numberFrom(c0), times(c1, a), times(c2, power(a, num(2))))
  return simplify(form)
}

/** Weights and inputs: with more than these, no values of theirs are tried. */
const OTHERS_MAX = 3

/** The slope as a polynomial in the value, of degree 2 or less: `a(1 - a)`, `1 - a^2`. */
const asQuadratic = (slope: Expression, { name, body }: Named, by: string): Expression | null => {
  if (!isTotal(slope) || !isTotal(body)) return null
  const others = [...freeVariables(body)].filter(one => one !== by)
  if (others.length > OTHERS_MAX) return null
  for (let isOn = 2 ** others.length - 1; isOn >= 0; isOn -= 1) {
    const points = PROBES.map(q => probe(slope, body, { by, others, isOn, q }))
    const numbers = quadraticThrough(points.filter(one => one !== null))
    if (numbers) return isIdentity(slope, body, numbers) ? written(numbers, name) : null
  }
  return null
}

/** The factors of a slope that are other variables, as the weight in `w σ'(wz)`, and the rest. */
const withoutFactors = (slope: Expression, by: string) => {
  const isFraction = slope.kind === 'divide'
  const top = isFraction ? slope.numerator : slope
  const all = top.kind === 'multiply' ? top.factors : [top]
  const isOther = (one: Expression) => one.kind === 'variable' && one.name !== by
  const rest = multiply(...all.filter(one => !isOther(one)))
  return {
    factors: all.filter(isOther),
    rest: isFraction ? divide(rest, slope.denominator) : rest,
  }
}

/** `w a (1 - a)` for the slope of `a = σ(wz)`: what is left of other factors is a polynomial. */
const asMultiple = (slope: Expression, named: Named, by: string): Expression | null => {
  const isTurned = slope.kind === 'negate'
  const { factors, rest } = withoutFactors(isTurned ? slope.operand : slope, by)
  const quadratic = asQuadratic(rest, named, by)
  if (!quadratic || factors.length === 0) return asQuadratic(slope, named, by)
  const whole = multiply(...factors, quadratic)
  return simplify(isTurned ? negate(whole) : whole)
}

/**
 * A derivative written in the values that a lesson defines, where that is shorter: with
 * $a = \sigma(z)$ the slope of the sigmoid is $a(1 - a)$, with $a = \tanh(z)$ that of tanh is
 * $1 - a^2$. The same function: what is put in is the definition itself, or an identity proved by
 * multiplying out.
 *
 * @example
 * const definitions = { ...NO_DEFINITIONS, values: { a: read('1/(1+e^(-z))') } }
 * writeInValues(read('e^(-z)/(1+e^(-z))^2'), definitions, 'z') // a*(1-a)
 */
export const writeInValues = (
  derivative: Expression,
  definitions: Definitions,
  by: string,
): Expression => {
  const values = namedValues(definitions).filter(isWorthNaming)
  return values.reduce<Expression>((shortest, named) => {
    const plain = simplify(replaced(shortest, keyOf(named.body), named.name))
    const quadratic = asMultiple(derivative, named, by)
    const candidates = quadratic ? [plain, quadratic] : [plain]
    return candidates.reduce((a, b) => (costOf(b) < costOf(a) ? b : a), shortest)
  }, derivative)
}
