import {
  addRationals,
  divideRationals,
  multiplyRationals,
  negateRational,
  type Rational,
  sizeOfRational,
} from '../number/rational'
import { ADD, CONSTANT, DIVIDE, MULTIPLY, NEGATE, UNDEFINED } from './operations'
import type { Tape } from './tape'
import { isTotal } from './total-steps'

/** Exact numbers beyond this size are not computed: their sums and products stay steps. */
export const TAPE_BITS_MAX = 2048
/** Where a tape has many long numbers already, new ones are kept shorter. */
const MANY = 64
const CROWDED_BITS_MAX = 256

/** The exact number that two others make, unless it grows too large: null. */
const folded = (
  tape: Tape,
  x: number,
  y: number,
  of: (x: Rational, y: Rational) => Rational,
): number | null => {
  const [left, right] = [tape.numberAt(x), tape.numberAt(y)]
  if (!left || !right) return null
  const most = tape.bigConstants.length < MANY ? TAPE_BITS_MAX : CROWDED_BITS_MAX
  return sizeOfRational(left) + sizeOfRational(right) > most ? null : tape.constant(of(left, right))
}

const bothSmall = (tape: Tape, x: number, y: number): boolean =>
  tape.operations[x] === CONSTANT && tape.operations[y] === CONSTANT

const foldSum = (tape: Tape, x: number, y: number): number | null => {
  if (bothSmall(tape, x, y)) {
    const [n, d] = [tape.a[x] ?? 0, tape.b[x] ?? 1]
    const [m, e] = [tape.a[y] ?? 0, tape.b[y] ?? 1]
    return d === 1 && e === 1 ? tape.fraction(n + m) : tape.fraction(n * e + m * d, d * e)
  }
  return folded(tape, x, y, addRationals)
}

const areOpposite = ({ operations, a }: Tape, x: number, y: number): boolean =>
  (operations[y] === NEGATE && a[y] === x) || (operations[x] === NEGATE && a[x] === y)

/** The step of `x + y`. Nothing that could be undefined is dropped. */
export const addSteps = (tape: Tape, x: number, y: number): number => {
  const sum = tape.isNumber(x) && tape.isNumber(y) ? foldSum(tape, x, y) : null
  if (sum !== null) return sum
  if (tape.isInteger(x, 0)) return y
  if (tape.isInteger(y, 0)) return x
  if (areOpposite(tape, x, y) && isTotal(tape, x)) return tape.fraction(0)
  return x <= y ? tape.step(ADD, x, y) : tape.step(ADD, y, x)
}

/** The step of `-x`. */
export const negateStep = (tape: Tape, x: number): number => {
  const operation = tape.operations[x]
  if (operation === CONSTANT) return tape.step(CONSTANT, 0 - (tape.a[x] ?? 0), tape.b[x] ?? 1)
  if (operation === NEGATE) return tape.a[x] ?? 0
  const number = tape.numberAt(x)
  return number ? tape.constant(negateRational(number)) : tape.step(NEGATE, x)
}

/** The step of `x - y`. */
export const subtractSteps = (tape: Tape, x: number, y: number): number =>
  addSteps(tape, x, negateStep(tape, y))

const foldProduct = (tape: Tape, x: number, y: number): number | null => {
  if (bothSmall(tape, x, y)) {
    const numerator = (tape.a[x] ?? 0) * (tape.a[y] ?? 0)
    return tape.fraction(numerator, (tape.b[x] ?? 1) * (tape.b[y] ?? 1))
  }
  return folded(tape, x, y, multiplyRationals)
}

/** Whether `x` is the number 0 and `y` plainly has a value: so has their product, 0. */
const isZeroTimes = (tape: Tape, x: number, y: number): boolean =>
  tape.isInteger(x, 0) && isTotal(tape, y)

/** The step of `x y`. A factor 0 stays where the other factor may be undefined. */
export const multiplySteps = (tape: Tape, x: number, y: number): number => {
  const product = tape.isNumber(x) && tape.isNumber(y) ? foldProduct(tape, x, y) : null
  if (product !== null) return product
  if (tape.isInteger(x, 1)) return y
  if (tape.isInteger(y, 1)) return x
  if (tape.isInteger(x, -1)) return negateStep(tape, y)
  if (tape.isInteger(y, -1)) return negateStep(tape, x)
  if (isZeroTimes(tape, x, y) || isZeroTimes(tape, y, x)) return tape.fraction(0)
  if (tape.operations[x] === NEGATE) {
    return negateStep(tape, multiplySteps(tape, tape.a[x] ?? 0, y))
  }
  if (tape.operations[y] === NEGATE) {
    return negateStep(tape, multiplySteps(tape, x, tape.a[y] ?? 0))
  }
  return x <= y ? tape.step(MULTIPLY, x, y) : tape.step(MULTIPLY, y, x)
}

/** The step of `x / y`; of the undefined value where `y` is the number 0. */
export const divideSteps = (tape: Tape, x: number, y: number): number => {
  if (tape.isInteger(y, 0)) return tape.step(UNDEFINED)
  if (tape.isInteger(y, 1)) return x
  if (tape.isNumber(x) && tape.isNumber(y)) {
    if (bothSmall(tape, x, y)) {
      const numerator = (tape.a[x] ?? 0) * (tape.b[y] ?? 1)
      return tape.fraction(numerator, (tape.b[x] ?? 1) * (tape.a[y] ?? 1))
    }
    const quotient = folded(tape, x, y, divideRationals)
    if (quotient !== null) return quotient
  }
  if (tape.operations[y] === NEGATE) return negateStep(tape, divideSteps(tape, x, tape.a[y] ?? 0))
  if (tape.operations[x] === NEGATE) return negateStep(tape, divideSteps(tape, tape.a[x] ?? 0, y))
  return tape.step(DIVIDE, x, y)
}
