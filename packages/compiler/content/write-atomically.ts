import { randomBytes } from 'node:crypto'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** A name beside a file that no other process uses. */
export const temporaryName = (file: string): string =>
  `${file}.${process.pid}.${randomBytes(4).toString('hex')}.tmp`

/** Writes a file so that readers see all of the old one or all of the new one. */
export const writeAtomically = async (file: string, bytes: string | Buffer): Promise<void> => {
  await mkdir(path.dirname(file), { recursive: true })
  const temporary = temporaryName(file)
  try {
    await writeFile(temporary, bytes)
    await rename(temporary, file)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}
