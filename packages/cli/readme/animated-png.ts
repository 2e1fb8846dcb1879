import { crc32 } from 'node:zlib'

/** A chunk of a PNG file: its type, and what it holds. */
type Chunk = { readonly type: string; readonly data: Buffer }

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const NAME_LENGTH = 4
/** Length, name and checksum. */
const AROUND_DATA = 12

const chunksOf = (png: Buffer): readonly Chunk[] => {
  const chunks: Chunk[] = []
  let at = SIGNATURE.length
  while (at + AROUND_DATA <= png.length) {
    const length = png.readUInt32BE(at)
    const from = at + 2 * NAME_LENGTH
    const type = png.toString('latin1', at + NAME_LENGTH, from)
    chunks.push({ type, data: png.subarray(from, from + length) })
    at += AROUND_DATA + length
  }
  return chunks
}

const write = ({ type, data }: Chunk): Buffer => {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}

const numbers = (...values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(4 * values.length)
  values.forEach((value, index) => {
    bytes.writeUInt32BE(value, 4 * index)
  })
  return bytes
}

const headerOf = (chunks: readonly Chunk[]): Buffer => {
  const header = chunks.find(({ type }) => type === 'IHDR')
  if (header === undefined) throw new Error('A frame is no PNG picture.')
  return header.data
}

/** Delay in milliseconds; each frame takes the place of the one before, with nothing mixed. */
const frameControl = (sequence: number, header: Buffer, delayMs: number): Chunk => {
  const tail = Buffer.alloc(6)
  tail.writeUInt16BE(delayMs, 0)
  tail.writeUInt16BE(1000, 2)
  const size = numbers(header.readUInt32BE(0), header.readUInt32BE(4), 0, 0)
  return { type: 'fcTL', data: Buffer.concat([numbers(sequence), size, tail]) }
}

/**
 * One animated PNG of several PNG pictures of the same size and kind, repeated for ever (Animated Portable
 * Network Graphics, W3C 2025). A viewer that knows no animation shows the first.
 */
export const joinFrames = (
  pictures: readonly Buffer[],
  { delayMs }: { readonly delayMs: number },
): Buffer => {
  const frames = pictures.map(chunksOf)
  const header = headerOf(frames[0] ?? [])
  let sequence = 0
  const written = frames.flatMap((chunks, index) => {
    if (!headerOf(chunks).equals(header)) throw new Error('The frames differ in size or kind.')
    const pixels = Buffer.concat(
      chunks.flatMap(({ type, data }) => (type === 'IDAT' ? [data] : [])),
    )
    const control = frameControl(sequence, header, delayMs)
    sequence += 1
    if (index === 0) return [control, { type: 'IDAT', data: pixels }]
    const data = Buffer.concat([numbers(sequence), pixels])
    sequence += 1
    return [control, { type: 'fdAT', data }]
  })
  return Buffer.concat([
    SIGNATURE,
    ...[
      { type: 'IHDR', data: header },
      { type: 'acTL', data: numbers(frames.length, 0) },
      ...written,
      { type: 'IEND', data: Buffer.alloc(0) },
    ].map(write),
  ])
}
