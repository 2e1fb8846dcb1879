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
import { addSteps, divideSteps, multiplySteps, negateStep, subtractSteps } from './tape-arithmetic'
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

type Turned = { readonly turns: Rational; readonly rest: number | null }

/** `n (q π + rest)` for a number n. */
const takeTurnsOfMultiple = (tape: Tape, step: number): Turned => {
  const [a, b] = [tape.a[step] ?? 0, tape.b[step] ?? 0]
  const [number, other] = tape.isNumber(a) ? [a, b] : [b, a]
  const factor = tape.numberAt(number)
  const inner = factor && tape.operations[other] === ADD ? takeTurns(tape, other) : null
  if (!factor || !inner?.rest || inner.turns.numerator === 0n) return { turns: ZERO, rest: step }
  return {
    turns: multiplyRationals(factor, inner.turns),
    rest: multiplySteps(tape, number, inner.rest),
  }
}

/** A step as `q π + rest`; `rest` null where nothing is left. */
const takeTurns = (tape: Tape, step: number): Turned => {
  const own = turnsOf(tape, step)
  if (own) return { turns: own, rest: null }
  if (tape.operations[step] === MULTIPLY) return takeTurnsOfMultiple(tape, step)
  if (tape.operations[step] !== ADD) return { turns: ZERO, rest: step }
  const [p, q] = [takeTurns(tape, tape.a[step] ?? 0), takeTurns(tape, tape.b[step] ?? 0)]
  const both = p.rest !== null && q.rest !== null ? addSteps(tape, p.rest, q.rest) : null
  return { turns: addRationals(p.turns, q.turns), rest: both ?? p.rest ?? q.rest }
}

const root = (tape: Tape, step: number) => rationalPowerStep(tape, step, 1, 2)
const rootOf = (tape: Tape, value: number) => root(tape, tape.fraction(value))
const over = (tape: Tape, step: number, value: number) =>
  divideSteps(tape, step, tape.fraction(value))
const plus = (tape: Tape, value: number, step: number) => addSteps(tape, tape.fraction(value), step)
const minus = (tape: Tape, value: number, step: number) =>
  subtractSteps(tape, tape.fraction(value), step)

/** Sines of `n π / parts` for n from 0 to parts / 2. */
type SineTable = {
  readonly parts: number
  readonly values: readonly ((tape: Tape) => number)[]
}

const SINES: readonly SineTable[] = [
  {
    parts: 12,
    values: [
      tape => tape.fraction(0),
      tape => over(tape, subtractSteps(tape, rootOf(tape, 6), rootOf(tape, 2)), 4),
      tape => tape.fraction(1, 2),
      tape => over(tape, rootOf(tape, 2), 2),
      tape => over(tape, rootOf(tape, 3), 2),
      tape => over(tape, addSteps(tape, rootOf(tape, 6), rootOf(tape, 2)), 4),
      tape => tape.fraction(1),
    ],
  },
  {
    parts: 10,
    values: [
      tape => tape.fraction(0),
      tape => over(tape, addSteps(tape, rootOf(tape, 5), tape.fraction(-1)), 4),
      tape => root(tape, over(tape, minus(tape, 5, rootOf(tape, 5)), 8)),
      tape => over(tape, plus(tape, 1, rootOf(tape, 5)), 4),
      tape => root(tape, over(tape, plus(tape, 5, rootOf(tape, 5)), 8)),
      tape => tape.fraction(1),
    ],
  },
  {
    parts: 8,
    values: [
      tape => tape.fraction(0),
      tape => over(tape, root(tape, minus(tape, 2, rootOf(tape, 2))), 2),
      tape => over(tape, rootOf(tape, 2), 2),
      tape => over(tape, root(tape, plus(tape, 2, rootOf(tape, 2))), 2),
      tape => tape.fraction(1),
    ],
  },
]

/** sin(q π) where 8 q, 10 q or 12 q is whole. */
const specialSine = (tape: Tape, turns: Rational): number | null => {
  for (const { parts, values } of SINES) {
    const scaled = multiplyRationals(turns, rational(parts))
    if (scaled.denominator !== 1n) continue
    const whole = BigInt(2 * parts)
    const n = Number(((scaled.numerator % whole) + whole) % whole)
    const half = n % parts
    const value = values[Math.min(half, parts - half)]?.(tape) ?? null
    return value === null || n < parts ? value : negateStep(tape, value)
  }
  return null
}

const MULTIPLE_MAX = 6

/** A small whole number of times an arc: the number and the arc. */
const multipleOfArc = (tape: Tape, x: number): readonly [count: number, arc: number] | null => {
  if (tape.operations[x] !== MULTIPLY) return null
  const [a, b] = [tape.a[x] ?? 0, tape.b[x] ?? 0]
  const [number, arc] = tape.isNumber(a) ? [a, b] : [b, a]
  const code = tape.operations[arc]
  const value = tape.numberAt(number)
  if (value?.denominator !== 1n || (code !== ATAN && code !== ASIN)) return null
  const count = Number(value.numerator)
  return Math.abs(count) <= MULTIPLE_MAX ? [count, arc] : null
}

/** sin or cos of several times an arc, turn by turn. */
const multipleWave = (tape: Tape, code: number, count: number, arc: number): number => {
  const [sine, cosine] = [plainWave(tape, SIN, arc), plainWave(tape, COS, arc)]
  let [s, c] = [sine, cosine]
  for (let n = 1; n < Math.abs(count); n += 1) {
    const product = (x: number, y: number) => multiplySteps(tape, x, y)
    const next = addSteps(tape, product(s, cosine), product(c, sine))
    c = subtractSteps(tape, product(c, cosine), product(s, sine))
    s = next
  }
  if (code === COS) return c
  return count < 0 ? negateStep(tape, s) : s
}

/** sin or cos of a step without turns: odd and even, and of arcs. */
const plainWave = (tape: Tape, code: number, x: number): number => {
  if (tape.isInteger(x, 0)) return tape.fraction(code === SIN ? 0 : 1)
  const inner = tape.a[x] ?? 0
  const multiple = multipleOfArc(tape, x)
  if (multiple) return multipleWave(tape, code, ...multiple)
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

/** sin(rest + q π) by the addition theorem, where 12 q is whole: no root is in a root then. */
const sineOfSum = (tape: Tape, rest: number, turns: Rational): number | null => {
  if (multiplyRationals(turns, rational(12)).denominator !== 1n) return null
  const sine = specialSine(tape, turns)
  const cosine = specialSine(tape, addRationals(turns, rational(1, 2)))
  if (sine === null || cosine === null) return null
  return addSteps(
    tape,
    multiplySteps(tape, plainWave(tape, SIN, rest), cosine),
    multiplySteps(tape, plainWave(tape, COS, rest), sine),
  )
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
    const sum = sineOfSum(tape, rest, total)
    if (sum !== null) return sum
  }
  return tape.step(ahead.numerator === 0n ? SIN : COS, x)
}

/**
 * The step of `sin x`: whole quarter turns are taken out, sums with twelfths of π are
 * expanded.
 */
export const sinStep = (tape: Tape, x: number): number => sineOf(tape, x, ZERO)

/** The step of `cos x`, likewise. */
export const cosStep = (tape: Tape, x: number): number => sineOf(tape, x, rational(1, 2))
