import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test, vi } from 'vitest'
import { followFolder } from './follow-folder'

/** A folder with one lesson in it, and what each run saw of that lesson. */
const follow = async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'slopewise-follow-'))
  mkdirSync(path.join(folder, 'course'))
  const file = path.join(folder, 'course', 'index.mdx')
  writeFileSync(file, 'first')
  const seen: string[] = []
  const stop = await followFolder(folder, async () => {
    seen.push(readFileSync(file, 'utf8'))
  })
  // The watcher looks the folder through before it tells of changes.
  await pause(100)
  const dispose = async (): Promise<void> => {
    await stop()
    rmSync(folder, { recursive: true })
  }
  return { folder, file, seen, [Symbol.asyncDispose]: dispose }
}

const waitFor = (seen: readonly string[], text: string): Promise<void> =>
  vi.waitFor(() => expect(seen.at(-1)).toBe(text), { timeout: 3_000, interval: 1 })

test('does the work once before anything changed', async () => {
  await using followed = await follow()
  expect(followed.seen).toEqual(['first'])
})

test('a change that comes right after another one was seen is seen as well', async () => {
  await using followed = await follow()
  for (let round = 0; round < 12; round += 1) {
    writeFileSync(followed.file, `broken ${round}`)
    await waitFor(followed.seen, `broken ${round}`)
    writeFileSync(followed.file, `mended ${round}`)
    await waitFor(followed.seen, `mended ${round}`)
  }
})

test('a file that is emptied and written some time later is seen as it is in the end', async () => {
  await using followed = await follow()
  writeFileSync(followed.file, '')
  await pause(30)
  writeFileSync(followed.file, 'whole')
  await waitFor(followed.seen, 'whole')
  expect(followed.seen).not.toContain('')
})

test('a file that is left empty is seen as empty', async () => {
  await using followed = await follow()
  writeFileSync(followed.file, '')
  await waitFor(followed.seen, '')
})

test('a file that an editor replaces by renaming is seen each time', async () => {
  await using followed = await follow()
  for (const text of ['one', 'two', 'three']) {
    writeFileSync(`${followed.file}.new`, text)
    renameSync(`${followed.file}.new`, followed.file)
    await waitFor(followed.seen, text)
  }
})

test('a change that no watcher tells of is found by looking', async () => {
  await using followed = await follow()
  const late = path.join(followed.folder, 'late', 'deep', 'deeper')
  const runs = followed.seen.length
  mkdirSync(late, { recursive: true })
  writeFileSync(path.join(late, 'index.mdx'), 'new')
  await vi.waitFor(() => expect(followed.seen.length).toBeGreaterThan(runs), { timeout: 3_000 })
})

test('a fault of the work is handed on, and the folder is followed no longer', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'slopewise-follow-'))
  const fault = new Error('out of paper')
  await expect(followFolder(folder, () => Promise.reject(fault))).rejects.toBe(fault)
  rmSync(folder, { recursive: true })
})
