import {
  addRationals,
  compareRationals,
  divideRationals,
  multiplyRationals,
  negateRational,
  type Rational,
  rational,
  ZERO,
} from '../number/rational'
import { add, call, divide, multiply, negate, num } from '../tree/build'
import type { Expression } from '../tree/expression'
import {
  derivePolynomial,
  dividePolynomials,
  type ExpPolynomial,
  gcdOfPolynomials,
  type Polynomial,
  withLowestRateZero,
} from './exp-polynomial'
import { halveIsolated, type Isolated, isolateZeros } from './isolate'
import { type LinePoint, namedPoint, namelessPoint, rationalPoint } from './point'

const DEGREE_MAX = 60

const asExp = (p: Polynomial): ExpPolynomial =>
  p.length === 0 ? [] : [{ rate: ZERO, polynomial: p }]

const isPoint = ({ low, high }: Isolated): boolean => compareRationals(low, high) === 0

/** `k √m` for the root of a whole number, with the squares of small numbers taken out. */
const rootOfWhole = (n: bigint): { readonly k: bigint; readonly m: bigint } => {
  let [k, m] = [1n, n]
  for (let d = 2n; d <= SQUARED_MAX && d * d <= m; d += 1n) {
    while (m % (d * d) === 0n) [k, m] = [k * d, m / (d * d)]
  }
  return { k, m }
}

const SQUARED_MAX = 100n

/** `(h ∓ √d)` as one fraction without needless parts: `√3`, `-√3/2`, `(1 + √5)/2`. */
const surd = (h: Rational, d: Rational, isUpper: boolean): Expression => {
  const { k, m } = rootOfWhole(d.numerator * d.denominator)
  const coefficient = rational(k, d.denominator)
  const below = leastCommonMultiple([h.denominator, coefficient.denominator])
  const times = ({ numerator, denominator }: Rational) => (numerator * below) / denominator
  const size = times(coefficient)
  const root = call('sqrt', num(m))
  const term = size === 1n ? root : multiply(num(size), root)
  const signed = isUpper ? term : negate(term)
  const top = h.numerator === 0n ? signed : add(num(times(h)), signed)
  return below === 1n ? top : divide(top, num(below))
}

/** Both zeros of a x² + b x + c, the lesser first, where they are real: -b/2a ∓ √(b²/4a² - c/a). */
const quadraticZeros = ([c, b, a]: readonly (Rational | undefined)[]): readonly Expression[] => {
  if (!a || !b || !c) return []
  const half = negateRational(divideRationals(b, multiplyRationals(rational(2), a)))
  const square = multiplyRationals(half, half)
  const d = addRationals(square, negateRational(divideRationals(c, a)))
  return d.numerator <= 0n ? [] : [surd(half, d, false), surd(half, d, true)]
}

type NamedZero = { readonly at: Isolated; readonly exact: Expression | null }

/** The zeros of a polynomial with what names they have: fractions and square roots. */
const polynomialZeros = (
  p: Polynomial,
): { readonly free: Polynomial; readonly zeros: readonly NamedZero[] } | null => {
  const shared = gcdOfPolynomials(p, derivePolynomial(p))
  const free = dividePolynomials(p, shared).quotient
  const isolated = isolateZeros(asExp(free))
  if (!isolated) return null
  let rest = free
  for (const { low } of isolated.filter(isPoint)) {
    rest = dividePolynomials(rest, [negateRational(low), rational(1)]).quotient
  }
  const names = rest.length === 3 ? quadraticZeros(rest) : []
  let next = 0
  const zeros = isolated.map(at => {
    if (isPoint(at)) return { at, exact: num(at.low) }
    const exact = names[next] ?? null
    next += 1
    return { at, exact }
  })
  return { free, zeros }
}

const pointOf = (f: ExpPolynomial, { at, exact }: NamedZero): LinePoint | null => {
  if (isPoint(at)) return rationalPoint(at.low)
  return exact ? namedPoint(exact) : namelessPoint(at, wider => halveIsolated(f, wider))
}

const allOrNull = (points: readonly (LinePoint | null)[]): readonly LinePoint[] | null => {
  const found = points.filter(point => point !== null)
  return found.length === points.length ? found : null
}

