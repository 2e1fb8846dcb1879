import { expect, test } from 'vitest'
import { linearScale, niceStep, roundTo, ticksBy } from './scale'

test('a linear scale sends the ends of the domain to the ends of the screen', () => {
  const scale = linearScale([-4, 4], [34, 384])
  expect([scale(-4), scale(0), scale(4)]).toEqual([34, 209, 384])
})

test('the slope of the sigmoid, 0 to 0.25, gets a tick at its top', () => {
  expect(ticksBy(niceStep([0, 0.25], 2), [0, 0.25])).toEqual([0, 0.25])
})

test('heights that almost reach 1 are ticked at 1', () => {
  const heights = [0, 0.982] as const
  expect(ticksBy(niceStep(heights, 2), heights)).toEqual([0, 0.5, 1])
  expect(ticksBy(niceStep([-0.9993, 0.9993], 2), [-0.9993, 0.9993])).toEqual([-1, 0, 1])
})

test('a z axis from -4 to 4 is ticked at every second whole number', () => {
  expect(ticksBy(niceStep([-4, 4], 4), [-4, 4])).toEqual([-4, -2, 0, 2, 4])
})

test('ticks carry no dust of binary fractions and no negative zero', () => {
  expect(roundTo(0.1, 3)).toBe(0.3)
  expect(Object.is(roundTo(0.1, -0), 0)).toBe(true)
})

test('a range of any size has between two and nine ticks', () => {
  for (const span of [1e-6, 0.37, 1, 7, 12, 63, 4e9]) {
    const range = [-span / 3, span] as const
    const count = ticksBy(niceStep(range, 4), range).length
    expect(count).toBeGreaterThanOrEqual(2)
    expect(count).toBeLessThanOrEqual(9)
  }
})
