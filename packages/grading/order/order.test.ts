import type { OrderKey, OrderStep } from '@slopewise/lesson'
import { expect, test } from 'vitest'
import { judgeOrder } from './judge-order'
import { readOrder } from './read-order'

const step = (
  name: string,
  after: readonly string[],
  part: Partial<OrderStep> = {},
): OrderStep => ({
  id: `id-${name}`,
  name,
  belongs: true,
  after: after.map(one => `id-${one}`),
  when: '',
  ...part,
})

/** `b` and `c` may change places; both are needed for `d`. */
const KEY: OrderKey = {
  kind: 'order',
  steps: [
    step('a', []),
    step('b', ['a']),
    step('c', ['a']),
    step('d', ['b', 'c']),
    step('x', [], { belongs: false, when: 'sign' }),
    step('y', [], { belongs: false }),
  ],
}

const judged = (...answer: string[]) => {
  const read = readOrder(KEY, answer)
  if (!read.ok) return read.slip.code
  const { verdict, reason, feedback } = judgeOrder(KEY, read.steps)
  return { verdict, reason, feedback }
}

test('every order in which each line has what it needs above it is right', () => {
  const right = { verdict: 'correct', reason: 'in-order' }
  expect(judged('id-a', 'id-b', 'id-c', 'id-d')).toMatchObject(right)
  expect(judged('id-a', 'id-c', 'id-b', 'id-d')).toMatchObject(right)
})

test('any other order of all lines is wrong', () => {
  const names = ['a', 'b', 'c', 'd']
  const orders = names.flatMap(p =>
    names.flatMap(q => names.flatMap(r => names.map(s => [p, q, r, s]))),
  )
  const whole = orders.filter(order => new Set(order).size === 4)
  const right = whole.filter(order => {
    const found = judged(...order)
    return typeof found === 'object' && found.verdict === 'correct'
  })
  expect(whole).toHaveLength(24)
  expect(right.map(order => order.join(''))).toEqual(['abcd', 'acbd'])
})

test('the first line that stands too high is named by its place', () => {
  expect(judged('a', 'b', 'd', 'c')).toEqual({
    verdict: 'incorrect',
    reason: 'out-of-order',
    feedback:
      'Not yet: the first 2 lines are in order. The line in place 3 needs another one above it, which you have put further down.',
  })
  expect(judged('b', 'a', 'c', 'd')).toMatchObject({
    feedback:
      'Not yet: the line in place 1 needs another one above it, which you have put further down.',
  })
})

test('a line that was left out in between is told from one that is still to come', () => {
  expect(judged('a', 'b', 'd')).toMatchObject({
    reason: 'out-of-order',
    feedback: expect.stringContaining('left out'),
  })
  expect(judged('a', 'c')).toMatchObject({ verdict: 'partly', reason: 'incomplete' })
})

test('a line that belongs nowhere is named by its misconception, else by its place', () => {
  expect(judged('a', 'x', 'b', 'c', 'd')).toMatchObject({ verdict: 'incorrect', reason: 'sign' })
  expect(judged('a', 'y')).toMatchObject({
    reason: 'wrong-line',
    feedback: expect.stringContaining('place 2'),
  })
})

test('nothing, a strange line and one line twice are slips', () => {
  expect(judged()).toBe('empty')
  expect(judged('a', 'constructor')).toBe('unknown-name')
  expect(judged('a', 'id-a')).toBe('not-one-answer')
  expect(readOrder(KEY, 'a, b').ok).toBe(true)
})
