import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  branch,
  call,
  cases,
  compare,
  differentiate,
  divide,
  type Expression,
  FUNCTION_NAMES,
  multiply,
  negate,
  num,
  power,
  ratio,
  rational,
  subtract,
  variable,
} from '../index'
import { add } from '../tree/build'
import { compile } from './compile-tape'
import { TapeDerivatives } from './derive-tape'
import { rationalFromDouble } from './doubles'
import {
  type Ball,
  divideBalls,
  type Enclosed,
  endsOfBall,
  exactBall,
  magnitude,
} from './extended/ball'
import { runBalls } from './extended/run-balls'
import type { Interval } from './frame'
import { compileEvaluator, enclose, evaluate } from './index'
import { intervalAt, runIntervals } from './run-intervals'
import { Tape } from './tape'

const z = variable('z')
const e = (x: Expression) => call('exp', x)

const programOf = (expression: Expression, whole: boolean) => {
  const tape = new Tape()
  tape.variable('z')
  return { tape, root: compile({ tape, whole }, expression) }
}

const ballOf = (expression: Expression, x: number, bits = 512): Enclosed => {
  const { tape, root } = programOf(expression, false)
  const { numerator, denominator } = rationalFromDouble(x)
  const at = divideBalls(exactBall(numerator), exactBall(denominator), 4096)
  const value = runBalls(tape, [at], bits)[root]
  return typeof value === 'object' ? value : value === 'undefined' ? value : 'unknown'
}

const ends = (ball: Ball) => {
  const shift = (10n ** 0n) << BigInt(Math.abs(ball.exponent))
  const scaled = (n: bigint) => (ball.exponent < 0 ? rational(n, shift) : rational(n * shift))
  const [low, high] = endsOfBall(ball)
  return { low: scaled(low), high: scaled(high) }
}

const isAtMost = (x: number, of: { numerator: bigint; denominator: bigint }): boolean => {
  if (x === Number.NEGATIVE_INFINITY) return true
  if (x === Number.POSITIVE_INFINITY) return false
  const { numerator, denominator } = rationalFromDouble(x)
  return numerator * of.denominator <= of.numerator * denominator
}

/** Whether an enclosure and a much narrower ball have a number in common. */
const meets = ({ lo, hi }: Interval, ball: Ball): boolean => {
  if (Math.abs(ball.exponent) > 20_000) return lo <= Number.MAX_VALUE && hi >= -Number.MAX_VALUE
  const { low, high } = ends(ball)
  const minus = { numerator: -low.numerator, denominator: low.denominator }
  return isAtMost(lo, high) && isAtMost(-hi, minus)
}

test('extended precision keeps exponents far beyond those of doubles', () => {
  const tenThousand = num(-10_000)
  const bits = -10_000 / Math.LN2
  const tiny: readonly Expression[] = [e(z), call('sigmoid', z), divide(num(1), call('cosh', z))]
  for (const expression of tiny) {
    const ball = ballOf(expression, -10_000)
    if (typeof ball === 'string') throw new Error(ball)
    expect(ball.middle - ball.radius > 0n).toBe(true)
    expect(Math.abs(magnitude(ball) - bits)).toBeLessThan(3)
  }
  expect(evaluate(multiply(e(tenThousand), e(num(10_001))))).toBeCloseTo(Math.E, 14)
  expect(evaluate(divide(call('sigmoid', tenThousand), e(num(-9999))))).toBeCloseTo(1 / Math.E, 15)
  expect(evaluate(call('ln', call('sigmoid', tenThousand)))).toBe(-10_000)
  const slope = multiply(call('sigmoid', z), subtract(num(1), call('sigmoid', z)))
  expect(evaluate(call('ln', slope), { z: 5000 })).toBe(-5000)
  const tail = divide(call('gelu', z), e(negate(divide(power(z, num(2)), num(2)))))
  expect(evaluate(tail, { z: -40 })).toBeCloseTo(-0.398693407532052, 14)
})

