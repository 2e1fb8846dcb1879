import { add, type Expression, multiply, num, power, variable } from '@slopewise/math'

/**
 * Letters of our own, in names that no formula has: the coefficients of functions about which nothing
 * is known.
 */
const OWN = '\u2016'

/** Whether a variable is one of our own. */
export const isOwnVariable = (name: string): boolean => name.includes(OWN)

const coefficient = (name: string, ...parts: readonly (string | number)[]): Expression =>
  variable([name, ...parts].join(OWN))

const DEGREE = 3

/**
 * A function of which nothing is known, as a polynomial with letters for coefficients: $f(u) =
 * c_0 + c_1 u + c_2 u^2 + c_3 u^3$. Value and slopes at two places can be anything, so what holds for
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
