import {
  add,
  call,
  decide,
  differentiate,
  type Expression,
  evaluate,
  freeVariables,
  mapChildren,
  multiply,
  negate,
  num,
  simplify,
  someNode,
  substitute,
  subtract,
  variable,
} from '@slopewise/math'
import type { Order } from './judgement'

/** A quotient of two polynomials in letters that are above 0. */
type Fraction = { readonly top: Expression; readonly bottom: Expression }

const ONE = num(1)
const whole = (top: Expression): Fraction => ({ top, bottom: ONE })
const timesAll = (parts: readonly Fraction[]): Fraction => ({
  top: multiply(...parts.map(({ top }) => top)),
  bottom: multiply(...parts.map(({ bottom }) => bottom)),
})
const inverse = ({ top, bottom }: Fraction): Fraction => ({ top: bottom, bottom: top })
const sumOf = (parts: readonly Fraction[]): Fraction => ({
  top: add(
    ...parts.map(({ top }, at) =>
      multiply(top, ...parts.filter((_, other) => other !== at).map(({ bottom }) => bottom)),
    ),
  ),
  bottom: multiply(...parts.map(({ bottom }) => bottom)),
})

const allOf = (parts: readonly (Fraction | null)[]): readonly Fraction[] | null =>
  parts.some(part => part === null) ? null : parts.flatMap(part => part ?? [])

const isE = (one: Expression): boolean => one.kind === 'constant' && one.name === 'e'

/** Marks letters that stand for themselves and are 0 or above: by how much larger one side of a maximum is. */
const MARK = '\u2016'

/** $e^u$, the letter $z$ standing for $e^z$; null where $u$ is more than sums of letters and logarithms. */
const powerOf = (u: Expression): Fraction | null => {
  if (u.kind === 'number') return u.value.numerator === 0n ? whole(ONE) : null
  if (u.kind === 'variable') return whole(u)
  if (u.kind === 'negate') {
    const of = powerOf(u.operand)
    return of && inverse(of)
  }
  if (u.kind === 'add') {
    const parts = allOf(u.terms.map(powerOf))
    return parts && timesAll(parts)
  }
  const [argument] = u.kind === 'call' && u.name === 'ln' ? u.args : []
  return argument === undefined ? null : quotientOf(argument)
}

/** What stands in a logarithm, where its letters are in powers of $e$ only. */
const quotientOf = (one: Expression): Fraction | null => {
  switch (one.kind) {
    case 'number':
      return whole(one)
    case 'variable':
      return one.name.endsWith(MARK) ? whole(one) : null
    case 'negate': {
      const of = quotientOf(one.operand)
      return of && { ...of, top: negate(of.top) }
    }
    case 'add': {
      const parts = allOf(one.terms.map(quotientOf))
      return parts && sumOf(parts)
    }
    case 'multiply': {
      const parts = allOf(one.factors.map(quotientOf))
      return parts && timesAll(parts)
    }
    case 'divide': {
      const parts = allOf([quotientOf(one.numerator), quotientOf(one.denominator)])
      return parts?.[0] && parts[1] ? timesAll([parts[0], inverse(parts[1])]) : null
    }
    case 'power':
      return isE(one.base) ? powerOf(one.exponent) : null
    case 'call':
      return one.name === 'exp' && one.args[0] ? powerOf(one.args[0]) : null
    default:
      return null
  }
}

/** Steps of one proof. */
const STEPS_MAX = 600

/** Whether all coefficients of a polynomial are 0 or above: those of what is left at 0, and of its slope. */
const hasNoMinus = (polynomial: Expression, budget: { left: number }): boolean => {
  budget.left -= 1
  if (budget.left < 0) return false
  const one = simplify(polynomial)
  const [name] = freeVariables(one)
  if (name === undefined) return evaluate(one, {}) >= 0
  return (
    hasNoMinus(substitute(one, { [name]: num(0) }), budget) &&
    hasNoMinus(differentiate(one, { by: name }).derivative, budget)
  )
}

