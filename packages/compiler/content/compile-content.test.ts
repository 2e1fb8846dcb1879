import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { LessonKeys, PublicCourse, PublicLesson } from '@slopewise/lesson'
import { expect, test } from 'vitest'
import { checkContent, compileContent } from './compile-content'

const COURSE = '{"title": "A course", "description": "", "source": "slides", "slideCount": 3}'

const exercise = (
  answer: string,
  prompt = 'What?',
) => `<Exercise id="one" kind="number" skill="s" answer="${answer}" accepts="${answer}">
${prompt} <Hint>Look.</Hint> <Solution>So.</Solution>
</Exercise>
`

const lesson = (title: string, body: string) =>
  `---\ntitle: "${title}"\nskills: [s]\n---\n\n## A section\n\n${body}`

/** A content folder and a state folder of their own, removed at the end. */
const makeFolders = (files: Readonly<Record<string, string>>) => {
  const root = mkdtempSync(path.join(tmpdir(), 'slopewise-compiler-'))
  const contentDir = path.join(root, 'content')
  const stateDir = path.join(root, 'state')
  const write = (name: string, text: string) => {
    const file = path.join(contentDir, name)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
  for (const [name, text] of Object.entries(files)) write(name, text)
  const readState = (name: string) => readFileSync(path.join(stateDir, name), 'utf8')
  const listState = (name: string) =>
    existsSync(path.join(stateDir, name)) ? readdirSync(path.join(stateDir, name)) : []
  return {
    contentDir,
    stateDir,
    write,
    readState,
    listState,
    [Symbol.dispose]: () => rmSync(root, { recursive: true, force: true }),
  }
}

const twoLessons = () =>
  makeFolders({
    'maths/course.json': COURSE,
    'maths/01-first/index.mdx': lesson(
      'First',
      `Text $a = b$. See [there](./second#a-section).\n\n${exercise('1/4')}`,
    ),
    'maths/02-second/index.mdx': lesson(
      'Second',
      'Back to [the question](./first#exercise-one).\n',
    ),
  })

const rulesOf = (issues: readonly { rule: string }[]) => issues.map(({ rule }) => rule)

test('a release holds public parts and keys in their places', async () => {
  using folders = twoLessons()
  const { release, courses, issues } = await compileContent(folders)
  expect(issues).toEqual([])
  expect(JSON.parse(folders.readState('compiled/current.json'))).toEqual({ release })
  const place = `compiled/releases/${release}`
  const course: PublicCourse = JSON.parse(folders.readState(`${place}/public/maths/course.json`))
  expect(courses).toEqual([course])
  expect(course.lessons.map(one => [one.lesson, one.title, one.exercises])).toEqual([
    ['first', 'First', ['one']],
    ['second', 'Second', []],
  ])
  const first: PublicLesson = JSON.parse(folders.readState(`${place}/public/maths/first.json`))
  expect(first.exercises.one).toEqual(
    JSON.parse(folders.readState(`${place}/public/maths/first/one.json`)),
  )
  const keys: LessonKeys = JSON.parse(folders.readState(`${place}/keys/maths/first.json`))
  expect(keys.exercises.one?.variants.default?.answer).toBe('1/4')
})

test('code speaks of formulas, exercises and widgets by id only', async () => {
  using folders = twoLessons()
  const { release } = await compileContent(folders)
  const file = `compiled/releases/${release}/public/maths/first.json`
  const { code, formulas }: PublicLesson = JSON.parse(folders.readState(file))
  expect(formulas.f1?.html).toContain('<math')
  expect(code).toContain('id:"f1"')
  expect(code).toContain('id:"one"')
  expect(code).not.toMatch(/katex|What\?|1\/4|frontmatter/)
})

test('the same content gives the same bytes in another place', async () => {
  using here = twoLessons()
  using there = twoLessons()
  const [one, two] = [await compileContent(here), await compileContent(there)]
  expect(two.release).toBe(one.release)
  const again = await compileContent(here)
  expect(again.release).toBe(one.release)
  expect(here.listState('compiled/releases')).toEqual([one.release])
})

test('only a lesson that changed is compiled again', async () => {
  using folders = twoLessons()
  await compileContent(folders)
  const before = folders.listState('cache')
  const times = before.map(name => statSync(path.join(folders.stateDir, 'cache', name)).mtimeMs)
  folders.write('maths/02-second/index.mdx', lesson('Second', 'Changed.\n'))
  await compileContent(folders)
  const after = folders.listState('cache')
  expect(after).toHaveLength(before.length + 1)
  expect(before.map(name => statSync(path.join(folders.stateDir, 'cache', name)).mtimeMs)).toEqual(
    times,
  )
})

test('a damaged cache entry is made again', async () => {
  using folders = twoLessons()
  const { release } = await compileContent(folders)
  for (const name of folders.listState('cache')) {
    writeFileSync(path.join(folders.stateDir, 'cache', name, '0.json'), '{"half')
  }
  expect((await compileContent(folders)).release).toBe(release)
})

test('of many releases the last twenty are kept, the current one among them', async () => {
  using folders = twoLessons()
  const releases: (string | null)[] = []
  for (let count = 0; count < 22; count += 1) {
    folders.write('maths/02-second/index.mdx', lesson(`Second ${count}`, 'Text.\n'))
    releases.push((await compileContent(folders)).release)
  }
  const kept = folders.listState('compiled/releases')
  expect(kept).toHaveLength(20)
  expect(kept).toContain(releases.at(-1))
  expect(kept).not.toContain(releases[0])
})

test('with an error the last good release stays', async () => {
  using folders = twoLessons()
  const { release } = await compileContent(folders)
  folders.write('maths/02-second/index.mdx', lesson('Second', 'Broken $\\frc$.\n'))
  const broken = await compileContent(folders)
  expect(broken).toMatchObject({ release, courses: [] })
  expect(rulesOf(broken.issues)).toEqual(['katex-error'])
  expect(broken.issues[0]?.file.endsWith('maths/02-second/index.mdx')).toBe(true)
  expect(folders.listState('compiled/releases')).toEqual([release])
  const cached = await compileContent(folders)
  expect(cached.issues).toEqual(broken.issues)
})

test('keys of older versions of an exercise are kept, the newest for each version', async () => {
  using folders = twoLessons()
  await compileContent(folders)
  folders.write('maths/01-first/index.mdx', lesson('First', exercise('1/4', 'What now?')))
  folders.write('maths/02-second/index.mdx', lesson('Second', 'Text.\n'))
  await compileContent(folders)
  const [old, ...others] = folders.listState('keys/maths/first/one')
  expect(others).toHaveLength(1)
  folders.write('maths/01-first/index.mdx', lesson('First', exercise('1/2', 'What now?')))
  await compileContent(folders)
  const names = folders.listState('keys/maths/first/one')
  expect(names).toEqual([old, ...others])
  const answers = names.map(
    name => JSON.parse(folders.readState(`keys/maths/first/one/${name}`)).variants.default.answer,
  )
  expect(answers.sort()).toEqual(['1/2', '1/4'])
})

test('checking finds the same issues and writes nothing', async () => {
  using folders = twoLessons()
  folders.write('maths/02-second/index.mdx', lesson('Second', 'Broken $\\frc$.\n'))
  const { issues } = await checkContent(folders)
  expect(rulesOf(issues)).toEqual(['katex-error'])
  expect(existsSync(folders.stateDir)).toBe(false)
})

test('a link to a lesson or a heading that is not there is reported at its place', async () => {
  using folders = twoLessons()
  const body =
    '[One](./frist), [two](./first#a-secton), [three](#nowhere), [four](../maths/first).\n'
  folders.write('maths/02-second/index.mdx', lesson('Second', body))
  const { issues } = await checkContent(folders)
  expect(issues.map(({ rule, line, column, advice }) => [rule, line, column, advice])).toEqual([
    ['unknown-link', 8, 1, 'Did you mean "./first"?'],
    ['unknown-anchor', 8, 17, 'Did you mean "a-section"?'],
    ['unknown-anchor', 8, 42, 'Use one of: a-section.'],
  ])
})

test.each([
  ['{"title": "A", "titel": 1}', 'course-file', 1, 16],
  ['{"title": ""}', 'course-file', 1, 11],
  ['{\n  "title": "A",\n  "slideCount": -1\n}', 'course-file', 3, 17],
  ['{"description": "A"}', 'course-file', 1, 1],
  ['{"title": ', 'course-file', 1, 1],
])('course.json %j is reported at its place', async (text, rule, line, column) => {
  using folders = twoLessons()
  folders.write('maths/course.json', text)
  const { issues } = await checkContent(folders)
  expect(issues[0]).toMatchObject({ rule, line, column: expect.any(Number) })
  if (text.includes(':') && text.endsWith('}')) expect(issues[0]?.column).toBe(column)
})

test('folders that are no courses or lessons are reported', async () => {
  using folders = makeFolders({
    'maths/01-first/index.mdx': lesson('First', 'Text.\n'),
    'maths/02-first/index.mdx': lesson('First', 'Text.\n'),
    'maths/03 Second/index.mdx': lesson('Second', 'Text.\n'),
    'physics/course.json': COURSE,
    '.hidden/course.json': 'no course',
  })
  const { issues } = await checkContent(folders)
  expect(rulesOf(issues).sort()).toEqual([
    'course-empty',
    'course-file',
    'duplicate-lesson',
    'folder-name',
  ])
  const missing = await checkContent({ contentDir: path.join(folders.contentDir, 'nowhere') })
  expect(rulesOf(missing.issues)).toEqual(['content-missing'])
})

test('a lesson that is far too long is refused, not read', async () => {
  using folders = twoLessons()
  folders.write('maths/02-second/index.mdx', lesson('Second', 'Text. '.repeat(200_000)))
  const { issues } = await checkContent(folders)
  expect(rulesOf(issues)).toEqual(['lesson-too-large'])
})

test('lists within lists without end are refused, not read; a long rule is none', async () => {
  using folders = twoLessons()
  const deep = `${'- '.repeat(3000)}deep\n\n${'-'.repeat(100)}\n`
  folders.write('maths/02-second/index.mdx', lesson('Second', deep))
  expect(rulesOf((await checkContent(folders)).issues)).toEqual(['lesson-too-large'])
  folders.write('maths/02-second/index.mdx', lesson('Second', `Text.\n\n${'-'.repeat(100)}\n`))
  expect((await checkContent(folders)).issues).toEqual([])
})
