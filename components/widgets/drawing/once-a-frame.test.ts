import { expect, test } from 'vitest'
import { onceAFrame } from './once-a-frame'

/** Frames that come when the test says so. */
const open = () => {
  const asked = new Map<number, () => void>()
  const done: number[] = []
  const moves = onceAFrame<number>(value => void done.push(value), {
    ask: work => {
      asked.set(asked.size + 1, work)
      return asked.size
    },
    cancel: id => void asked.delete(id),
  })
  const paint = (): void => {
    for (const work of [...asked.values()]) work()
    asked.clear()
  }
  return { done, moves, paint, asked }
}

test('of all values between two frames the newest is worked with, once', () => {
  const { done, moves, paint, asked } = open()
  for (const value of [1, 2, 3]) moves.take(value)
  expect(asked.size).toBe(1)
  expect(done).toEqual([])
  paint()
  expect(done).toEqual([3])
  moves.take(4)
  paint()
  expect(done).toEqual([3, 4])
})

test('what waits is done at once when the drag ends, and not again', () => {
  const { done, moves, paint } = open()
  moves.take(1)
  moves.finish()
  expect(done).toEqual([1])
  moves.finish()
  paint()
  expect(done).toEqual([1])
})
