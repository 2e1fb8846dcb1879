import {
  add,
  type Expression,
  multiply,
  num,
  power,
  type Rational,
  rational,
} from '@slopewise/math'

const OWN = '\u2016'

const hashOf = (text: string): number => {
  let hash = 2166136261
  for (const unit of text) hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 16777619)
  return hash >>> 0
}

/** A small number that a text stands for, the same on every run: FNV-1a, Fowler, Noll and Vo. */
export const drawNumber = (text: string): Rational => rational(3 + (hashOf(text) % 61), 16)

/** One of ten thousand numbers that a text stands for. */
export const drawWidely = (text: string): Rational => rational(3 + (hashOf(text) % 9973), 16)

/** Kept among the letters of a formula where something unknown was given a form. */
export const OWN_MARK = OWN

/** A coefficient drawn from its name: never 0 or 1, and rarely the same twice. */
const coefficient = (name: string, ...parts: readonly (string | number)[]): Expression =>
  num(2 + (hashOf([name, ...parts].join(OWN)) % 29))

const DEGREE = 3

/**
 * A function of which nothing is known, as a polynomial with drawn coefficients: $f(u) =
 * c_0 + c_1 u + c_2 u^2 + c_3 u^3$. Value and slopes at two places are unlike each other, so what holds for
 * it holds for every function as far as formulas of a lesson go.
 */
export const genericFunction = (name: string, args: readonly Expression[]): Expression => {
  const [first] = args
  if (args.length === 1 && first !== undefined) {
    const terms = Array.from({ length: DEGREE + 1 }, (_, n) =>
      n === 0 ? coefficient(name, 0) : multiply(coefficient(name, n), power(first, num(n))),
    )
    return add(...terms)
  }
  return genericQuantity(
    name,
    args.map((value, index) => ({ name: String(index), value })),
  )
}

/** A quantity that depends on others in a way of which nothing is known, their products included. */
export const genericQuantity = (
  name: string,
  on: readonly { readonly name: string; readonly value: Expression }[],
): Expression => {
  const terms = on.flatMap((one, index) => [
    multiply(coefficient(name, one.name), one.value),
    multiply(coefficient(name, one.name, 'q'), power(one.value, num(2))),
    ...on
      .slice(index + 1)
      .map(other => multiply(coefficient(name, one.name, other.name), one.value, other.value)),
  ])
  return add(coefficient(name, 'c'), ...terms)
}
