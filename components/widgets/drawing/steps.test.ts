import { expect, test } from 'vitest'
import { findKeyTarget, snapDrag } from './steps'

const RANGE = [-4, 4] as const
const press = (key: string, z: number, shiftKey = false) =>
  findKeyTarget({ key, shiftKey }, z, RANGE)

test('arrows move by a tenth, with Shift by one', () => {
  expect(press('ArrowRight', 1)).toBe(1.1)
  expect(press('ArrowLeft', 0.3)).toBe(0.2)
  expect(press('ArrowUp', 1, true)).toBe(2)
  expect(press('ArrowDown', 1, true)).toBe(0)
})

test('from between two steps a key goes to the next one, so that 0 can be met exactly', () => {
  expect(press('ArrowLeft', Math.LN2)).toBe(0.6)
  expect(press('ArrowRight', Math.LN2)).toBe(0.7)
  expect(press('ArrowLeft', 0.05)).toBe(0)
})

test('a hundred steps there and back lead to where one was', () => {
  let z = -4
  for (let count = 0; count < 80; count += 1) z = press('ArrowRight', z) ?? Number.NaN
  expect(z).toBe(4)
  for (let count = 0; count < 40; count += 1) z = press('ArrowLeft', z) ?? Number.NaN
  expect(z).toBe(0)
})

test('Home and End go to the ends, and no key goes beyond them', () => {
  expect(press('Home', 1)).toBe(-4)
  expect(press('End', 1)).toBe(4)
  expect(press('ArrowRight', 4)).toBe(4)
  expect(press('PageDown', -3.5)).toBe(-4)
})

test('other keys are left to the browser', () => {
  expect(press('Tab', 1)).toBeNull()
  expect(press('a', 1)).toBeNull()
})

test('a drag ends on a hundredth', () => {
  expect(snapDrag(1.23456, RANGE, [])).toBe(1.23)
})

test('a drag close to a kink ends on it, and one past the end ends there', () => {
  expect(snapDrag(0.05, RANGE, [0])).toBe(0)
  expect(snapDrag(0.2, RANGE, [0])).toBe(0.2)
  expect(snapDrag(9, RANGE, [])).toBe(4)
})
