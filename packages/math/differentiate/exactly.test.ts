import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compile } from '../evaluate/compile-tape'
import { type Ball, magnitude, signOfBall } from '../evaluate/extended/ball'
import { runBalls } from '../evaluate/extended/run-balls'
import { Tape } from '../evaluate/tape'
import {
  add,
  call,
  constant,
  differentiate,
  divide,
  type Expression,
  enclose,
  FUNCTION_NAMES,
  FUNCTIONS,
  type FunctionName,
  multiply,
  num,
  power,
  ratio,
  substitute,
  subtract,
  toText,
  variable,
} from '../index'
import { type Rational, rational } from '../number/rational'

const z = variable('z')
const BITS = 400
const STEP = ratio(1n, 10n ** 20n)
/** The error of a central difference: h² f'''/6 is 10^-40 f'''; 10^-25 leaves room for a large f'''. */
const TOLERANCE_BITS = 80

/** The value of a closed expression in extended precision; null where it has none. */
const ballOf = (closed: Expression): Ball | null => {
  const tape = new Tape()
  const root = compile({ tape, whole: false }, closed)
  const value = tape.failure === null ? runBalls(tape, [], BITS)[root] : null
  return typeof value === 'object' && value !== null ? value : null
}

const at = (f: Expression, x: Expression) => substitute(f, { z: x })

/** (f(x + h) - f(x - h)) / 2h with h = 10^-20. */
const centralDifference = (f: Expression, x: Expression): Expression =>
  divide(subtract(at(f, add(x, STEP)), at(f, subtract(x, STEP))), multiply(num(2), STEP))

/** Whether two closed expressions differ by less than 2^-80 of 1 + their size. */
const agree = (a: Expression, b: Expression): boolean => {
  const difference = ballOf(subtract(a, b))
  const size = ballOf(b)
  if (!difference || !size) return false
  return magnitude(difference) < Math.max(0, magnitude(size)) - TOLERANCE_BITS
}

const applied = (name: FunctionName, u: Expression): Expression =>
  FUNCTIONS[name].arity[0] > 1 ? call(name, num(0), u) : call(name, u)

/** Points on both sides of 0, off every kink, inside and outside of (-1, 1). */
const POINTS: readonly Rational[] = [
  rational(-27, 5),
  rational(-8, 5),
  rational(-2, 7),
  rational(1, 3),
  rational(11, 8),
  rational(23, 6),
]

const isDefined = (f: Expression, x: Expression) => {
  const [here, difference] = [ballOf(at(f, x)), ballOf(centralDifference(f, x))]
  return here !== null && difference !== null
}

test.each(FUNCTION_NAMES)('the slope of %s is its central difference, to 24 digits', name => {
  const f = applied(name, z)
  const { derivative } = differentiate(f, { by: 'z' })
  const defined = POINTS.map(num).filter(x => isDefined(f, x))
  expect(defined.length).toBeGreaterThanOrEqual(2)
  for (const x of defined) {
    expect(agree(centralDifference(f, x), at(derivative, x)), `${name} at ${toText(x)}`).toBe(true)
  }
})

const WIDTH = rational(1, 1000)

const sum = (a: Rational, b: Rational) =>
  rational(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator)

/**
 * By the mean value theorem (f(b) - f(a))/(b - a) is a slope between a and b; where the slope is
 * monotone there, it lies between the slopes at both ends.
 */
const meanValueHolds = (f: Expression, slope: Expression, from: Rational): boolean | null => {
  const to = sum(from, WIDTH)
  const quotient = divide(subtract(at(f, num(to)), at(f, num(from))), num(WIDTH))
  const [mean, low, high] = [
    enclose(quotient),
    enclose(slope, { z: from }),
    enclose(slope, { z: to }),
  ]
  if (!mean || !low || !high) return null
  return mean.hi >= Math.min(low.lo, high.lo) && mean.lo <= Math.max(low.hi, high.hi)
}

const changesOnce = (slope: Expression, from: Rational): boolean => {
  const second = differentiate(slope, { by: 'z' }).derivative
  const ends = [from, sum(from, WIDTH)].map(x => ballOf(at(second, num(x))))
  const signs = ends.map(end => end && signOfBall(end))
  return signs[0] !== null && signs[0] === signs[1]
}

test.each(FUNCTION_NAMES)('the slope of %s encloses its difference quotients', name => {
  const f = applied(name, z)
  const { derivative } = differentiate(f, { by: 'z' })
  const held = POINTS.filter(from => changesOnce(derivative, from)).map(from =>
    meanValueHolds(f, derivative, from),
  )
  expect(held.filter(one => one !== null).length).toBeGreaterThanOrEqual(2)
  expect(held).not.toContain(false)
})

const INNER: readonly FunctionName[] = [
  'tanh',
  'sigmoid',
  'softplus',
  'silu',
  'mish',
  'gelu',
  'softsign',
  'elu',
  'selu',
  'relu',
  'leakyrelu',
  'abs',
  'hardtanh',
  'sin',
  'cos',
  'atan',
  'erf',
]

const leaf = fc.oneof(
  { weight: 3, arbitrary: fc.constant(z) },
  fc.integer({ min: -3, max: 3 }).map(num),
  fc.constantFrom(ratio(1, 2), ratio(-3, 7)),
)

const compositions = fc.letrec<{ tree: Expression }>(tie => {
  const one = tie('tree')
  return {
    tree: fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      leaf,
      fc.tuple(one, one).map(([a, b]) => add(a, b)),
      fc.tuple(one, one).map(([a, b]) => multiply(a, b)),
      fc.tuple(one, one).map(([a, b]) => divide(a, add(num(2), power(b, num(2))))),
      one.map(a => power(constant('e'), call('tanh', a))),
      fc.tuple(fc.constantFrom(...INNER), one).map(([name, a]) => call(name, a)),
    ),
  }
}).tree

test('the slopes of compositions are their central differences, to 24 digits', () => {
  let compared = 0
  fc.assert(
    fc.property(compositions, fc.constantFrom(...POINTS), (f, point) => {
      const x = num(point)
      const { derivative } = differentiate(f, { by: 'z' })
      // At a kink there is no slope to compare.
      if (ballOf(at(derivative, x)) === null) return
      compared += 1
      expect(agree(centralDifference(f, x), at(derivative, x)), toText(f)).toBe(true)
    }),
    { numRuns: 200, seed: 7 },
  )
  expect(compared).toBeGreaterThan(180)
})

test('the comparison notices a slope that is wrong in its twentieth digit', () => {
  const wrong = add(call('cosh', z), ratio(1n, 10n ** 20n))
  const x = ratio(1, 3)
  expect(agree(centralDifference(call('sinh', z), x), at(call('cosh', z), x))).toBe(true)
  expect(agree(centralDifference(call('sinh', z), x), at(wrong, x))).toBe(false)
})
