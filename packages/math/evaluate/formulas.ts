import type { FunctionName } from '../tree/expression'
import { ABS, ERFC, FLOOR, LESS, MAX, MIN, PI, SELECT, SIGN } from './operations'
import type { Tape } from './tape'
import { asinStep, atanStep } from './tape-arcs'
import { addSteps, divideSteps, multiplySteps, negateStep, subtractSteps } from './tape-arithmetic'
import { expStep, integerPowerStep, lnStep, rationalPowerStep } from './tape-powers'
import { cosStep, sinStep } from './tape-trig'

/** Appends the steps of a function of steps to a tape and tells the last one. */
export type Formula = (tape: Tape, x: number, y?: number) => number

/** SELU's constants, as its authors give them: λ and α, in units of 10^-16. */
const SELU_SCALE = 10n ** 16n
const SELU_LAMBDA = 10507009873554805n
const SELU_ALPHA = 16732632423543773n

/** GELU's tanh form uses the cubic coefficient 0.044715. */
const GELU_CUBIC: readonly [number, number] = [8943, 200000]

const one = (tape: Tape) => tape.fraction(1)
const half = (tape: Tape) => tape.fraction(1, 2)
const twice = (tape: Tape, x: number) => multiplySteps(tape, tape.fraction(2), x)
const halved = (tape: Tape, x: number) => divideSteps(tape, x, tape.fraction(2))
const exact = (tape: Tape, numerator: bigint) =>
  divideSteps(
    tape,
    tape.constant({ numerator, denominator: 1n }),
    tape.constant({ numerator: SELU_SCALE, denominator: 1n }),
  )

const sigmoid: Formula = (tape, x) =>
  divideSteps(tape, one(tape), addSteps(tape, one(tape), expStep(tape, negateStep(tape, x))))

const tanh: Formula = (tape, x) => {
  const square = expStep(tape, twice(tape, x))
  return divideSteps(
    tape,
    subtractSteps(tape, square, one(tape)),
    addSteps(tape, square, one(tape)),
  )
}

const expPair = (tape: Tape, x: number, join: typeof addSteps) =>
  join(tape, expStep(tape, x), expStep(tape, negateStep(tape, x)))

const sinh: Formula = (tape, x) => halved(tape, expPair(tape, x, subtractSteps))
const cosh: Formula = (tape, x) => halved(tape, expPair(tape, x, addSteps))
const softplus: Formula = (tape, x) => lnStep(tape, addSteps(tape, one(tape), expStep(tape, x)))
const log = (tape: Tape, x: number, base: number) =>
  divideSteps(tape, lnStep(tape, x), lnStep(tape, tape.fraction(base)))

const linearUnit = (tape: Tape, x: number, otherwise: number) =>
  tape.step(SELECT, tape.step(LESS, negateStep(tape, x)), x, otherwise)

const elu = (tape: Tape, x: number, alpha: number) =>
  linearUnit(tape, x, multiplySteps(tape, alpha, subtractSteps(tape, expStep(tape, x), one(tape))))

const clamp = (tape: Tape, x: number, low: number) =>
  tape.step(MAX, tape.fraction(low), tape.step(MIN, one(tape), x))

/** The argument of the tanh in GELU's tanh form: √(2/π) (x + 0.044715 x³). */
const geluInner = (tape: Tape, x: number) => {
  const cubic = multiplySteps(tape, tape.fraction(...GELU_CUBIC), integerPowerStep(tape, x, 3))
  const root = rationalPowerStep(tape, divideSteps(tape, tape.fraction(2), tape.step(PI)), 1, 2)
  return multiplySteps(tape, root, addSteps(tape, x, cubic))
}

const root =
  (degree: number): Formula =>
  (tape, x) =>
    rationalPowerStep(tape, x, 1, degree)
const reciprocal =
  (of: Formula): Formula =>
  (tape, x) =>
    divideSteps(tape, one(tape), of(tape, x))

const sin: Formula = sinStep
const cos: Formula = cosStep
const quarterTurn = (tape: Tape) => halved(tape, tape.step(PI))

const acosh: Formula = (tape, x) => {
  const less = rationalPowerStep(tape, subtractSteps(tape, x, one(tape)), 1, 2)
  const more = rationalPowerStep(tape, addSteps(tape, x, one(tape)), 1, 2)
  return lnStep(tape, addSteps(tape, x, multiplySteps(tape, less, more)))
}

