import fc from 'fast-check'
import { expect, test } from 'vitest'
import { evaluate } from '../evaluate'
import {
  add,
  branch,
  call,
  cases,
  compare,
  constant,
  divide,
  equalTrees,
  multiply,
  negate,
  num,
  power,
  ratio,
  toText,
  variable,
} from '../index'
import type { Expression, FunctionName } from '../tree/expression'
import { differentiate } from './differentiate'
import { simplify } from './simplify'
import { slopesAt } from './slopes'

const z = variable('z')

const SMOOTH: readonly FunctionName[] = [
  'sin',
  'cos',
  'tanh',
  'sigmoid',
  'softplus',
  'atan',
  'silu',
  'mish',
  'gelu',
  'gelutanh',
  'softsign',
  'logsigmoid',
  'asinh',
  'sech',
  'erf',
]
const PARTIAL: readonly FunctionName[] = ['ln', 'sqrt', 'coth', 'cbrt']
const PIECEWISE: readonly FunctionName[] = [
  'abs',
  'relu',
  'leakyrelu',
  'elu',
  'hardtanh',
  'hardsigmoid',
  'sign',
  'heaviside',
]

const leaf = fc.oneof(
  { weight: 4, arbitrary: fc.constant(z) },
  { weight: 2, arbitrary: fc.integer({ min: -3, max: 3 }).map(num) },
  fc.constantFrom(ratio(1, 2), ratio(1, 100), divide(num(2), num(3)), constant('e')),
)

const trees = (names: readonly FunctionName[], hasCases: boolean) =>
  fc.letrec<{ tree: Expression }>(tie => {
    const one = tie('tree')
    const inner = [
      fc.tuple(one, one).map(([a, b]) => add(a, b)),
      fc.tuple(one, one).map(([a, b]) => multiply(a, b)),
      fc.tuple(one, one).map(([a, b]) => divide(a, b)),
      one.map(negate),
      fc.tuple(one, fc.integer({ min: -3, max: 3 })).map(([a, n]) => power(a, num(n))),
      one.map(a => power(constant('e'), a)),
      fc.tuple(fc.constantFrom(...names), one).map(([name, a]) => call(name, a)),
    ]
    const made = hasCases
      ? [
          fc.tuple(one, one).map(([a, b]) => call('max', a, b)),
          fc
            .tuple(one, one, fc.integer({ min: -1, max: 1 }))
            .map(([a, b, n]) => cases([branch(a, compare('<', z, num(n)))], b)),
        ]
      : []
    return { tree: fc.oneof({ maxDepth: 4, depthSize: 'small' }, leaf, ...inner, ...made) }
  }).tree

const anyTree = trees([...SMOOTH, ...PARTIAL, ...PIECEWISE], true)
const POINTS = [-2.3, -0.7, 0, 0.6, 1, 3.1]

const isClose = (a: number, b: number, tolerance: number): boolean =>
  a === b || Math.abs(a - b) <= tolerance * (1 + Math.abs(a) + Math.abs(b))

test('keeps value and domain when it simplifies', () => {
  fc.assert(
    fc.property(anyTree, tree => {
      const simple = simplify(tree)
      for (const at of POINTS) {
        const [before, after] = [evaluate(tree, { z: at }), evaluate(simple, { z: at })]
        const isSame = Number.isNaN(before) ? Number.isNaN(after) : isClose(before, after, 1e-10)
        expect(isSame, `${toText(tree)} → ${toText(simple)} at ${at}: ${before}, ${after}`).toBe(
          true,
        )
      }
    }),
    { numRuns: 400, seed: 20 },
  )
})

test('leaves what is simplified as it is', () => {
  fc.assert(
    fc.property(anyTree, tree => {
      const simple = simplify(tree)
      // A copy: nothing that is remembered of the result itself may help.
      const again = simplify(structuredClone(simple))
      expect(equalTrees(again, simple), `${toText(simple)} → ${toText(again)}`).toBe(true)
    }),
    { numRuns: 1000, seed: 21 },
  )
})

/** The slope by central differences of two widths, extrapolated; NaN where they disagree. */
const measuredSlope = (tree: Expression, at: number): number => {
  const quotient = (h: number) =>
    (evaluate(tree, { z: at + h }) - evaluate(tree, { z: at - h })) / (2 * h)
  const [wide, narrow] = [quotient(2e-4), quotient(1e-4)]
  return isClose(wide, narrow, 1e-5) ? narrow + (narrow - wide) / 3 : Number.NaN
}

const expectSlope = (tree: Expression, at: number) => {
  const measured = measuredSlope(tree, at)
  if (!Number.isFinite(measured) || Math.abs(measured) > 1e6) return
  const { derivative } = differentiate(tree, { by: 'z' })
  const found = evaluate(derivative, { z: at })
  const note = `${toText(tree)} → ${toText(derivative)} at ${at}: ${found}, ${measured}`
  expect(isClose(found, measured, 1e-4), note).toBe(true)
}

test('finds the slope that difference quotients come to, for smooth functions', () => {
  const smooth = trees([...SMOOTH, 'ln', 'sqrt'], false)
  fc.assert(fc.property(smooth, fc.constantFrom(-1.37, 0.413, 2.19), expectSlope), {
    numRuns: 300,
    seed: 22,
  })
})

test('finds the slope that difference quotients come to, piece by piece', () => {
  const pieces = trees([...PIECEWISE, 'tanh', 'sigmoid'], true)
  fc.assert(fc.property(pieces, fc.constantFrom(-1.37, 0.413, 2.19), expectSlope), {
    numRuns: 300,
    seed: 23,
  })
})

test('never gives a slope where the sides disagree', () => {
  const pieces = trees(PIECEWISE, true)
  fc.assert(
    fc.property(pieces, fc.constantFrom(-1, 0, 1), (tree, at) => {
      const { left, right, slope } = slopesAt(tree, 'z', num(at))
      if (slope === null) return
      expect(left !== null && right !== null, toText(tree)).toBe(true)
      for (const side of [left, right]) {
        if (side) expect(isClose(evaluate(side), evaluate(slope), 1e-12), toText(tree)).toBe(true)
      }
      const h = 1e-6
      const [before, here, after] = [at - h, at, at + h].map(x => evaluate(tree, { z: x }))
      const quotients = [((here ?? 0) - (before ?? 0)) / h, ((after ?? 0) - (here ?? 0)) / h]
      for (const quotient of quotients) {
        const note = `${toText(tree)} at ${at}: ${evaluate(slope)}, ${quotients}`
        if (Number.isFinite(quotient) && Math.abs(quotient) < 1e3)
          expect(isClose(quotient, evaluate(slope), 1e-2), note).toBe(true)
      }
    }),
    { numRuns: 300, seed: 24 },
  )
})