const leaf = fc.constantFrom<Expression>(z, num(2), ratio(1, 3), negate(z), num(-1), add(z, num(1)))
const names = FUNCTION_NAMES.filter(name => name !== 'max' && name !== 'min')
const compositions: fc.Arbitrary<Expression> = fc.letrec<{ tree: Expression }>(tie => ({
  tree: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    leaf,
    fc.tuple(tie('tree'), tie('tree')).map(([a, b]) => add(a, b)),
    fc.tuple(tie('tree'), tie('tree')).map(([a, b]) => multiply(a, b)),
    fc.tuple(tie('tree'), tie('tree')).map(([a, b]) => divide(a, b)),
    fc.tuple(tie('tree'), tie('tree')).map(([a, b]) => call('max', a, b)),
    fc
      .tuple(tie('tree'), tie('tree'))
      .map(([a, b]) => cases([branch(a, compare('<', b, num(1)))], negate(a))),
    fc
      .tuple(tie('tree'), fc.constantFrom(ratio(1, 3), ratio(-1, 2), num(-2), num(3), ratio(2, 3)))
      .map(([a, n]) => power(a, n)),
    fc.tuple(fc.constantFrom(...names), tie('tree')).map(([name, a]) => call(name, a)),
    fc.tuple(fc.constantFrom(...names), tie('tree')).map(([name, a]) => call(name, a)),
  ),
})).tree

const POINTS = [-900, -37.5, -3, -1, -0.1, -1e-9, 0, 1e-200, 0.25, 0.5, 1, 2, 6.5, 40, 710]
const points = fc.oneof(fc.constantFrom(...POINTS), fc.double({ min: -20, max: 20, noNaN: true }))
const RUNS = 1500

test('an enclosure in doubles holds the value in extended precision', () => {
  fc.assert(
    fc.property(compositions, points, (expression, x) => {
      const found = enclose(expression, { z: rationalFromDouble(x) })
      const ball = ballOf(expression, x)
      if (ball === 'undefined') expect(found).toBeNull()
      else if (found && ball !== 'unknown') expect(meets(found, ball)).toBe(true)
    }),
    { numRuns: RUNS, seed: 1 },
  )
}, 60_000)

test('the enclosure over an interval holds the values at its points', () => {
  const widths = fc.constantFrom(1e-9, 0.01, 0.3, 2, 30)
  fc.assert(
    fc.property(
      compositions,
      points,
      widths,
      fc.double({ min: 0, max: 1, noNaN: true }),
      (f, from, width, part) => {
        const { tape, root } = programOf(f, true)
        const [lo, hi] = [from, from + width]
        const over = intervalAt(runIntervals(tape, [{ lo, hi }]), root)
        const ball = ballOf(f, Math.min(hi, from + part * width))
        if (ball === 'undefined') {
          const isOpen =
            over.lo === Number.NEGATIVE_INFINITY && over.hi === Number.POSITIVE_INFINITY
          expect(isOpen || Number.isNaN(over.lo)).toBe(true)
        } else if (ball !== 'unknown') expect(meets(over, ball)).toBe(true)
      },
    ),
    { numRuns: RUNS, seed: 2 },
  )
}, 60_000)

test('derivatives on a tape hold those of the rules', () => {
  const plain = FUNCTION_NAMES.map(name =>
    name === 'max' || name === 'min' ? call(name, z, num(1)) : call(name, z),
  )
  const composed = [
    power(z, num(3)),
    power(z, ratio(2, 3)),
    divide(z, add(num(1), power(z, num(2)))),
    cases([branch(power(z, num(2)), compare('<', z, num(0)))], call('sin', z)),
    call('sigmoid', multiply(num(2), call('tanh', z))),
  ]
  for (const f of [...plain, ...composed]) {
    const { tape, root } = programOf(f, true)
    const derivatives = new TapeDerivatives(tape, 0)
    const steps = [derivatives.of(root), derivatives.of(derivatives.of(root))]
    const slope = differentiate(f, { by: 'z' }).derivative
    const known = [slope, differentiate(slope, { by: 'z' }).derivative]
    for (const x of [-2.5, -0.75, 0.3, 0.9, 1.25, 7.5]) {
      if (Number.isNaN(evaluate(f, { z: x }))) continue
      const frame = runIntervals(tape, [{ lo: x, hi: x }])
      steps.forEach((step, order) => {
        const { lo, hi } = intervalAt(frame, step)
        const value = compileEvaluator(known[order] ?? z, 'z')(x)
        const slack = 1e-12 * Math.abs(value)
        expect(lo - slack <= value && value <= hi + slack).toBe(true)
        expect(hi - lo).toBeLessThan(1e-9 * (1 + Math.abs(value)))
      })
    }
  }
})
