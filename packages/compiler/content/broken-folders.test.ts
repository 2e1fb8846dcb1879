import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { checkContent } from './compile-content'

const COURSE = '{"title": "A course"}'
const LESSON = '---\ntitle: "A lesson"\n---\n\nText.\n'

/** Folders of content that break a rule of folders, by the rule that each must be reported by. */
const BROKEN: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  ['folder-name', { 'My Course/course.json': COURSE, 'My Course/01-a/index.mdx': LESSON }],
  ['folder-name', { 'author/course.json': COURSE, 'author/01-a/index.mdx': LESSON }],
  ['folder-name', { 'c/course.json': COURSE, 'c/01-Sigmoid/index.mdx': LESSON }],
  ['folder-name', { 'c/course.json': COURSE, 'c/01-a--b/index.mdx': LESSON }],
  ['course-file', { 'c/01-a/index.mdx': LESSON }],
  ['course-file', { 'c/course.json': '{"title": ', 'c/01-a/index.mdx': LESSON }],
  ['course-file', { 'c/course.json': '{"titel": "C"}', 'c/01-a/index.mdx': LESSON }],
  ['content-missing', { 'course.json': COURSE, '01-a/index.mdx': LESSON }],
  ['content-missing', { 'index.mdx': LESSON }],
  ['content-empty', { 'README.md': 'Nothing yet.' }],
  ['course-empty', { 'c/course.json': COURSE }],
  [
    'course-empty',
    { 'c/course.json': COURSE, 'd/course.json': COURSE, 'd/01-a/index.mdx': LESSON },
  ],
  [
    'duplicate-lesson',
    { 'c/course.json': COURSE, 'c/01-a/index.mdx': LESSON, 'c/02-a/index.mdx': LESSON },
  ],
  [
    'duplicate-lesson',
    { 'c/course.json': COURSE, 'c/1-a/index.mdx': LESSON, 'c/01-a/index.mdx': LESSON },
  ],
  [
    'duplicate-lesson',
    { 'c/course.json': COURSE, 'c/03-a-b/index.mdx': LESSON, 'c/10-a-b/index.mdx': LESSON },
  ],
]

/** What is passed over without a word would be taken for checked. */
const MISPLACED: readonly (readonly [string, string])[] = [
  ['lesson-misplaced', 'c/02-b/lesson.mdx'],
  ['lesson-misplaced', 'c/02-b/index.md'],
  ['lesson-misplaced', 'c/tanh.mdx'],
  ['lesson-misplaced', 'tanh.mdx'],
]

const rulesOf = async (files: Readonly<Record<string, string>>): Promise<readonly string[]> => {
  const root = mkdtempSync(path.join(tmpdir(), 'slopewise-folders-'))
  try {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(root, 'content', name)), { recursive: true })
      writeFileSync(path.join(root, 'content', name), text)
    }
    const { issues } = await checkContent({ contentDir: path.join(root, 'content') })
    return [...new Set(issues.map(({ rule }) => rule))]
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

const APP = path.join(import.meta.dirname, '../../../app')
/** Folders of pages that are the site's own. */
const PAGES = readdirSync(APP, { withFileTypes: true })
  .filter(entry => entry.isDirectory() && /^[a-z]/.test(entry.name))
  .map(({ name }) => name)

test.each(PAGES)('no course can have the address of the page "%s"', async name => {
  const rules = await rulesOf({
    [`${name}/course.json`]: COURSE,
    [`${name}/01-a/index.mdx`]: LESSON,
  })
  expect(rules).toEqual(['folder-name'])
})

test('a file in the place of the content is said to be one', async () => {
  const { issues } = await checkContent({ contentDir: import.meta.filename })
  expect(issues.map(({ rule, message }) => [rule, message])).toEqual([
    ['content-missing', 'this is a file, not a folder of courses.'],
  ])
})

const besideLesson = (file: string): Readonly<Record<string, string>> => ({
  'c/course.json': COURSE,
  'c/01-a/index.mdx': LESSON,
  [file]: LESSON,
})

test.each([...BROKEN, ...MISPLACED.map(([rule, file]) => [rule, besideLesson(file)] as const)])(
  '%s is reported for folders %j',
  async (rule, files) => expect(await rulesOf(files)).toEqual([rule]),
)

test('a lesson right in the folder of its course leaves the course empty', async () => {
  const rules = await rulesOf({ 'c/course.json': COURSE, 'c/index.mdx': LESSON })
  expect([...rules].sort()).toEqual(['course-empty', 'lesson-misplaced'])
})
