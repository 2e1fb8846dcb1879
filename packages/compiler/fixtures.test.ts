import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { grade } from '@slopewise/grading'
import type { Issue } from '@slopewise/lesson'
import { expect, test } from 'vitest'
import { prepareLesson } from './lesson/prepare-lesson'

const here = path.dirname(fileURLToPath(import.meta.url))
const FIXTURES = path.resolve(here, '../../tests/fixtures')
const EXPECTED: Record<string, string[]> = JSON.parse(
  readFileSync(path.join(FIXTURES, 'broken/expected.json'), 'utf8'),
)

const readFixture = (name: string): string => readFileSync(path.join(FIXTURES, name), 'utf8')

const prepare = (text: string) =>
  prepareLesson({ file: 'index.mdx', text, course: 'course', lesson: 'lesson' }, grade)

const show = (issue: Issue, lines = 0): string => {
  const { line, column, endLine, endColumn, severity, rule } = issue
  return `${line - lines}:${column}-${endLine - lines}:${endColumn} ${severity} ${rule}`
}

const issuesOf = (text: string, lines = 0): string[] =>
  prepare(text).issues.map(issue => show(issue, lines))

const NAMES = readdirSync(path.join(FIXTURES, 'broken')).filter(name => name.endsWith('.mdx'))

test('every broken lesson says what it expects', () => {
  expect(Object.keys(EXPECTED).sort()).toEqual([...NAMES].sort())
})

test.each(NAMES)('%s is reported at its place', name => {
  expect(issuesOf(readFixture(`broken/${name}`))).toEqual(EXPECTED[name])
})

test.each(NAMES)('%s is reported at the same place with Windows line endings', name => {
  const text = readFixture(`broken/${name}`).replaceAll('\n', '\r\n')
  const ofWindows = issuesOf(text).map(issue => issue.replace(/-\d+:\d+/, ''))
  expect(ofWindows).toEqual(EXPECTED[name]?.map(issue => issue.replace(/-\d+:\d+/, '')))
})

const LONG = Array.from({ length: 40 }, (_, index) => `  n_{${index}}: "a name, $x_{${index}}$"\n`)
const HEAD = '---\ntitle: "A lesson"\n'
const WITH_TITLE = NAMES.filter(
  name => readFixture(`broken/${name}`).startsWith(HEAD) && name !== 'front-matter-unclosed.mdx',
)

test.each(WITH_TITLE)('%s is reported at the same place under long front matter', name => {
  const longer = `---\nnotation:\n${LONG.join('')}title: "A lesson"\n`
  const text = readFixture(`broken/${name}`).replace(HEAD, longer)
  expect(issuesOf(text, LONG.length + 1)).toEqual(EXPECTED[name])
})

const RULES = /(?:error|warning)Rule\(\s*'([a-z0-9-]+)'/g
/** Rules of folders and of several lessons have tests of their own beside them. */
const OTHERWISE_TESTED = [
  'content-missing',
  'answer-changed',
  'course-empty',
  'course-file',
  'duplicate-lesson',
  'exercise-removed',
  'folder-name',
  'lesson-too-large',
  'link-to-draft',
  'unknown-anchor',
  'unknown-link',
]

test('every rule has a broken lesson', () => {
  const sources = readdirSync(path.join(here, 'rules')).map(name =>
    readFileSync(path.join(here, 'rules', name), 'utf8'),
  )
  const rules = sources.flatMap(source => [...source.matchAll(RULES)].map(([, id]) => id ?? ''))
  const found = new Set(
    Object.values(EXPECTED).flatMap(issues => issues.map(one => one.split(' ')[2])),
  )
  const untested = rules.filter(id => !found.has(id) && !OTHERWISE_TESTED.includes(id))
  expect(rules.length).toBeGreaterThan(50)
  expect(untested).toEqual([])
})

test('a lesson with everything that is allowed has no issue', () => {
  const text = readFixture('good/everything.mdx')
  expect(prepare(text).issues).toEqual([])
  expect(prepare(text.replaceAll('\n', '\r\n')).issues).toEqual([])
})

test('a lesson that is cut off anywhere ends in issues or a result, never in an exception', () => {
  const text = readFixture('good/everything.mdx')
  for (let length = 0; length < text.length; length += 97) {
    expect(prepare(text.slice(0, length)).issues).toBeInstanceOf(Array)
  }
})
