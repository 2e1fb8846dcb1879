import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { findChangedAnswers } from './changed-answers'
import { checkContent, compileContent } from './compile-content'
import { findCurrent, rollBack } from './current-release'
import { findLostLessons } from './lost-lessons'

const COURSE = '{"title": "A course"}'

const lesson = (title: string, { body = 'Text.', status = '' } = {}) =>
  `---\ntitle: "${title}"\n${status}skills: [s]\n---\n\n${body}\n\n` +
  '<Exercise id="one" kind="number" skill="s" answer="1/4" rejects="-1/4; 1/2">\nWhat?\n' +
  '<Hint>\nLook.\n</Hint>\n<Solution>\nSo.\n</Solution>\n</Exercise>\n'

const DRAFT = { status: 'status: draft\n' }
const BROKEN = { body: 'Broken: $\\frc$.' }

/** A course of two lessons and a state folder of its own, removed at the end. */
const makeFolders = () => {
  const root = mkdtempSync(path.join(tmpdir(), 'slopewise-releases-'))
  const contentDir = path.join(root, 'content')
  const stateDir = path.join(root, 'state')
  const write = (name: string, text: string) => {
    const file = path.join(contentDir, 'maths', name)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
  write('course.json', COURSE)
  write('01-first/index.mdx', lesson('First'))
  write('02-second/index.mdx', lesson('Second'))
  const inRelease = (name: string) =>
    path.join(stateDir, 'compiled/releases', findCurrent(stateDir)?.release ?? '', name)
  const titleOf = (name: string): string =>
    JSON.parse(readFileSync(inRelease(`public/maths/${name}.json`), 'utf8')).title
  return {
    contentDir,
    stateDir,
    write,
    inRelease,
    titleOf,
    [Symbol.dispose]: () => rmSync(root, { recursive: true, force: true }),
  }
}

test('a draft is released apart from what learners see, and like all others for authors', async () => {
  using folders = makeFolders()
  folders.write('02-second/index.mdx', lesson('Second', DRAFT))
  const { courses } = await compileContent(folders)
  expect(courses[0]?.lessons.map(one => one.lesson)).toEqual(['first'])
  expect(existsSync(folders.inRelease('public/maths/second.json'))).toBe(false)
  expect(existsSync(folders.inRelease('keys/maths/second.json'))).toBe(false)
  expect(existsSync(folders.inRelease('drafts/public/maths/second/one.json'))).toBe(true)
  const forAuthor = await compileContent({ ...folders, forAuthor: true })
  expect(forAuthor.courses[0]?.lessons).toMatchObject([
    { lesson: 'first' },
    { lesson: 'second', draft: true },
  ])
})

test('a link from a lesson to a draft is a warning, from draft to draft it is none', async () => {
  using folders = makeFolders()
  folders.write('01-first/index.mdx', lesson('First', { body: 'See [it](./second).' }))
  folders.write('02-second/index.mdx', lesson('Second', { ...DRAFT, body: '[Me](./second).' }))
  const { issues } = await checkContent(folders)
  expect(issues).toMatchObject([{ rule: 'link-to-draft', severity: 'warning', line: 6, column: 5 }])
})

test('any other status is an issue at its place', async () => {
  using folders = makeFolders()
  folders.write('01-first/index.mdx', lesson('First', { status: 'status: hidden\n' }))
  const { issues } = await checkContent(folders)
  expect(issues).toMatchObject([{ rule: 'front-matter-value', line: 3, column: 9 }])
})

test('for authors a broken lesson stays as it last was, and the others follow', async () => {
  using folders = makeFolders()
  const options = { ...folders, forAuthor: true }
  await compileContent(options)
  folders.write('01-first/index.mdx', lesson('First, broken', BROKEN))
  folders.write('02-second/index.mdx', lesson('Second, changed'))
  const { issues, lessons, courses } = await compileContent(options)
  expect(issues).toHaveLength(1)
  expect(lessons.map(({ isBroken }) => isBroken)).toEqual([true, false])
  expect(courses[0]?.lessons.map(({ title }) => title)).toEqual(['First', 'Second, changed'])
  expect([folders.titleOf('first'), folders.titleOf('second')]).toEqual([
    'First',
    'Second, changed',
  ])
  folders.write('01-first/index.mdx', lesson('First, mended'))
  await compileContent(options)
  expect(folders.titleOf('first')).toBe('First, mended')
})

test('for authors a lesson that never was good is left out, and a broken course.json changes nothing', async () => {
  using folders = makeFolders()
  const options = { ...folders, forAuthor: true }
  folders.write('02-second/index.mdx', lesson('Second', BROKEN))
  expect((await compileContent(options)).courses[0]?.lessons).toHaveLength(1)
  folders.write('course.json', '{"title": ')
  const { courses } = await compileContent(options)
  expect(courses).toMatchObject([{ title: 'A course', lessons: [{ lesson: 'first' }] }])
})

test('rolling back serves the release before, also after the next compile of the same content', async () => {
  using folders = makeFolders()
  const { stateDir } = folders
  const one = await compileContent(folders)
  folders.write('01-first/index.mdx', lesson('First, changed'))
  const two = await compileContent(folders)
  expect(await rollBack(stateDir)).toMatchObject({ release: one.release })
  expect(folders.titleOf('first')).toBe('First')
  expect((await compileContent(folders)).release).toBe(one.release)
  expect((await compileContent({ ...folders, evenWithdrawn: true })).release).toBe(two.release)
  expect(folders.titleOf('first')).toBe('First, changed')
})

test('rolling back goes further back each time, and content that changes is released again', async () => {
  using folders = makeFolders()
  const names: (string | null)[] = []
  for (const title of ['One', 'Two', 'Three']) {
    folders.write('01-first/index.mdx', lesson(title))
    names.push((await compileContent(folders)).release)
  }
  expect((await rollBack(folders.stateDir))?.release).toBe(names[1])
  expect((await rollBack(folders.stateDir))?.release).toBe(names[0])
  expect(await rollBack(folders.stateDir)).toBeNull()
  expect(folders.titleOf('first')).toBe('One')
  folders.write('01-first/index.mdx', lesson('Four'))
  await compileContent(folders)
  expect(folders.titleOf('first')).toBe('Four')
  expect(findCurrent(folders.stateDir)).not.toHaveProperty('withdrawn')
})

test('checking with a cache leaves the compiled lessons there, and no release', async () => {
  using folders = makeFolders()
  const cacheDir = path.join(folders.stateDir, 'cache')
  let compiled = 0
  const onProgress = () => {
    compiled += 1
  }
  await checkContent({ ...folders, cacheDir, onProgress })
  expect(compiled).toBe(2)
  expect(findCurrent(folders.stateDir)).toBeNull()
  folders.write('01-first/index.mdx', lesson('First', BROKEN))
  const { issues } = await checkContent({ ...folders, cacheDir, onProgress })
  expect([compiled, issues.length]).toEqual([3, 1])
  folders.write('01-first/index.mdx', lesson('First'))
  await compileContent({ ...folders, onProgress })
  expect(compiled).toBe(3)
})

test('a key that calls other answers right is found at its place, one written differently is not', async () => {
  using folders = makeFolders()
  const cacheDir = path.join(folders.stateDir, 'cache')
  await compileContent(folders)
  const find = async () =>
    findChangedAnswers(folders.stateDir, (await checkContent({ ...folders, cacheDir })).lessons)
  expect(await find()).toEqual([])
  folders.write('01-first/index.mdx', lesson('First').replace('"1/4"', '"2/8"'))
  expect(await find()).toEqual([])
  folders.write('01-first/index.mdx', lesson('First').replace('"1/4"', '"1/3"'))
  expect(await find()).toMatchObject([
    { address: 'maths/first/one', kind: 'changed', place: { line: 8, column: 52 } },
  ])
  folders.write('01-first/index.mdx', lesson('First').replace('id="one"', 'id="two"'))
  expect(await find()).toMatchObject([
    { address: 'maths/first/one', kind: 'removed', place: { line: 1, column: 1 } },
  ])
})

test('lessons that learners would not find any more are drafts or gone, whichever way', async () => {
  using folders = makeFolders()
  const { contentDir, stateDir } = folders
  const find = async () =>
    findLostLessons(stateDir, contentDir, (await checkContent(folders)).lessons)
  expect(await find()).toEqual([])
  await compileContent(folders)
  expect(await find()).toEqual([])
  folders.write('02-second/index.mdx', lesson('Second', DRAFT))
  const file = path.relative(process.cwd(), path.join(contentDir, 'maths/02-second/index.mdx'))
  expect(await find()).toEqual([
    {
      lesson: 'maths/second',
      kind: 'draft',
      exercises: ['maths/second/one'],
      place: { file, line: 3, column: 1, endLine: 3, endColumn: 14 },
    },
  ])
  // Once the draft is released as one, learners cannot lose it again.
  await compileContent(folders)
  expect(await find()).toEqual([])
  renameSync(path.join(contentDir, 'maths/01-first'), path.join(contentDir, 'maths/01-start'))
  expect(await find()).toMatchObject([
    { lesson: 'maths/first', kind: 'gone', place: { line: 1, column: 1 } },
  ])
  expect((await find())[0]?.place.file).toMatch(/maths\/course\.json$/)
  rmSync(path.join(contentDir, 'maths'), { recursive: true })
  expect((await find())[0]?.place.file).toMatch(/content$/)
})

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><path d="M0 0h4v3z"/></svg>'
const SHOWS = { body: '![A slope](slope.svg)' }

const picturesIn = (folder: string): string[] =>
  existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : []

test('only pictures that a lesson shows are released, drafts apart, and a way back brings them', async () => {
  using folders = makeFolders()
  folders.write('01-first/slope.svg', SVG)
  folders.write('01-first/unused.svg', SVG.replace('4 3', '5 3'))
  folders.write('01-first/index.mdx', lesson('First', SHOWS))
  folders.write('02-second/slope.svg', SVG)
  folders.write('02-second/index.mdx', lesson('Second', { ...DRAFT, ...SHOWS }))
  expect((await compileContent(folders)).issues).toEqual([])
  const shown = picturesIn(folders.inRelease('pictures')).filter(name => name.endsWith('.svg'))
  expect(shown).toHaveLength(1)
  expect(shown[0]).toMatch(/^maths\/first\/[0-9a-f]{32}\.svg$/)
  const drafts = picturesIn(folders.inRelease('drafts/pictures'))
  expect(drafts.filter(name => name.endsWith('.svg'))).toHaveLength(1)
  const { code } = JSON.parse(readFileSync(folders.inRelease('public/maths/first.json'), 'utf8'))
  expect(code).toContain(`/api/pictures/${shown[0]}`)
  folders.write('01-first/slope.svg', SVG.replace('4 3', '8 3'))
  await compileContent(folders)
  const changed = picturesIn(folders.inRelease('pictures/maths/first'))
  expect(changed).toHaveLength(1)
  expect(`maths/first/${changed[0]}`).not.toBe(shown[0])
  await rollBack(folders.stateDir)
  expect(picturesIn(folders.inRelease('pictures'))).toContain(shown[0])
})

test('a lesson that is broken keeps the pictures of its last good version for its author', async () => {
  using folders = makeFolders()
  const options = { ...folders, forAuthor: true }
  folders.write('01-first/slope.svg', SVG)
  folders.write('01-first/index.mdx', lesson('First', SHOWS))
  await compileContent(options)
  const before = picturesIn(folders.inRelease('pictures'))
  folders.write('01-first/index.mdx', lesson('First', BROKEN))
  folders.write('02-second/index.mdx', lesson('Second, changed'))
  await compileContent(options)
  expect(picturesIn(folders.inRelease('pictures'))).toEqual(before)
})
