import { type SignForm, scaleForm } from '../line/sign-forms'
import {
  addRationals,
  divideRationals,
  multiplyRationals,
  negateRational,
  type Rational,
  rational,
  ZERO,
} from '../number/rational'

/** A form that is positive, or at least not negative. */
export type Constraint = { readonly form: SignForm; readonly isStrict: boolean }

const CONSTRAINTS_MAX = 120
const STEPS_MAX = 12

type Row = {
  readonly coefficients: ReadonlyMap<string, Rational>
  readonly constant: Rational
  readonly isStrict: boolean
}

const rowOf = ({ form, isStrict }: Constraint): Row => {
  const coefficients = new Map<string, Rational>()
  let constant = ZERO
  for (const [name, term] of form) {
    if (name === '') constant = term.coefficient
    else coefficients.set(name, term.coefficient)
  }
  return { coefficients, constant, isStrict }
}

/** `x / |x_name| + y / |y_name|`, in which the monomial has gone. */
const eliminate = (x: Row, y: Row, name: string): Row => {
  const size = (row: Row): Rational => {
    const value = row.coefficients.get(name) ?? ZERO
    return divideRationals(rational(1), value.numerator < 0n ? negateRational(value) : value)
  }
  const [p, q] = [size(x), size(y)]
  const coefficients = new Map<string, Rational>()
  for (const key of new Set([...x.coefficients.keys(), ...y.coefficients.keys()])) {
    const sum = addRationals(
      multiplyRationals(x.coefficients.get(key) ?? ZERO, p),
      multiplyRationals(y.coefficients.get(key) ?? ZERO, q),
    )
    if (key !== name && sum.numerator !== 0n) coefficients.set(key, sum)
  }
  const constant = addRationals(multiplyRationals(x.constant, p), multiplyRationals(y.constant, q))
  return { coefficients, constant, isStrict: x.isStrict || y.isStrict }
}

const isContradiction = ({ coefficients, constant, isStrict }: Row): boolean =>
  coefficients.size === 0 && (constant.numerator < 0n || (isStrict && constant.numerator === 0n))

/**
 * Whether no values satisfy all constraints, whatever values the monomials have (by Fourier and
 * Motzkin). `false` says nothing: they may still contradict each other.
 */
export const isImpossible = (constraints: readonly Constraint[]): boolean => {
  let rows = constraints.map(rowOf)
  for (let turn = 0; turn < STEPS_MAX; turn += 1) {
    if (rows.some(isContradiction)) return true
    const name = rows
      .find(row => row.coefficients.size > 0)
      ?.coefficients.keys()
      .next().value
    if (name === undefined) return false
    const signOf = (row: Row) => row.coefficients.get(name)?.numerator ?? 0n
    const above = rows.filter(row => signOf(row) > 0n)
    const below = rows.filter(row => signOf(row) < 0n)
    if (above.length * below.length > CONSTRAINTS_MAX) return false
    const others = rows.filter(row => signOf(row) === 0n)
    rows = [...others, ...above.flatMap(x => below.map(y => eliminate(x, y, name)))]
    if (rows.length > CONSTRAINTS_MAX) return false
  }
  return rows.some(isContradiction)
}

/** What it means that a form has a sign. */
export const constraintsOf = (form: SignForm, sign: -1 | 0 | 1): readonly Constraint[] => {
  const opposite = scaleForm(form, rational(-1))
  if (sign === 1) return [{ form, isStrict: true }]
  if (sign === -1) return [{ form: opposite, isStrict: true }]
  return [
    { form, isStrict: false },
    { form: opposite, isStrict: false },
  ]
}

/** The sign that constraints leave for a form; null where they leave several. */
export const impliedSign = (form: SignForm, constraints: readonly Constraint[]): -1 | 1 | null => {
  if (constraints.length === 0) return null
  const opposite = scaleForm(form, rational(-1))
  if (isImpossible([...constraints, { form: opposite, isStrict: false }])) return 1
  return isImpossible([...constraints, { form, isStrict: false }]) ? -1 : null
}
