import {
  addRationals,
  compareRationals,
  divideRationals,
  multiplyRationals,
  negateRational,
  ONE,
  type Rational,
  rational,
  ZERO,
} from '../number/rational'

/** Coefficients from the constant on; the last one is not 0. The empty list is 0. */
export type Polynomial = readonly Rational[]

/** One summand `P(z) e^{rate z}`. */
export type ExpTerm = { readonly rate: Rational; readonly polynomial: Polynomial }

/** `Σ P_i(z) e^{r_i z}` with rational rates, ascending and distinct; no `P_i` is 0. */
export type ExpPolynomial = readonly ExpTerm[]

const trimmed = (coefficients: readonly Rational[]): Polynomial => {
  let length = coefficients.length
  while (length > 0 && coefficients[length - 1]?.numerator === 0n) length -= 1
  return coefficients.slice(0, length)
}

/** `p + q`. */
export const addPolynomials = (p: Polynomial, q: Polynomial): Polynomial =>
  trimmed(
    Array.from({ length: Math.max(p.length, q.length) }, (_, n) =>
      addRationals(p[n] ?? ZERO, q[n] ?? ZERO),
    ),
  )

/** `factor · p`. */
export const scalePolynomial = (p: Polynomial, factor: Rational): Polynomial =>
  factor.numerator === 0n ? [] : p.map(coefficient => multiplyRationals(coefficient, factor))

/** `p q`. */
export const multiplyPolynomials = (p: Polynomial, q: Polynomial): Polynomial => {
  if (p.length === 0 || q.length === 0) return []
  const result: Rational[] = Array.from({ length: p.length + q.length - 1 }, () => ZERO)
  p.forEach((a, i) => {
    q.forEach((b, j) => {
      result[i + j] = addRationals(result[i + j] ?? ZERO, multiplyRationals(a, b))
    })
  })
  return trimmed(result)
}

/** The derivative of a polynomial. */
export const derivePolynomial = (p: Polynomial): Polynomial =>
  p.slice(1).map((coefficient, n) => multiplyRationals(coefficient, rational(n + 1)))

/** Quotient and remainder; `q` is not 0. */
export const dividePolynomials = (
  p: Polynomial,
  q: Polynomial,
): { readonly quotient: Polynomial; readonly remainder: Polynomial } => {
  const lead = q.at(-1)
  if (!lead) throw new RangeError('A polynomial divisor is not 0.')
  const quotient: Rational[] = Array.from(
    { length: Math.max(0, p.length - q.length + 1) },
    () => ZERO,
  )
  let rest = p
  while (rest.length >= q.length) {
    const factor = divideRationals(rest.at(-1) ?? ZERO, lead)
    const shift = rest.length - q.length
    quotient[shift] = factor
    const taken = [...Array.from({ length: shift }, () => ZERO), ...scalePolynomial(q, factor)]
    rest = addPolynomials(rest, scalePolynomial(taken, rational(-1)))
  }
  return { quotient: trimmed(quotient), remainder: rest }
}

/** The greatest common divisor with leading coefficient 1; of 0 and 0 it is 0. */
export const gcdOfPolynomials = (p: Polynomial, q: Polynomial): Polynomial => {
  let [a, b] = [p, q]
  while (b.length > 0) [a, b] = [b, dividePolynomials(a, b).remainder]
  const lead = a.at(-1)
  return lead ? scalePolynomial(a, divideRationals(ONE, lead)) : a
}

/** The value of a polynomial at a rational point. */
export const valueOfPolynomial = (p: Polynomial, x: Rational): Rational =>
  p.reduceRight((sum, coefficient) => addRationals(multiplyRationals(sum, x), coefficient), ZERO)

/** The constant as an exponential polynomial. */
export const expConstant = (value: Rational): ExpPolynomial =>
  value.numerator === 0n ? [] : [{ rate: ZERO, polynomial: [value] }]

/** The variable itself. */
export const EXP_VARIABLE: ExpPolynomial = [{ rate: ZERO, polynomial: [ZERO, ONE] }]

/** `e^{rate z}`. */
export const expTerm = (rate: Rational): ExpPolynomial => [{ rate, polynomial: [ONE] }]

const put = (list: ExpTerm[], term: ExpTerm): void => {
  const at = list.findIndex(({ rate }) => compareRationals(rate, term.rate) >= 0)
  const known = list[at]
  if (!known || at < 0) list.push(term)
  else if (compareRationals(known.rate, term.rate) > 0) list.splice(at, 0, term)
  else {
    const polynomial = addPolynomials(known.polynomial, term.polynomial)
    if (polynomial.length === 0) list.splice(at, 1)
    else list[at] = { rate: known.rate, polynomial }
  }
}

/** `f + g`. */
export const addExp = (f: ExpPolynomial, g: ExpPolynomial): ExpPolynomial => {
  const sum = [...f]
  for (const term of g) put(sum, term)
  return sum
}

/** `-f`. */
export const negateExp = (f: ExpPolynomial): ExpPolynomial =>
  f.map(({ rate, polynomial }) => ({ rate, polynomial: polynomial.map(negateRational) }))

/** `f g`. */
export const multiplyExp = (f: ExpPolynomial, g: ExpPolynomial): ExpPolynomial => {
  const product: ExpTerm[] = []
  for (const a of f) {
    for (const b of g) {
      const polynomial = multiplyPolynomials(a.polynomial, b.polynomial)
      if (polynomial.length > 0) put(product, { rate: addRationals(a.rate, b.rate), polynomial })
    }
  }
  return product
}

/** The derivative: `(P' + r P) e^{r z}` for each summand. */
export const deriveExp = (f: ExpPolynomial): ExpPolynomial =>
  f.flatMap(({ rate, polynomial }) => {
    const slope = addPolynomials(derivePolynomial(polynomial), scalePolynomial(polynomial, rate))
    return slope.length === 0 ? [] : [{ rate, polynomial: slope }]
  })

/** The same zeros with the lowest rate 0. */
export const withLowestRateZero = (f: ExpPolynomial): ExpPolynomial => {
  const lowest = f[0]?.rate
  if (!lowest || lowest.numerator === 0n) return f
  const shift = negateRational(lowest)
  return f.map(({ rate, polynomial }) => ({ rate: addRationals(rate, shift), polynomial }))
}

/**
 * Whether the function is 0 at a rational point, exactly: powers of e with distinct rational
 * exponents are linearly independent over the rationals (Lindemann and Weierstraß).
 */
export const isZeroAt = (f: ExpPolynomial, x: Rational): boolean => {
  if (x.numerator !== 0n) {
    return f.every(({ polynomial }) => valueOfPolynomial(polynomial, x).numerator === 0n)
  }
  const sum = f.reduce((total, { polynomial }) => addRationals(total, polynomial[0] ?? ZERO), ZERO)
  return sum.numerator === 0n
}
