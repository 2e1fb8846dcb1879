/** Width and height of a picture in CSS pixels. */
export type PictureSize = { readonly width: number; readonly height: number }

/** The kinds of picture that lessons may show, by the ends of their names. */
export const PICTURE_KINDS = ['png', 'jpg', 'webp', 'svg'] as const

export type PictureKind = (typeof PICTURE_KINDS)[number]

/** The kind of a file by its name; null for everything else. */
export const findPictureKind = (name: string): PictureKind | null => {
  const end = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase()
  return PICTURE_KINDS.find(kind => kind === (end === 'jpeg' ? 'jpg' : end)) ?? null
}

/** A picture wider or higher than this is none for a page. */
const PIXELS_MAX = 20_000

const sizeOf = (width: number, height: number): PictureSize | null => {
  const isUsable = [width, height].every(one => one >= 1 && one <= PIXELS_MAX)
  return isUsable ? { width: Math.round(width), height: Math.round(height) } : null
}

const PNG_MARK = '\u0089PNG\r\n\u001a\n'

const readPng = (bytes: Buffer): PictureSize | null =>
  bytes.length >= 24 && bytes.toString('latin1', 0, 8) === PNG_MARK
    ? sizeOf(bytes.readUInt32BE(16), bytes.readUInt32BE(20))
    : null

/** Segments that hold the size: every start of a frame but the tables between them. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc

const readJpeg = (bytes: Buffer): PictureSize | null => {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return null
  for (let at = 2; at + 9 <= bytes.length; ) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes[at + 1] ?? 0
    if (isFrame(marker)) return sizeOf(bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5))
    at += marker === 0xff ? 1 : 2 + bytes.readUInt16BE(at + 2)
  }
  return null
}

const read24 = (bytes: Buffer, at: number): number => bytes.readUIntLE(at, 3)

/** Lossy, lossless and extended files keep their size in three ways: RFC 9649. */
const readWebp = (bytes: Buffer): PictureSize | null => {
  const isWebp =
    bytes.length >= 30 &&
    bytes.toString('latin1', 0, 4) === 'RIFF' &&
    bytes.toString('latin1', 8, 12) === 'WEBP'
  if (!isWebp) return null
  switch (bytes.toString('latin1', 12, 16)) {
    case 'VP8 ':
      return sizeOf(bytes.readUInt16LE(26) & 0x3fff, bytes.readUInt16LE(28) & 0x3fff)
    case 'VP8L': {
      const bits = bytes.readUInt32LE(21)
      return sizeOf((bits & 0x3fff) + 1, ((bits >> 14) & 0x3fff) + 1)
    }
    case 'VP8X':
      return sizeOf(read24(bytes, 24) + 1, read24(bytes, 27) + 1)
    default:
      return null
  }
}

/** CSS pixels of a length of SVG; null for one that depends on the page. */
const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
}

const readLength = (text: string | undefined): number | null => {
  const [, number, unit = ''] = /^\s*([\d.]+(?:e[+-]?\d+)?)\s*([a-z]*)\s*$/i.exec(text ?? '') ?? []
  const pixels = UNITS[unit.toLowerCase()]
  return number === undefined || pixels === undefined ? null : Number(number) * pixels
}

const SVG_TAG = /<svg(?:\s(?:[^>"']|"[^"]*"|'[^']*')*)?>/i

const readSvg = (bytes: Buffer): PictureSize | null => {
  const tag = SVG_TAG.exec(bytes.toString('utf8'))?.[0]
  if (tag === undefined) return null
  const attribute = (name: string): string | undefined => {
    const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag)
    return found?.[1] ?? found?.[2]
  }
  const [width, height] = [readLength(attribute('width')), readLength(attribute('height'))]
  if (width !== null && height !== null) return sizeOf(width, height)
  const box = (attribute('viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  const [, , boxWidth = 0, boxHeight = 0] = box
  return box.length === 4 ? sizeOf(boxWidth, boxHeight) : null
}

const READERS: Readonly<Record<PictureKind, (bytes: Buffer) => PictureSize | null>> = {
  png: readPng,
  jpg: readJpeg,
  webp: readWebp,
  svg: readSvg,
}

/** The size that a picture says it has; null where it is no picture of that kind. */
export const readPictureSize = (bytes: Buffer, kind: PictureKind): PictureSize | null =>
  READERS[kind](bytes)
