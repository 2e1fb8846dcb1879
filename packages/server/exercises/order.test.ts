import { expect, test } from 'vitest'
import { nextVariant, orderVariants } from './order'

const VARIANTS = ['z0=0', 'z0=1', 'z0=2', 'z0=3', 'z0=4']

test('the first variant comes first, then every other one once', () => {
  const order = orderVariants('ada', 'c/l/e', VARIANTS)
  expect(order[0]).toBe('z0=0')
  expect([...order].sort()).toEqual(VARIANTS)
})

test('the same learner gets the same order, wherever the author moves the others', () => {
  const moved = ['z0=0', 'z0=4', 'z0=3', 'z0=1', 'z0=2']
  expect(orderVariants('ada', 'c/l/e', moved)).toEqual(orderVariants('ada', 'c/l/e', VARIANTS))
})

test('learners do not all get one order', () => {
  const orders = ['ada', 'emmy', 'sofia', 'mary', 'grace'].map(learner =>
    orderVariants(learner, 'c/l/e', VARIANTS).join(),
  )
  expect(new Set(orders).size).toBeGreaterThan(1)
})

test('the next variant is the next unsolved one, going round', () => {
  expect(nextVariant(['a', 'b', 'c'], 'a', new Set(['b']))).toBe('c')
  expect(nextVariant(['a', 'b', 'c'], 'c', new Set(['c']))).toBe('a')
})

test('with all solved the next is dealt, with only one that one again', () => {
  expect(nextVariant(['a', 'b', 'c'], 'b', new Set(['a', 'b', 'c']))).toBe('c')
  expect(nextVariant(['a'], 'a', new Set())).toBe('a')
})

test('a current variant that is no longer there leads to the first unsolved', () => {
  expect(nextVariant(['a', 'b'], 'gone', new Set(['a']))).toBe('b')
})
