import { addRationals, multiplyRationals, type Rational, rational } from '../number/rational'
import {
  ADD,
  ASIN,
  ATAN,
  COS,
  DIVIDE,
  LESS_EQUAL,
  MULTIPLY,
  NEGATE,
  PI,
  SELECT,
  SIN,
  UNDEFINED,
} from './operations'
import type { Tape } from './tape'
import { addSteps, divideSteps, negateStep, subtractSteps } from './tape-arithmetic'
import { integerPowerStep, rationalPowerStep } from './tape-powers'

const ZERO = rational(0)
const ONE = rational(1)

/** How often π is in a step, where that is a plain number: `q` in `q π`; null for other steps. */
const turnsOf = (tape: Tape, step: number): Rational | null => {
  const [a, b] = [tape.a[step] ?? 0, tape.b[step] ?? 0]
  switch (tape.operations[step]) {
    case PI:
      return ONE
    case NEGATE: {
      const inner = turnsOf(tape, a)
      return inner && multiplyRationals(inner, rational(-1))
    }
    case MULTIPLY: {
      const [number, other] = tape.isNumber(a) ? [a, b] : [b, a]
      const factor = tape.numberAt(number)
      const inner = factor && turnsOf(tape, other)
      return factor && inner && multiplyRationals(factor, inner)
    }
    case DIVIDE: {
      const divisor = tape.numberAt(b)
      const inner = divisor && turnsOf(tape, a)
      if (!divisor || !inner) return null
      return multiplyRationals(inner, rational(divisor.denominator, divisor.numerator))
    }
    default:
      return null
  }
}

/** A step as `q π + rest`; `rest` null where nothing is left. */
const takeTurns = (
  tape: Tape,
  step: number,
): { readonly turns: Rational; readonly rest: number | null } => {
  const own = turnsOf(tape, step)
  if (own) return { turns: own, rest: null }
  if (tape.operations[step] !== ADD) return { turns: ZERO, rest: step }
  const [p, q] = [takeTurns(tape, tape.a[step] ?? 0), takeTurns(tape, tape.b[step] ?? 0)]
  const both = p.rest !== null && q.rest !== null ? addSteps(tape, p.rest, q.rest) : null
  return { turns: addRationals(p.turns, q.turns), rest: both ?? p.rest ?? q.rest }
}

/** sin(n π / 12) for n from 0 to 6: 0, (√6 - √2)/4, 1/2, √2/2, √3/2, (√6 + √2)/4, 1. */
const sineOfTwelfth = (tape: Tape, n: number): number => {
  const root = (value: number) => rationalPowerStep(tape, tape.fraction(value), 1, 2)
  const over = (step: number, value: number) => divideSteps(tape, step, tape.fraction(value))
  switch (n) {
    case 0:
      return tape.fraction(0)
    case 1:
      return over(subtractSteps(tape, root(6), root(2)), 4)
    case 2:
      return tape.fraction(1, 2)
    case 3:
      return over(root(2), 2)
    case 4:
      return over(root(3), 2)
    case 5:
      return over(addSteps(tape, root(6), root(2)), 4)
    default:
      return tape.fraction(1)
  }
}

/** sin(q π) where 12 q is whole. */
const specialSine = (tape: Tape, turns: Rational): number | null => {
  const twelfths = multiplyRationals(turns, rational(12))
  if (twelfths.denominator !== 1n) return null
  const n = Number(((twelfths.numerator % 24n) + 24n) % 24n)
  const half = n % 12
  const value = sineOfTwelfth(tape, half <= 6 ? half : 12 - half)
  return n < 12 ? value : negateStep(tape, value)
}

/** sin or cos of a step without turns: odd and even, and of arcs. */
const plainWave = (tape: Tape, code: number, x: number): number => {
  if (tape.isInteger(x, 0)) return tape.fraction(code === SIN ? 0 : 1)
  const inner = tape.a[x] ?? 0
  switch (tape.operations[x]) {
    case NEGATE: {
      const value = plainWave(tape, code, inner)
      return code === SIN ? negateStep(tape, value) : value
    }
    case ATAN: {
      const square = addSteps(tape, tape.fraction(1), integerPowerStep(tape, inner, 2))
      const root = rationalPowerStep(tape, square, 1, 2)
      return divideSteps(tape, code === SIN ? inner : tape.fraction(1), root)
    }
    case ASIN: {
      const rest = subtractSteps(tape, tape.fraction(1), integerPowerStep(tape, inner, 2))
      if (code === COS) return rationalPowerStep(tape, rest, 1, 2)
      const inside = tape.step(LESS_EQUAL, negateStep(tape, rest))
      return tape.step(SELECT, inside, inner, tape.step(UNDEFINED))
    }
    default:
      return tape.step(code, x)
  }
}

/** The sine of `rest` after `n` quarter turns. */
const shiftedSine = (tape: Tape, rest: number, quarters: number): number => {
  const value = plainWave(tape, quarters % 2 === 0 ? SIN : COS, rest)
  return quarters < 2 ? value : negateStep(tape, value)
}

const sineOf = (tape: Tape, x: number, ahead: Rational): number => {
  const { turns, rest } = takeTurns(tape, x)
  const total = addRationals(turns, ahead)
  if (rest === null) {
    const special = specialSine(tape, total)
    if (special !== null) return special
  } else {
    const quarters = multiplyRationals(total, rational(2))
    if (quarters.denominator === 1n) {
      return shiftedSine(tape, rest, Number(((quarters.numerator % 4n) + 4n) % 4n))
    }
  }
  return tape.step(ahead.numerator === 0n ? SIN : COS, x)
}

/** The step of `sin x`: whole quarter turns are taken out, multiples of π/12 have their roots. */
export const sinStep = (tape: Tape, x: number): number => sineOf(tape, x, ZERO)

/** The step of `cos x`, likewise. */
export const cosStep = (tape: Tape, x: number): number => sineOf(tape, x, rational(1, 2))
