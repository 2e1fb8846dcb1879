import { rational } from '../number/rational'
import {
  add,
  and,
  branch,
  call,
  cases,
  compare,
  constant,
  divide,
  multiply,
  negate,
  num,
  power,
  ratio,
  subtract,
} from '../tree/build'
import type { Expression, FunctionName } from '../tree/expression'

type Slope = (u: Expression, second?: Expression) => Expression

const ZERO = num(0)
const ONE = num(1)
const TWO = num(2)
const square = (u: Expression) => power(u, TWO)
const exp = (u: Expression) => power(constant('e'), u)
const sqrt = (u: Expression) => call('sqrt', u)

/** The constant λ of SELU. */
export const SELU_LAMBDA = num(rational(10507009873554805n, 10n ** 16n))
/** The constant α of SELU. */
export const SELU_ALPHA = num(rational(16732632423543773n, 10n ** 16n))

/** `below` for u < border, `over` for u > border; no slope at the border itself. */
const kink = (u: Expression, border: Expression, below: Expression, over: Expression) =>
  cases([branch(below, compare('<', u, border)), branch(over, compare('>', u, border))])

const flatExcept = (u: Expression, at: Expression) => cases([branch(ZERO, compare('!=', u, at))])

/** `slope` between `-border` and `border`, 0 outside. */
const ramp = (u: Expression, border: Expression, slope: Expression) =>
  cases([
    branch(ZERO, compare('<', u, negate(border))),
    branch(slope, and(compare('>', u, negate(border)), compare('<', u, border))),
    branch(ZERO, compare('>', u, border)),
  ])

const bump = (u: Expression) => multiply(call('sigmoid', u), subtract(ONE, call('sigmoid', u)))

const gelutanh: Slope = u => {
  const root = sqrt(divide(TWO, constant('pi')))
  const inner = multiply(root, add(u, multiply(ratio(8943, 200000), power(u, num(3)))))
  const turned = call('tanh', inner)
  const innerSlope = multiply(root, add(ONE, multiply(ratio(26829, 200000), square(u))))
  return add(
    divide(add(ONE, turned), TWO),
    multiply(divide(u, TWO), subtract(ONE, square(turned)), innerSlope),
  )
}

/** Φ(u) + u φ(u), the normal distribution's function and density. */
const gelu: Slope = u =>
  add(
    divide(add(ONE, call('erf', divide(u, sqrt(TWO)))), TWO),
    divide(
      multiply(u, power(constant('e'), negate(divide(square(u), TWO)))),
      sqrt(multiply(TWO, constant('pi'))),
    ),
  )

const mish: Slope = u => {
  const turned = call('tanh', call('softplus', u))
  return add(turned, multiply(u, call('sigmoid', u), subtract(ONE, square(turned))))
}

/**
 * The slope of each built-in function of one argument `u` with respect to `u`, undefined (left out
 * of `cases`) where the function has none. `max` and `min` are treated by their own rule.
 */
export const OUTER_SLOPES: Readonly<Record<Exclude<FunctionName, 'max' | 'min'>, Slope>> = {
  exp: u => call('exp', u),
  ln: u => divide(ONE, u),
  log10: u => divide(ONE, multiply(u, call('ln', num(10)))),
  log2: u => divide(ONE, multiply(u, call('ln', TWO))),
  sqrt: u => divide(ONE, multiply(TWO, sqrt(u))),
  cbrt: u => divide(ONE, multiply(num(3), square(call('cbrt', u)))),
  abs: u => kink(u, ZERO, negate(ONE), ONE),
  sign: u => flatExcept(u, ZERO),
  heaviside: u => flatExcept(u, ZERO),
  floor: u => flatExcept(u, call('floor', u)),
  ceil: u => flatExcept(u, call('ceil', u)),
  sin: u => call('cos', u),
  cos: u => negate(call('sin', u)),
  tan: u => square(call('sec', u)),
  cot: u => negate(square(call('csc', u))),
  sec: u => multiply(call('sec', u), call('tan', u)),
  csc: u => negate(multiply(call('csc', u), call('cot', u))),
  asin: u => divide(ONE, sqrt(subtract(ONE, square(u)))),
  acos: u => negate(divide(ONE, sqrt(subtract(ONE, square(u))))),
  atan: u => divide(ONE, add(ONE, square(u))),
  sinh: u => call('cosh', u),
  cosh: u => call('sinh', u),
  tanh: u => subtract(ONE, square(call('tanh', u))),
  coth: u => subtract(ONE, square(call('coth', u))),
  sech: u => negate(multiply(call('sech', u), call('tanh', u))),
  csch: u => negate(multiply(call('csch', u), call('coth', u))),
  asinh: u => divide(ONE, sqrt(add(square(u), ONE))),
  acosh: u => divide(ONE, sqrt(subtract(square(u), ONE))),
  atanh: u => divide(ONE, subtract(ONE, square(u))),
  erf: u => divide(multiply(TWO, power(constant('e'), negate(square(u)))), sqrt(constant('pi'))),
  sigmoid: bump,
  softplus: u => call('sigmoid', u),
  relu: u => kink(u, ZERO, ZERO, ONE),
  leakyrelu: (u, slope = ratio(1, 100)) => kink(u, ZERO, slope, ONE),
  elu: (u, alpha) => kink(u, ZERO, alpha ? multiply(alpha, exp(u)) : exp(u), ONE),
  selu: u => kink(u, ZERO, multiply(SELU_LAMBDA, SELU_ALPHA, exp(u)), SELU_LAMBDA),
  gelu,
  gelutanh,
  silu: u => add(call('sigmoid', u), multiply(u, bump(u))),
  mish,
  softsign: u => divide(ONE, square(add(ONE, call('abs', u)))),
  hardsigmoid: u => ramp(u, num(3), divide(ONE, num(6))),
  hardtanh: u => ramp(u, ONE, ONE),
  logsigmoid: u => subtract(ONE, call('sigmoid', u)),
}

/** The slope with respect to the second argument: leaky ReLU's slope, ELU's α. */
export const SECOND_SLOPES: Partial<Readonly<Record<FunctionName, (u: Expression) => Expression>>> =
  {
    leakyrelu: u => call('min', u, ZERO),
    elu: u => cases([branch(subtract(exp(u), ONE), compare('<', u, ZERO))], ZERO),
  }
