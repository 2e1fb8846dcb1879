import * as operation from './operations'
import type { Tape } from './tape'
import { addSteps, divideSteps, multiplySteps, negateStep, subtractSteps } from './tape-arithmetic'
import { expStep, integerPowerStep, rationalPowerStep } from './tape-powers'

type Inner = (tape: Tape, u: number, step: number) => number

const one = (tape: Tape) => tape.fraction(1)
const square = (tape: Tape, u: number) => integerPowerStep(tape, u, 2)
const inverse = (tape: Tape, x: number) => divideSteps(tape, one(tape), x)
const inverseRoot = (tape: Tape, x: number) => rationalPowerStep(tape, x, -1, 2)
const onePlus = (tape: Tape, x: number) => addSteps(tape, one(tape), x)
/** `(1 - u)(1 + u)`, which keeps its size near ±1. */
const oneMinusSquare = (tape: Tape, u: number) =>
  multiplySteps(tape, subtractSteps(tape, one(tape), u), onePlus(tape, u))

const erfcSlope: Inner = (tape, u) => {
  const factor = multiplySteps(tape, tape.fraction(-2), inverseRoot(tape, tape.step(operation.PI)))
  return multiplySteps(tape, factor, expStep(tape, negateStep(tape, square(tape, u))))
}

/** The slope of the function outside at `u`; forms without differences of nearly equal numbers. */
const OUTER: Readonly<Record<number, Inner>> = {
  [operation.EXP]: (_, __, step) => step,
  [operation.LN]: inverse,
  [operation.ABS]: (tape, u) => tape.step(operation.SIGN, u),
  [operation.SIN]: (tape, u) => tape.step(operation.COS, u),
  [operation.COS]: (tape, u) => negateStep(tape, tape.step(operation.SIN, u)),
  [operation.TAN]: (tape, _, step) => onePlus(tape, square(tape, step)),
  [operation.ASIN]: (tape, u) => inverseRoot(tape, oneMinusSquare(tape, u)),
  [operation.ATAN]: (tape, u) => inverse(tape, onePlus(tape, square(tape, u))),
  [operation.ERFC]: erfcSlope,
  [operation.SINH]: (tape, u) => tape.step(operation.COSH, u),
  [operation.COSH]: (tape, u) => tape.step(operation.SINH, u),
  [operation.TANH]: (tape, u) => integerPowerStep(tape, tape.step(operation.COSH, u), -2),
  [operation.ASINH]: (tape, u) => inverseRoot(tape, onePlus(tape, square(tape, u))),
  [operation.ACOSH]: (tape, u) => inverseRoot(tape, negateStep(tape, oneMinusSquare(tape, u))),
  [operation.ATANH]: (tape, u) => inverse(tape, oneMinusSquare(tape, u)),
  [operation.SIGMOID]: (tape, u, step) =>
    multiplySteps(tape, step, tape.step(operation.SIGMOID, negateStep(tape, u))),
  [operation.SOFTPLUS]: (tape, u) => tape.step(operation.SIGMOID, u),
}

/** Steps that stand for derivatives of a tape's steps, appended to the tape. */
export class TapeDerivatives {
  private readonly known = new Map<number, number>()

  constructor(
    private readonly tape: Tape,
    private readonly variable: number,
  ) {}

  /**
   * The step of the derivative of a step by the variable. It holds where no guard of the step is
   * 0: steps that branch are taken on the side where they are.
   */
  of(step: number): number {
    const known = this.known.get(step)
    if (known !== undefined) return known
    const { tape } = this
    const isFree = ((tape.mentions[step] ?? 0) & (1 << this.variable)) === 0
    const slope = isFree ? tape.fraction(0) : this.slope(step)
    this.known.set(step, slope)
    return slope
  }

  private slope(step: number): number {
    const { tape } = this
    const [a, b, c] = [tape.a[step] ?? 0, tape.b[step] ?? 0, tape.c[step] ?? 0]
    switch (tape.operations[step]) {
      case operation.VARIABLE:
        return one(tape)
      case operation.ADD:
        return addSteps(tape, this.of(a), this.of(b))
      case operation.NEGATE:
        return negateStep(tape, this.of(a))
      case operation.MULTIPLY:
        return addSteps(tape, this.scaled(b, this.of(a)), this.scaled(a, this.of(b)))
      case operation.DIVIDE: {
        // (a / b)' = (a' - (a / b) b') / b
        const top = subtractSteps(tape, this.of(a), this.scaled(step, this.of(b)))
        return tape.isInteger(top, 0) ? top : divideSteps(tape, top, b)
      }
      case operation.INTEGER_POWER:
        return this.scaled(this.times(b, integerPowerStep(tape, a, b - 1)), this.of(a))
      case operation.RATIONAL_POWER: {
        const power = rationalPowerStep(tape, a, b - c, c)
        return this.scaled(multiplySteps(tape, tape.fraction(b, c), power), this.of(a))
      }
      case operation.MAX:
      case operation.MIN:
        return this.ofExtreme(tape.operations[step] === operation.MAX, a, b)
      case operation.SELECT:
        return tape.step(operation.SELECT, a, this.of(b), this.of(c))
      default:
        return this.ofFunction(step, a)
    }
  }

  /** `factor · slope`, without steps for a slope that is 0 wherever there is one. */
  private scaled(factor: number, slope: number): number {
    return this.tape.isInteger(slope, 0) ? slope : multiplySteps(this.tape, factor, slope)
  }

  private times(factor: number, step: number): number {
    return multiplySteps(this.tape, this.tape.fraction(factor), step)
  }

  private ofExtreme(greater: boolean, a: number, b: number): number {
    const { tape } = this
    const isLess = tape.step(operation.LESS, subtractSteps(tape, a, b))
    const [p, q] = [this.of(a), this.of(b)]
    if (p === q) return p
    return tape.step(operation.SELECT, isLess, ...(greater ? ([q, p] as const) : ([p, q] as const)))
  }

  private ofFunction(step: number, u: number): number {
    const { tape } = this
    const outer = OUTER[tape.operations[step] ?? 0]
    // What is left are stairs: floor and sign.
    return outer ? this.scaled(outer(tape, u, step), this.of(u)) : tape.fraction(0)
  }
}
