import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { nameSources } from './sources-name.mjs'

/** Later than this a stamp is kept. */
const SETTLED_MS = 2100

/** A lockfile and a folder with two sources; removed at the end. */
const makeSources = () => {
  const root = mkdtempSync(path.join(tmpdir(), 'slopewise-sources-'))
  const folder = path.join(root, 'math')
  const keptFile = path.join(root, 'cache/sources.json')
  mkdirSync(folder)
  const write = (name: string, text: string): void => writeFileSync(path.join(root, name), text)
  write('package-lock.json', '{}')
  write('math/a.ts', 'one')
  write('math/b.ts', 'two')
  const name = (): string => nameSources({ root, folders: [folder], keptFile })
  return { root, write, name, keptFile, [Symbol.dispose]: () => rmSync(root, { recursive: true }) }
}

test('sources that were written just now are read, and no stamp of theirs is kept', () => {
  using sources = makeSources()
  const before = sources.name()
  expect(existsSync(sources.keptFile)).toBe(false)
  sources.write('math/a.ts', 'own')
  expect(sources.name()).not.toBe(before)
})

test('every change of a source changes the name that was kept', async () => {
  using sources = makeSources()
  await pause(SETTLED_MS)
  const first = sources.name()
  expect(existsSync(sources.keptFile)).toBe(true)
  expect(sources.name()).toBe(first)
  // As long as before, and as old.
  const file = path.join(sources.root, 'math/a.ts')
  const { atime, mtime } = statSync(file)
  sources.write('math/a.ts', 'own')
  utimesSync(file, atime, mtime)
  const second = sources.name()
  expect(second).not.toBe(first)
  sources.write('package-lock.json', '{ }')
  const third = sources.name()
  expect([first, second]).not.toContain(third)
  renameSync(path.join(sources.root, 'math/b.ts'), path.join(sources.root, 'math/c.ts'))
  expect([first, second, third]).not.toContain(sources.name())
})

test('a test is no source', async () => {
  using sources = makeSources()
  await pause(SETTLED_MS)
  const before = sources.name()
  sources.write('math/a.test.ts', 'test')
  expect(sources.name()).toBe(before)
})

test('a kept name that is damaged is made anew', async () => {
  using sources = makeSources()
  await pause(SETTLED_MS)
  const before = sources.name()
  sources.write('cache/sources.json', '{"stamp')
  expect(sources.name()).toBe(before)
})
