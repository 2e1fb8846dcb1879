import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { requirePaths } from './filter-issues'

/** A folder to stand in, with content in `lessons` and one folder more; removed at the end. */
const makeFolders = () => {
  const from = mkdtempSync(path.join(tmpdir(), 'slopewise-paths-'))
  const contentDir = path.join(from, 'lessons')
  for (const name of ['lessons/maths/01-tanh', 'lessons/maths/02-relu', 'lessons/docs', 'docs']) {
    mkdirSync(path.join(from, name), { recursive: true })
  }
  writeFileSync(path.join(contentDir, 'maths/01-tanh/index.mdx'), '')
  const find = (one: string, standing = from): string => {
    const [found = ''] = requirePaths([one], { from: standing, contentDir })
    return path.relative(from, found)
  }
  return { from, contentDir, find, [Symbol.dispose]: () => rmSync(from, { recursive: true }) }
}

test.each([
  ['lessons/maths', 'lessons/maths'],
  ['maths', 'lessons/maths'],
  ['./lessons/maths/', 'lessons/maths'],
  ['maths/tanh', 'lessons/maths/01-tanh'],
  ['maths/01-tanh/index.mdx', 'lessons/maths/01-tanh/index.mdx'],
  // The folder "docs" that is here holds no lessons.
  ['docs', 'lessons/docs'],
  ['.', ''],
])('%s is found from here or in the content', (one, found) => {
  using folders = makeFolders()
  expect(folders.find(one)).toBe(found)
})

test('from inside of a course its lessons are found as they lie there', () => {
  using folders = makeFolders()
  const course = path.join(folders.contentDir, 'maths')
  expect(folders.find('02-relu', course)).toBe('lessons/maths/02-relu')
  expect(folders.find('maths/relu', course)).toBe('lessons/maths/02-relu')
})

test.each([
  ['nowhere', 'There is no file or folder "nowhere", neither here nor in "lessons".'],
  ['./maths', 'There is no file or folder "./maths"'],
  ['maths/01-tanh/index.mdx/more', 'There is no file or folder'],
  ['./docs', '"./docs" is not in "lessons"'],
])('%s is refused with a sentence', (one, sentence) => {
  using folders = makeFolders()
  expect(() => folders.find(one)).toThrow(sentence)
})

test('where two folders of the content may be meant, both are named', () => {
  using folders = makeFolders()
  const course = path.join(folders.contentDir, 'maths')
  mkdirSync(path.join(course, 'maths'))
  expect(() => folders.find('maths', course)).toThrow('Write "./maths" or "." for')
  expect(folders.find('./maths', course)).toBe('lessons/maths/maths')
  expect(folders.find('.', course)).toBe('lessons/maths')
})