const asinh: Formula = (tape, x) => {
  const square = addSteps(tape, integerPowerStep(tape, x, 2), one(tape))
  return lnStep(tape, addSteps(tape, x, rationalPowerStep(tape, square, 1, 2)))
}

const atanh: Formula = (tape, x) =>
  halved(
    tape,
    lnStep(
      tape,
      divideSteps(tape, addSteps(tape, one(tape), x), subtractSteps(tape, one(tape), x)),
    ),
  )

/** `gelu(x) = x/2 · erfc(-x/√2)`: the tail for negative `x` is kept. */
const gelu: Formula = (tape, x) => {
  const scaled = divideSteps(tape, x, rationalPowerStep(tape, tape.fraction(2), 1, 2))
  return multiplySteps(tape, halved(tape, x), tape.step(ERFC, negateStep(tape, scaled)))
}

/**
 * Every built-in function in the basic operations, exactly. A tape for doubles keeps some of them
 * whole (`WHOLE_FUNCTIONS`) and uses those inside the others, which `of` hands out.
 */
export const FORMULAS: Readonly<
  Record<FunctionName, (of: (name: FunctionName) => Formula) => Formula>
> = {
  exp: () => expStep,
  ln: () => lnStep,
  log10: () => (tape, x) => log(tape, x, 10),
  log2: () => (tape, x) => log(tape, x, 2),
  sqrt: () => root(2),
  cbrt: () => root(3),
  abs: () => (tape, x) => tape.step(ABS, x),
  sign: () => (tape, x) => tape.step(SIGN, x),
  heaviside: () => (tape, x) =>
    tape.step(SELECT, tape.step(LESS, x), tape.fraction(0), tape.fraction(1)),
  max: () => (tape, x, y) => (y === undefined ? x : tape.step(MAX, x, y)),
  min: () => (tape, x, y) => (y === undefined ? x : tape.step(MIN, x, y)),
  floor: () => (tape, x) => tape.step(FLOOR, x),
  ceil: () => (tape, x) => negateStep(tape, tape.step(FLOOR, negateStep(tape, x))),
  sin: () => sin,
  cos: () => cos,
  tan: () => (tape, x) => divideSteps(tape, sin(tape, x), cos(tape, x)),
  cot: () => (tape, x) => divideSteps(tape, cos(tape, x), sin(tape, x)),
  sec: () => reciprocal(cos),
  csc: () => reciprocal(sin),
  asin: () => asinStep,
  acos: () => (tape, x) => subtractSteps(tape, quarterTurn(tape), asinStep(tape, x)),
  atan: () => atanStep,
  sinh: () => sinh,
  cosh: () => cosh,
  tanh: () => tanh,
  coth: of => reciprocal(of('tanh')),
  sech: of => reciprocal(of('cosh')),
  csch: of => reciprocal(of('sinh')),
  asinh: () => asinh,
  acosh: () => acosh,
  atanh: () => atanh,
  erf: () => (tape, x) => subtractSteps(tape, one(tape), tape.step(ERFC, x)),
  sigmoid: () => sigmoid,
  softplus: () => softplus,
  relu: () => (tape, x) => tape.step(MAX, tape.fraction(0), x),
  leakyrelu:
    () =>
    (tape, x, slope = tape.fraction(1, 100)) =>
      linearUnit(tape, x, multiplySteps(tape, slope, x)),
  elu:
    () =>
    (tape, x, alpha = one(tape)) =>
      elu(tape, x, alpha),
  selu: () => (tape, x) =>
    multiplySteps(tape, exact(tape, SELU_LAMBDA), elu(tape, x, exact(tape, SELU_ALPHA))),
  gelu: () => gelu,
  // (1 + tanh u) / 2 is σ(2u), which keeps its tail.
  gelutanh: of => (tape, x) =>
    multiplySteps(tape, x, of('sigmoid')(tape, twice(tape, geluInner(tape, x)))),
  silu: of => (tape, x) => multiplySteps(tape, x, of('sigmoid')(tape, x)),
  mish: of => (tape, x) => multiplySteps(tape, x, of('tanh')(tape, of('softplus')(tape, x))),
  softsign: () => (tape, x) => divideSteps(tape, x, addSteps(tape, one(tape), tape.step(ABS, x))),
  hardsigmoid: () => (tape, x) =>
    clamp(tape, addSteps(tape, divideSteps(tape, x, tape.fraction(6)), half(tape)), 0),
  hardtanh: () => (tape, x) => clamp(tape, x, -1),
  logsigmoid: of => (tape, x) => negateStep(tape, of('softplus')(tape, negateStep(tape, x))),
}