const leastCommonMultiple = (values: readonly bigint[]): bigint =>
  values.reduce((a, b) => a * rational(b, a).numerator, 1n)

/** The polynomial in t = e^{z/d}, for a sum of exponentials with constant coefficients. */
const inPowersOf = (f: ExpPolynomial, d: bigint): Polynomial | null => {
  const degree = (f.at(-1)?.rate.numerator ?? 0n) * d
  const top = degree / (f.at(-1)?.rate.denominator ?? 1n)
  if (top > BigInt(DEGREE_MAX)) return null
  const list: Rational[] = Array.from({ length: Number(top) + 1 }, () => ZERO)
  for (const { rate, polynomial } of f) {
    list[Number((rate.numerator * d) / rate.denominator)] = polynomial[0] ?? ZERO
  }
  return list
}

const logarithmicPoint = (t: NamedZero, d: bigint, p: Polynomial): LinePoint | null => {
  const scaled = (value: Expression) =>
    d === 1n ? call('ln', value) : multiply(num(d), call('ln', value))
  if (t.exact) return namedPoint(scaled(t.exact))
  const between = (at: Isolated): LinePoint | null => {
    const [low, high] = [namedPoint(scaled(num(at.low))), namedPoint(scaled(num(at.high)))]
    if (!low || !high) return null
    return {
      at: { low: low.at.low, high: high.at.high },
      exact: null,
      refine: () => {
        const next = halveIsolated(asExp(p), at)
        if (!next) return null
        return isPoint(next) ? namedPoint(scaled(num(next.low))) : between(next)
      },
    }
  }
  return between(t.at)
}

const exponentialZeros = (f: ExpPolynomial): readonly LinePoint[] | null => {
  const d = leastCommonMultiple(f.map(({ rate }) => rate.denominator))
  const p = inPowersOf(f, d)
  const found = p && polynomialZeros(p)
  if (!found) return null
  const parts = found.zeros.map(zero => positivePart(found.free, zero))
  if (parts.includes(null)) return null
  const positive = parts.flatMap(part => part ?? [])
  return allOrNull(positive.map(zero => logarithmicPoint(zero, d, found.free)))
}

const HALVINGS_MAX = 4000

/** The zero, if it is positive, in an interval that is too; null where its sign stays open. */
const positivePart = (p: Polynomial, zero: NamedZero): readonly NamedZero[] | null => {
  let at: Isolated | null = zero.at
  for (let n = 0; n < HALVINGS_MAX && at; n += 1) {
    if (at.low.numerator > 0n) return [{ ...zero, at }]
    if (at.high.numerator <= 0n) return []
    at = halveIsolated(asExp(p), at)
  }
  return null
}

const textOf = ({ numerator, denominator }: Rational): string => `${numerator}/${denominator}`

/** One text for all multiples of an exponential polynomial. */
const keyOf = (f: ExpPolynomial): string => {
  const lead = f.at(-1)?.polynomial.at(-1) ?? rational(1)
  return f
    .map(({ rate, polynomial }) =>
      [rate, ...polynomial.map(one => divideRationals(one, lead))].map(textOf).join(' '),
    )
    .join(';')
}

/**
 * All real zeros of an exponential polynomial, ascending; null where they cannot be told. Each says
 * of which function it is a zero.
 */
export const zerosOf = (f: ExpPolynomial): readonly LinePoint[] | null => {
  const shifted = withLowestRateZero(f)
  const of = keyOf(shifted)
  return findZeros(shifted)?.map((point, place) => ({ ...point, zero: { of, place } })) ?? null
}

const findZeros = (shifted: ExpPolynomial): readonly LinePoint[] | null => {
  const [first] = shifted
  if (!first) return []
  if (shifted.length === 1) {
    const linear = first.polynomial
    const [c, a] = linear
    if (linear.length === 2 && a && c) return [rationalPoint(negateRational(divideRationals(c, a)))]
    const found = polynomialZeros(linear)
    return found && allOrNull(found.zeros.map(zero => pointOf(asExp(found.free), zero)))
  }
  if (shifted.every(({ polynomial }) => polynomial.length === 1)) return exponentialZeros(shifted)
  const isolated = isolateZeros(shifted)
  return isolated && allOrNull(isolated.map(at => pointOf(shifted, { at, exact: null })))
}