const isProvedPlain = (low: Expression, high: Expression, isStrict: boolean): boolean => {
  const [a, b] = [powerOf(low), powerOf(high)]
  if (a === null || b === null) return false
  const { top, bottom } = sumOf([b, { ...a, top: negate(a.top) }])
  const budget = { left: STEPS_MAX }
  if (!hasNoMinus(bottom, budget) || !hasNoMinus(top, budget)) return false
  if (!isStrict) return true
  const marked = [...freeVariables(top)].filter(name => name.endsWith(MARK))
  const least = substitute(top, Object.fromEntries(marked.map(name => [name, num(0)])))
  return decide(least, num(0)).verdict === 'different'
}

type Maximum = { readonly node: Expression; readonly args: readonly [Expression, Expression] }

/** A maximum without another in it: $\max(u, v)$, $\max(0, u)$ or $\lvert u \rvert$. */
const findMaximum = (of: Expression): Maximum | null => {
  let found: Maximum | null = null
  someNode(of, node => {
    const args = argumentsOf(node)
    if (args === null || args.some(arg => someNode(arg, one => argumentsOf(one) !== null))) {
      return false
    }
    found = { node, args }
    return true
  })
  return found
}

const argumentsOf = (node: Expression): readonly [Expression, Expression] | null => {
  const [first, second] = node.kind === 'call' ? node.args : []
  if (node.kind !== 'call' || first === undefined) return null
  if (node.name === 'max' && second !== undefined) return [first, second]
  if (node.name === 'relu') return [first, num(0)]
  return node.name === 'abs' ? [first, negate(first)] : null
}

/** The letter and its value for which $u - v$ is a logarithm; null where $u - v$ has no plain letter. */
const solved = (difference: Expression, target: Expression): Record<string, Expression> | null => {
  for (const name of freeVariables(difference)) {
    const slope = simplify(differentiate(difference, { by: name }).derivative)
    if (freeVariables(slope).size > 0 || name.endsWith(MARK)) continue
    const size = evaluate(slope, {})
    const rest = substitute(difference, { [name]: num(0) })
    if (size === 1) return { [name]: subtract(target, rest) }
    if (size === -1) return { [name]: subtract(rest, target) }
    // Of $\lvert z \rvert$ the difference is $2z$: any letter that is 0 or above will do.
    if (size === 2 && decide(rest, num(0)).verdict === 'equal') return { [name]: target }
  }
  return null
}

const replaced = (of: Expression, node: Expression, by: Expression): Expression =>
  of === node ? by : mapChildren(of, child => replaced(child, node, by))

const MAXIMA_MAX = 4

const isProved = (low: Expression, high: Expression, isStrict: boolean, depth = 0): boolean => {
  const [inLow, inHigh] = [findMaximum(low), findMaximum(high)]
  const found = inLow ?? inHigh
  if (found === null) return isProvedPlain(low, high, isStrict)
  const { node, args } = found
  const excess = call('ln', add(ONE, variable(`${depth}${MARK}`)))
  return (
    depth < MAXIMA_MAX &&
    [args, [args[1], args[0]] as const].every(([larger, other]) => {
      const values = solved(subtract(larger, other), excess)
      if (values === null) return false
      const [a, b] = [low, high].map(side => substitute(replaced(side, node, larger), values))
      return a !== undefined && b !== undefined && isProved(a, b, isStrict, depth + 1)
    })
  )
}

/**
 * Whether an order of logarithms of sums of powers holds: $\max(a, b) \le \ln(e^a + e^b) \le \max(a, b) + \ln 2$. Both
 * sides are put into the exponent, and of a maximum each side is taken in turn, as large as the other and
 * $\ln(1 + t)$ more. A polynomial without a minus then is not below 0 for letters that are not.
 */
export const isProvedByPowers = ({ left, right, relation }: Order): boolean => {
  const isStrict = relation === '<' || relation === '>'
  const [low, high] = relation === '<' || relation === '≤' ? [left, right] : [right, left]
  const hasPowers = [left, right].some(side =>
    someNode(side, node => node.kind === 'call' && node.name === 'ln'),
  )
  return hasPowers && isProved(low, high, isStrict)
}
