import { readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'

type Entry = { readonly file: string; readonly writtenMs: number }

const readEntry = async (file: string): Promise<Entry[]> => {
  // Another run may have removed it meanwhile.
  const found = await stat(file).catch(() => null)
  return found === null ? [] : [{ file, writtenMs: found.mtimeMs }]
}

/**
 * Removes the oldest entries of a folder until `countMax` are left; those named in `keep` stay in
 * any case. A folder that does not exist has none.
 */
export const pruneFolder = async (
  folder: string,
  { countMax, keep = [] }: { readonly countMax: number; readonly keep?: readonly string[] },
): Promise<void> => {
  const names = await readdir(folder).catch(() => [])
  if (names.length <= countMax) return
  const found = await Promise.all(names.map(name => readEntry(path.join(folder, name))))
  const oldestFirst = found.flat().sort((a, b) => a.writtenMs - b.writtenMs)
  const spare = oldestFirst.filter(({ file }) => !keep.includes(path.basename(file)))
  const surplus = Math.max(0, oldestFirst.length - countMax)
  for (const { file } of spare.slice(0, surplus)) await rm(file, { recursive: true, force: true })
}
