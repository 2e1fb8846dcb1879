import { evaluate, expressionFromJson } from '@slopewise/math'
import { expect, test } from 'vitest'
import { exploreText, LAB_TEXT_MAX } from './explore-text'

const G = { name: 'g', variable: 'z' }
const tryText = (text: string, range: readonly [number, number] = [-4, 4]) =>
  exploreText(text, G, { range, at: 1 })

const explore = (text: string, range?: readonly [number, number]) => {
  const explored = tryText(text, range)
  if (!explored.ok) throw new Error(`${text}: ${explored.slip.problem}`)
  return explored.lab
}

test('a function is taken apart: its slope, the rule of every step, values', () => {
  const lab = explore('z/(1 + e^(-z))')
  const slope = expressionFromJson(lab.plot.derivative)
  expect(evaluate(slope, { z: 0 })).toBe(0.5)
  expect(lab.steps.map(({ reason }) => reason)).toEqual([
    'quotient rule',
    'sum rule',
    'chain rule: slope of the exponential outside',
    'constant factor',
    'algebra',
  ])
  expect(lab.steps.every(({ mathml }) => mathml.startsWith('<math'))).toBe(true)
  expect(lab.values[2]).toEqual({ at: '0', value: '0', slope: '0.5' })
  expect(lab.values[3]).toEqual({ at: '1', value: '≈ 0.7311', slope: '≈ 0.9277' })
})

const PLACES: readonly (readonly [text: string, places: readonly string[]])[] = [
  [
    'max(0, z)',
    [
      'z = 0: a kink: slope 0 from the left, 1 from the right; every slope in [0, 1] is a subgradient',
    ],
  ],
  ['min(1, z)', ['z = 1: a kink: slope 1 from the left, 0 from the right']],
  [
    'abs(z - 1/3)',
    [
      'z = 1/3: a kink: slope −1 from the left, 1 from the right; every slope in [−1, 1] is a subgradient',
    ],
  ],
  ['1/(z - 1)', ['z = 1: a pole: the function grows without bound']],
  ['heaviside(z)', ['z = 0: a jump: no slope']],
  ['z^2', ['z = 0: a lowest point']],
  ['z/(1 + abs(z))', ['z = 0: the slope is greatest or least nearby']],
  ['2z', []],
]

test.each(PLACES)('the places of note of %s are named', (text, places) => {
  expect(explore(text).places.map(({ where, what }) => `${where}: ${what}`)).toEqual(places)
})

test('of a staircase the first places are listed, and the others counted', () => {
  const { places, placesLeft } = explore('floor(z)', [-10, 10])
  expect(places).toHaveLength(10)
  expect(placesLeft).toBe(11)
  expect(explore('floor(z)', [-1000, 1000]).knowsPlaces).toBe(false)
})

test('the point begins where function and slope have a value', () => {
  expect(exploreText('ln(z)', G, { range: [-4, 4], at: -1 })).toMatchObject({
    ok: true,
    lab: { start: 0.1 },
  })
  expect(explore('max(0, z)').start).toBe(1)
})

test('a slip keeps its place and gets advice', () => {
  const explored = tryText('2*(z + 1')
  expect(explored).toMatchObject({ ok: false, span: [2, 3] })
  expect(!explored.ok && explored.slip.advice).not.toBe('')
})

test('a function without a value in the range is refused in words', () => {
  expect(tryText('ln(z)', [-4, -1])).toMatchObject({ ok: false, span: null })
  expect(tryText('infinity')).toMatchObject({ ok: false, span: null })
})

test.each([
  'alert(1)',
  'constructor',
  'z.constructor',
  '__proto__',
  '(() => z)()',
  'import("z")',
  '<img src=x onerror=alert(1)>',
  'w z',
])('%s is a slip, and nothing else', text => {
  expect(tryText(text)).toMatchObject({ ok: false })
})

test('MathML holds nothing of the text but names and numbers', () => {
  const { formula, steps } = explore('sigmoid(2z)')
  const tags = [formula, ...steps.map(({ mathml }) => mathml)].join('').match(/<\/?[a-z]+/g) ?? []
  expect(tags.filter(tag => !/^<\/?(math|m[a-z]+)$/.test(tag))).toEqual([])
})

test('the longest text ends within a second', () => {
  const long = 'sin(tanh(e^z/(1+z^2)))*'.repeat(20).slice(0, LAB_TEXT_MAX)
  const started = process.cpuUsage()
  tryText(`${long.slice(0, long.lastIndexOf('*'))}`)
  tryText('((z^9)^9)^9')
  tryText('floor(z)*floor(2z)*floor(3z)', [-100, 100])
  expect(process.cpuUsage(started).user / 1000).toBeLessThan(3000)
})
