import {
  add,
  call,
  constant,
  decide,
  divide,
  type Expression,
  evaluate,
  multiply,
  NUMBER_ONE,
  negate,
  num,
  power,
  simplify,
  substitute,
  subtract,
  variable,
} from '@slopewise/math'

/** The activation functions whose wrong rules have names, whatever form a lesson gives them. */
export type Family =
  | { readonly shape: 'sigmoid' | 'tanh' }
  /** $\max(cz, z)$ with $0 \le c < 1$: ReLU where the left slope c is 0. */
  | { readonly shape: 'rectifier'; readonly leftSlope: Expression }

/** $e^{-z}$. */
export const expOfMinus = (z: Expression): Expression => power(constant('e'), negate(z))

const sigmoidOf = (z: Expression) => divide(NUMBER_ONE, add(NUMBER_ONE, expOfMinus(z)))

const isEqual = (left: Expression, right: Expression) => decide(left, right).verdict === 'equal'

const findRectifier = (body: Expression, parameter: string): Family | null => {
  const atMinusOne = evaluate(body, { [parameter]: -1 })
  if (!(atMinusOne <= 0 && atMinusOne > -1)) return null
  const leftSlope = simplify(negate(substitute(body, { [parameter]: num(-1) })))
  const z = variable(parameter)
  if (!isEqual(body, call('max', multiply(leftSlope, z), z))) return null
  return { shape: 'rectifier', leftSlope }
}

/** What a function of `parameter` is, decided; null for any other function. */
export const findFamily = (body: Expression, parameter: string): Family | null => {
  const z = variable(parameter)
  const atZero = evaluate(body, { [parameter]: 0 })
  if (atZero === 0.5) return isEqual(body, sigmoidOf(z)) ? { shape: 'sigmoid' } : null
  if (atZero !== 0) return null
  if (isEqual(body, call('tanh', z))) return { shape: 'tanh' }
  return findRectifier(body, parameter)
}

/** The slope from the height $a$: $a(1-a)$ for the sigmoid, $1-a^2$ for tanh; null for others. */
export const slopeFromHeight = (family: Family, a: Expression): Expression | null => {
  switch (family.shape) {
    case 'sigmoid':
      return multiply(a, subtract(NUMBER_ONE, a))
    case 'tanh':
      return subtract(NUMBER_ONE, power(a, num(2)))
    case 'rectifier':
      return null
    default:
      return family satisfies never
  }
}
