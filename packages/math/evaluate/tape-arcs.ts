import { ASIN, ATAN, NEGATE, PI } from './operations'
import type { Tape } from './tape'
import { divideSteps, multiplySteps, negateStep, subtractSteps } from './tape-arithmetic'
import { rationalPowerStep } from './tape-powers'

const root = (tape: Tape, value: number) => rationalPowerStep(tape, tape.fraction(value), 1, 2)
const over = (tape: Tape, step: number, value: number) =>
  divideSteps(tape, step, tape.fraction(value))

/** The arguments at which an arc is `n π / 12`, as one writes them. */
type Special = readonly (readonly [twelfths: number, argument: (tape: Tape) => number])[]

const SINES: Special = [
  [2, tape => tape.fraction(1, 2)],
  [3, tape => over(tape, root(tape, 2), 2)],
  [3, tape => divideSteps(tape, tape.fraction(1), root(tape, 2))],
  [4, tape => over(tape, root(tape, 3), 2)],
  [6, tape => tape.fraction(1)],
]

const TANGENTS: Special = [
  [1, tape => subtractSteps(tape, tape.fraction(2), root(tape, 3))],
  [2, tape => over(tape, root(tape, 3), 3)],
  [2, tape => divideSteps(tape, tape.fraction(1), root(tape, 3))],
  [3, tape => tape.fraction(1)],
  [4, tape => root(tape, 3)],
]

const arcOf = (tape: Tape, code: number, special: Special, x: number): number => {
  if (tape.mentions[x] !== 0) return tape.step(code, x)
  if (tape.isInteger(x, 0)) return x
  if (tape.operations[x] === NEGATE) {
    return negateStep(tape, arcOf(tape, code, special, tape.a[x] ?? 0))
  }
  const number = tape.numberAt(x)
  if (number && number.numerator < 0n) {
    return negateStep(tape, arcOf(tape, code, special, negateStep(tape, x)))
  }
  const found = special.find(([, argument]) => argument(tape) === x)
  return found
    ? multiplySteps(tape, tape.fraction(found[0], 12), tape.step(PI))
    : tape.step(code, x)
}

/** The step of `asin x`; for 1/2, √2/2, √3/2 and 1 the part of π that it is. */
export const asinStep = (tape: Tape, x: number): number => arcOf(tape, ASIN, SINES, x)

/** The step of `atan x`; for 2 - √3, √3/3, 1 and √3 the part of π that it is. */
export const atanStep = (tape: Tape, x: number): number => arcOf(tape, ATAN, TANGENTS, x)
