import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { findPictureKind, type PictureKind, type PictureSize, readPictureSize } from './read-size'

/** A picture that lies beside a lesson. */
export type PictureFile = {
  /** As the lesson names it: `curve.svg`. */
  readonly name: string
  readonly kind: PictureKind
  /** In bytes. */
  readonly size: number
  /** Hex hash of the bytes. */
  readonly hash: string
  /** Null for a file that is too large, which is not read. */
  readonly bytes: Uint8Array | null
  /** Null where the bytes are no picture of that kind. */
  readonly shown: PictureSize | null
}

/** A megabyte: more than that makes a page slow for most readers. */
export const PICTURE_BYTES_MAX = 1_000_000

const hashOf = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex').slice(0, 32)

/** A picture from its bytes; null where its name is that of no picture. */
export const pictureOf = (name: string, bytes: Buffer): PictureFile | null => {
  const kind = findPictureKind(name)
  if (kind === null) return null
  const size = bytes.length
  if (size > PICTURE_BYTES_MAX) return tooLarge(name, kind, size, hashOf(bytes))
  return { name, kind, size, hash: hashOf(bytes), bytes, shown: readPictureSize(bytes, kind) }
}

const tooLarge = (name: string, kind: PictureKind, size: number, hash: string): PictureFile => ({
  name,
  kind,
  size,
  hash,
  bytes: null,
  shown: null,
})

const readPicture = async (folder: string, name: string): Promise<PictureFile | null> => {
  const kind = findPictureKind(name)
  if (kind === null) return null
  const file = path.join(folder, name)
  try {
    const { size, mtimeMs } = await stat(file)
    if (size > PICTURE_BYTES_MAX) return tooLarge(name, kind, size, `${size}-${mtimeMs}`)
    return pictureOf(name, await readFile(file))
  } catch (error) {
    // Editors and git remove files while we look.
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

/** All pictures of a folder, in the order of their names. */
export const readPictures = async (folder: string): Promise<PictureFile[]> => {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const names = entries.filter(entry => entry.isFile()).map(({ name }) => name)
  const read = await Promise.all(names.sort().map(name => readPicture(folder, name)))
  return read.filter(one => one !== null)
}
