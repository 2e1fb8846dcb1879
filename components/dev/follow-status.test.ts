import { afterEach, expect, test, vi } from 'vitest'
import type { DevStatus } from './dev-status'
import { followStatus } from './follow-status'

/** The browser's EventSource as far as it is used here; tests play the server. */
class Stream {
  static readonly CLOSED = 2
  static opened: Stream[] = []
  readyState = 1
  onmessage: (event: { data: string }) => void = () => {}
  onerror: () => void = () => {}
  constructor() {
    Stream.opened.push(this)
  }
  close(): void {
    this.readyState = Stream.CLOSED
  }
}

const follow = () => {
  vi.useFakeTimers()
  vi.stubGlobal('EventSource', Stream)
  Stream.opened = []
  const told: DevStatus[] = []
  return { told, stop: followStatus(status => told.push(status)) }
}

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('every status of the stream is told', () => {
  const { told } = follow()
  Stream.opened[0]?.onmessage({ data: '{"version": 1, "issues": []}' })
  expect(told).toEqual([{ version: 1, issues: [] }])
})

test('a stream that was refused is opened again', () => {
  const { told } = follow()
  const [refused] = Stream.opened
  if (refused !== undefined) refused.readyState = Stream.CLOSED
  refused?.onerror()
  vi.advanceTimersByTime(1_000)
  expect(Stream.opened).toHaveLength(2)
  Stream.opened[1]?.onmessage({ data: '{"version": 2, "issues": []}' })
  expect(told).toHaveLength(1)
})

test('a stream that only broke off is left to the browser, which opens it again', () => {
  follow()
  Stream.opened[0]?.onerror()
  vi.advanceTimersByTime(10_000)
  expect(Stream.opened).toHaveLength(1)
})

test('once it is ended nothing is opened any more', () => {
  const { stop } = follow()
  const [refused] = Stream.opened
  if (refused !== undefined) refused.readyState = Stream.CLOSED
  refused?.onerror()
  stop()
  vi.advanceTimersByTime(10_000)
  expect(Stream.opened).toHaveLength(1)
})
