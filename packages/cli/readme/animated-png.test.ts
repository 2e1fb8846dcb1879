import { deflateSync, inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { joinFrames } from './animated-png'

const bytes = (...values: readonly number[]) => Buffer.from(values)
const long = (value: number) =>
  bytes(value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255)

/** A grey picture of one row. The checksums are of no account here: ours are looked at below. */
const pictureOf = (pixels: readonly number[]): Buffer => {
  const chunk = (type: string, data: Buffer) =>
    Buffer.concat([long(data.length), Buffer.from(type), data, long(0)])
  const header = Buffer.concat([long(pixels.length), long(1), bytes(8, 0, 0, 0, 0)])
  const row = deflateSync(bytes(0, ...pixels))
  return Buffer.concat([
    bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', header),
    chunk('IDAT', row.subarray(0, 4)),
    chunk('IDAT', row.subarray(4)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

const read = (png: Buffer) => {
  const found: { readonly type: string; readonly data: Buffer; readonly sum: number }[] = []
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at)
    const data = png.subarray(at + 8, at + 8 + length)
    const type = png.toString('latin1', at + 4, at + 8)
    found.push({ type, data, sum: png.readUInt32BE(at + 8 + length) })
    at += 12 + length
  }
  return found
}

test('each picture becomes a frame, numbered in order', () => {
  const chunks = read(
    joinFrames(
      [
        [1, 2],
        [3, 4],
        [5, 6],
      ].map(pictureOf),
      { delayMs: 100 },
    ),
  )
  expect(chunks.map(({ type }) => type)).toEqual(
    'IHDR acTL fcTL IDAT fcTL fdAT fcTL fdAT IEND'.split(' '),
  )
  const numbered = chunks.filter(({ type }) => type === 'fcTL' || type === 'fdAT')
  expect(numbered.map(({ data }) => data.readUInt32BE(0))).toEqual([0, 1, 2, 3, 4])
  expect(chunks[1]?.data.readUInt32BE(0)).toBe(3)
  expect(inflateSync(chunks[3]?.data ?? bytes())).toEqual(bytes(0, 1, 2))
  expect(inflateSync(chunks[5]?.data.subarray(4) ?? bytes())).toEqual(bytes(0, 3, 4))
  // The checksum of an empty IEND is known from the standard.
  expect(chunks.at(-1)?.sum).toBe(0xae426082)
})

test('pictures of different sizes are refused', () => {
  expect(() => joinFrames([pictureOf([1]), pictureOf([1, 2])], { delayMs: 1 })).toThrow(/differ/)
  expect(() => joinFrames([], { delayMs: 1 })).toThrow(/no PNG/)
})
