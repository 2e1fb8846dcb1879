import { expect, test } from 'vitest'
import { LINE_BYTES_MAX, LineSplitter } from './split-lines'

const split = (...chunks: readonly Uint8Array[]) => {
  const splitter = new LineSplitter()
  return [...chunks.flatMap(chunk => [...splitter.push(chunk)]), ...splitter.finish()]
}

const bytes = (text: string) => Buffer.from(text, 'utf8')

test('lines are the same wherever the bytes are cut', () => {
  const all = bytes('{"a":"σ"}\r\n\n{"b":"½𝑧"}\nlast')
  const lines = ['{"a":"σ"}', '', '{"b":"½𝑧"}', 'last']
  for (let at = 0; at <= all.length; at += 1) {
    expect(split(all.subarray(0, at), all.subarray(at))).toEqual(lines)
  }
})

test('a line is given as soon as it ends', () => {
  const splitter = new LineSplitter()
  expect([...splitter.push(bytes('one\ntw'))]).toEqual(['one'])
  expect([...splitter.push(bytes('o\n'))]).toEqual(['two'])
})

test('nothing follows the last line end', () => {
  expect(split(bytes('one\n'))).toEqual(['one'])
  expect(split(bytes('one\n  \t'))).toEqual(['one'])
  expect(split()).toEqual([])
})

test('a byte order mark is taken off the first line only', () => {
  expect(split(bytes('\uFEFFone\n\uFEFFtwo'))).toEqual(['one', '\uFEFFtwo'])
})

test('a line that is too long is given as null, the next one in full', () => {
  const long = 'x'.repeat(LINE_BYTES_MAX)
  expect(split(bytes(`${long}\n${long}x\nnext\n`))).toEqual([long, null, 'next'])
  expect(split(bytes(long), bytes(long), bytes('\nnext'))).toEqual([null, 'next'])
  expect(split(bytes(`${long}x`))).toEqual([null])
})
