import { expect, test } from 'vitest'
import { RELU, SIGMOID, samplePlotted, TANH } from '../drawing/sample-functions'
import { layCheck } from './figure'
import {
  buildCheck,
  type CheckModel,
  errorOf,
  explainCheck,
  findBestStep,
  nameSide,
  readCheck,
  type Side,
  speakCheck,
  stepFor,
} from './model'

const tanh = buildCheck({ ...TANH, at: 1, hide: null })
const relu = buildCheck({ ...RELU, at: 0, hide: null })

const offBy = (model: CheckModel, side: Side, h: number): number => {
  const quotient = model.quotients.find(one => one.side === side)
  if (quotient === undefined) throw new Error(`There is no quotient ${side}.`)
  return errorOf(model, quotient, h)
}

test('for tanh at 1 the errors are those that the lesson states', () => {
  expect(offBy(tanh, 'centred', 0.1)).toBeCloseTo(0.001031, 6)
  expect(offBy(tanh, 'centred', 0.01)).toBeCloseTo(1.036e-5, 8)
  expect(offBy(tanh, 'one-sided', 0.01)).toBeCloseTo(3.188e-3, 6)
  expect(offBy(tanh, 'centred', 1e-5)).toBeLessThan(1e-10)
  expect(offBy(tanh, 'centred', 1e-9)).toBeGreaterThan(1e-9)
  expect(offBy(tanh, 'centred', 1e-12)).toBeGreaterThan(1e-6)
})

test('the one-sided error goes with the step, the centred one with its square', () => {
  expect(offBy(tanh, 'one-sided', 1e-3) / offBy(tanh, 'one-sided', 1e-4)).toBeCloseTo(10, 1)
  expect(offBy(tanh, 'centred', 1e-2) / offBy(tanh, 'centred', 1e-3)).toBeCloseTo(100, 0)
})

test('at the corner of ReLU the centred quotient is one half for every step', () => {
  for (const h of [1, 1e-3, 1e-7, 1e-12]) {
    const rows = readCheck(relu, h).map(({ name, value }) => [name, Number(value)])
    expect(rows).toEqual([
      ['as agreed', 1],
      ['from the right', 1],
      ['from the left', 0],
      ['centred', 0.5],
    ])
  }
  expect(explainCheck(relu, 0.01)).toMatch(/corner/)
})

test('errors lie about the floor of rounding where the step is tiny, far above it where it is not', () => {
  for (const exponent of [-9, -10, -11, -12]) {
    expect(offBy(tanh, 'centred', 10 ** exponent)).toBeLessThan(tanh.roundOff / 10 ** exponent)
  }
  expect(offBy(tanh, 'centred', 1e-2)).toBeGreaterThan(1e6 * (tanh.roundOff / 1e-2))
})

test('the best step is where the least error is found, within a factor of five', () => {
  const best = findBestStep(tanh) ?? Number.NaN
  expect(best).toBeGreaterThan(1e-6)
  expect(best).toBeLessThan(5e-5)
  expect(offBy(tanh, 'centred', best)).toBeLessThan(1e-10)
  expect(findBestStep(relu)).toBeNull()
})

test('what the errors come from changes at the best step', () => {
  expect(explainCheck(tanh, 0.01)).toMatch(/bend/)
  expect(explainCheck(tanh, 1e-10)).toMatch(/Rounding/)
})

test('small slopes keep their digits', () => {
  const far = buildCheck({ ...SIGMOID, at: 10, hide: null })
  expect(readCheck(far, 0.01)[0]?.value).toBe('4.540×10⁻⁵')
})

test('steps are short numbers', () => {
  expect([-2, -1.9, -12, 0].map(stepFor)).toEqual([0.01, 0.013, 1e-12, 1])
})

test('while the errors are to be predicted only the step is spoken', () => {
  expect(speakCheck(tanh, 0.01, false)).toBe('h = 0.01')
  expect(speakCheck(tanh, 0.01, true)).toBe(
    'h = 0.01: one-sided off by 0.0032, centred off by 1×10⁻⁵. The bend: within this step the curve is not straight.',
  )
})

test('a quotient that is exact at every step lies on the axis, and says so', () => {
  const { lines, floor } = layCheck(relu)
  expect(lines.map(({ label }) => label.text)).toEqual([
    'from the right: exactly 0',
    'from the left',
    'centred',
  ])
  expect(floor).toBeNull()
  expect(new Set(lines[0]?.d.match(/ ([\d.]+)/g)).size).toBe(1)
  expect(nameSide(tanh, 'one-sided')).toBe('one-sided')
})

test('no coordinate is infinite, and labels lie inside of the drawing', () => {
  const straight = samplePlotted({ g: '2z + 1', slope: '2' })
  for (const model of [tanh, relu, buildCheck({ ...straight, at: 1, hide: null })]) {
    for (const { d, label } of layCheck(model).lines) {
      expect(d).not.toMatch(/NaN|Infinity/)
      expect(label.x).toBeGreaterThan(50)
      expect(label.x).toBeLessThan(360)
      expect(label.y).toBeGreaterThan(12)
      expect(label.y).toBeLessThan(280)
    }
  }
})
