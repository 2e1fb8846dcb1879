import type { OutgoingHttpHeaders } from 'node:http'
import { expect, test } from 'vitest'
import { createShelf } from './shelf.mjs'

const PRERENDERED = { 'x-nextjs-prerender': ['1', '1'], etag: '"1"' }

const answering = (headers: OutgoingHttpHeaders, statusCode = 200) => ({
  statusCode,
  getHeader: (name: string) => headers[name],
  getHeaders: () => headers,
})

const open = () => {
  let nowMs = 0
  const shelf = createShelf(() => nowMs)
  const ask = (key: string): unknown => {
    const sent: unknown[] = []
    // The reason for the cast: only what the shelf calls of a response is here.
    const response = {
      writeHead: (...head: unknown[]) => sent.push(...head),
      end: (bytes: Uint8Array) => sent.push(String(bytes)),
    } as never
    return shelf.serve(key, response) ? sent : null
  }
  const pass = (ms: number) => {
    nowMs += ms
  }
  return { shelf, ask, pass }
}

const PAGE = Buffer.from('<html>')

test('a page that is the same for everybody goes out again, with its headers, for a second', () => {
  const { shelf, ask, pass } = open()
  shelf.put('br /lesson', answering(PRERENDERED), PAGE)
  expect(ask('br /lesson')).toEqual([200, PRERENDERED, '<html>'])
  expect(ask('gzip /lesson')).toBeNull()
  pass(999)
  expect(ask('br /lesson')).not.toBeNull()
  pass(2)
  expect(ask('br /lesson')).toBeNull()
})

test('a page made for one person, an error, or one with a cookie is never kept', () => {
  const { shelf, ask } = open()
  shelf.put('a', answering({}), PAGE)
  shelf.put('a', answering(PRERENDERED, 404), PAGE)
  shelf.put('a', answering({ ...PRERENDERED, 'set-cookie': 'x=1' }), PAGE)
  expect(ask('a')).toBeNull()
})

test('after publishing nothing old goes out, and invented addresses do not pile up', () => {
  const { shelf, ask } = open()
  shelf.put('a', answering(PRERENDERED), PAGE)
  shelf.clear()
  expect(ask('a')).toBeNull()
  for (let index = 0; index <= 400; index++) {
    shelf.put(`/?${index}`, answering(PRERENDERED), PAGE)
  }
  expect(ask('/?0')).toBeNull()
  expect(ask('/?400')).not.toBeNull()
})
