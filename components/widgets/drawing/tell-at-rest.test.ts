import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { tellAtRest } from './tell-at-rest'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const open = () => {
  const told: string[] = []
  return { told, rest: tellAtRest<string>(600, text => void told.push(text)) }
}

test('tells the newest only, and only after the whole pause', () => {
  const { told, rest } = open()
  for (const text of ['a', 'b', 'c']) {
    rest.take(text)
    vi.advanceTimersByTime(400)
  }
  expect(told).toEqual([])
  vi.advanceTimersByTime(199)
  expect(told).toEqual([])
  vi.advanceTimersByTime(1)
  expect(told).toEqual(['c'])
})

test('a hundred values have one timer', () => {
  const { rest } = open()
  for (let count = 0; count < 100; count += 1) rest.take(String(count))
  expect(vi.getTimerCount()).toBe(1)
})

test('tells again of what comes later', () => {
  const { told, rest } = open()
  rest.take('a')
  vi.advanceTimersByTime(1000)
  rest.take('b')
  vi.advanceTimersByTime(600)
  expect(told).toEqual(['a', 'b'])
})

test('says nothing once it has ended', () => {
  const { told, rest } = open()
  rest.take('a')
  rest.end()
  vi.advanceTimersByTime(1000)
  expect(told).toEqual([])
})
