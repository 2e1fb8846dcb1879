import { expect, test } from 'vitest'
import { lineText } from '../drawing/readout-line'
import { RELU, SIGMOID, TANH } from '../drawing/sample-functions'
import { laySecants, secantLine } from './figure'
import {
  buildSecants,
  describeSecants,
  distanceAt,
  doSidesMeet,
  readSecants,
  STEPS,
  speakSecants,
  stepFor,
} from './model'

const tanh = buildSecants({ ...TANH, range: [-4, 4], at: 0.5, hide: null })
const relu = buildSecants({ ...RELU, range: [-4, 4], at: 0, hide: null })

test('both secants go to the slope of a smooth curve', () => {
  const { left, right } = readSecants(tanh, distanceAt(tanh, STEPS))
  const slope = 1 - Math.tanh(0.5) ** 2
  expect([left, right].every(one => Math.abs(one - slope) < 5e-4)).toBe(true)
  expect(doSidesMeet(tanh)).toBe(true)
})

test('at a kink the two sides disagree, however small h is', () => {
  for (let step = 0; step <= STEPS; step += 1) {
    const { left, right } = readSecants(relu, distanceAt(relu, step))
    expect([left, right]).toEqual([0, 1])
  }
  expect(doSidesMeet(relu)).toBe(false)
})

test('h shrinks with every step, from the whole room to a ten-thousandth of it', () => {
  const distances = Array.from({ length: STEPS + 1 }, (_, step) => distanceAt(tanh, step))
  expect(distances[0]).toBe(3.5)
  expect(distances.at(-1)).toBe(0.00035)
  expect(distances.every((one, index) => index === 0 || one < (distances[index - 1] ?? 0))).toBe(
    true,
  )
  expect(distances.map(one => stepFor(tanh, one))).toEqual(distances.map((_, step) => step))
})

test('the quotient is written out on both sides', () => {
  const { right, left, meeting } = describeSecants(relu, readSecants(relu, 0.5))
  expect(lineText(right)).toBe('from the right: (g(0.5) − g(0))/0.5 = 1')
  expect(lineText(left)).toBe('from the left: (g(0) − g(−0.5))/0.5 = 0')
  expect(meeting).toMatch(/does not bring them together/)
})

test('values are rounded to four digits and never called exact where they are not', () => {
  const sigmoid = buildSecants({ ...SIGMOID, range: [-6, 6], at: 1, hide: null })
  const { right } = describeSecants(sigmoid, readSecants(sigmoid, 1))
  expect(lineText(right)).toBe('from the right: (g(2) − g(1))/1 ≈ 0.1497')
})

test('while the slope is to be predicted only h is spoken', () => {
  expect(speakSecants(relu, readSecants(relu, 0.5), false)).toBe('h = 0.5')
  expect(speakSecants(relu, readSecants(relu, 0.5), true)).toBe(
    'h = 0.5, slope from the left = 0, from the right = 1',
  )
})

test('h = 0 lies under the point, and the graph of the slopes is broken there', () => {
  const figure = laySecants(relu)
  expect(figure.below.xOf(0)).toBe(figure.xOf(0))
  expect(figure.below.panel.paths[0]?.split('M')).toHaveLength(3)
})

test('a secant goes through the point', () => {
  const figure = laySecants(tanh)
  const { x1, y1, x2, y2 } = secantLine(figure, tanh, 0.7)
  const share = (figure.xOf(tanh.at) - x1) / (x2 - x1)
  expect(y1 + share * (y2 - y1)).toBeCloseTo(figure.upper.yOf(tanh.value), 1)
})
