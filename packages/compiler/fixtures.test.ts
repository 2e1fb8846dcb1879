import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { grade } from '@slopewise/grading'
import type { Issue } from '@slopewise/lesson'
import { expect, test } from 'vitest'
import { prepareLesson } from './lesson/prepare-lesson'
import { FIXTURE_PICTURES } from './picture/fixture-pictures'

const here = path.dirname(fileURLToPath(import.meta.url))
const FIXTURES = path.resolve(here, '../../tests/fixtures')
const EXPECTED: Record<string, string[]> = JSON.parse(
  readFileSync(path.join(FIXTURES, 'broken/expected.json'), 'utf8'),
)

const readFixture = (name: string): string => readFileSync(path.join(FIXTURES, name), 'utf8')

/** Broken only for those who ask for the rules of content from outside. */
const UNTRUSTED = /^untrusted-/

const prepare = (text: string, isUntrusted = false) =>
  prepareLesson(
    {
      file: 'index.mdx',
      text,
      course: 'course',
      lesson: 'lesson',
      pictures: FIXTURE_PICTURES,
      isUntrusted,
    },
    grade,
  )

const show = (issue: Issue, lines = 0): string => {
  const { line, column, endLine, endColumn, severity, rule } = issue
  return `${line - lines}:${column}-${endLine - lines}:${endColumn} ${severity} ${rule}`
}

const issuesOf = (name: string, text: string, lines = 0): string[] =>
  prepare(text, UNTRUSTED.test(name)).issues.map(issue => show(issue, lines))

const NAMES = readdirSync(path.join(FIXTURES, 'broken')).filter(name => name.endsWith('.mdx'))

test('every broken lesson says what it expects', () => {
  expect(Object.keys(EXPECTED).sort()).toEqual([...NAMES].sort())
})

test.each(NAMES)('%s is reported at its place', name => {
  expect(issuesOf(name, readFixture(`broken/${name}`))).toEqual(EXPECTED[name])
})

test.each(NAMES)('%s is reported at the same place with Windows line endings', name => {
  const text = readFixture(`broken/${name}`).replaceAll('\n', '\r\n')
  const ofWindows = issuesOf(name, text).map(issue => issue.replace(/-\d+:\d+/, ''))
  expect(ofWindows).toEqual(EXPECTED[name]?.map(issue => issue.replace(/-\d+:\d+/, '')))
})

const LONG = Array.from({ length: 40 }, (_, index) => `  n_{${index}}: "a name, $x_{${index}}$"\n`)
const HEAD = '---\ntitle: "A lesson"\n'
const WITH_TITLE = NAMES.filter(
  name =>
    readFixture(`broken/${name}`).startsWith(HEAD) && !name.startsWith('front-matter-unclosed'),
)

test.each(WITH_TITLE)('%s is reported at the same place under long front matter', name => {
  const longer = `---\nnotation:\n${LONG.join('')}title: "A lesson"\n`
  const text = readFixture(`broken/${name}`).replace(HEAD, longer)
  expect(issuesOf(name, text, LONG.length + 1)).toEqual(EXPECTED[name])
})

/** Lines above the body of a lesson that is put into a list, and what it is indented by. */
const LIST = { head: '- In a list:\n\n', lines: 2, columns: 2 }

const intoList = (text: string): string => {
  const [front = '', body = ''] = text.split(/(?<=^---\n[\s\S]*?^---\n)/m)
  return front + LIST.head + body.replace(/^(?=.)/gm, '  ')
}

/** Where an issue lies once the body is in a list; those of the front matter stay where they are. */
const movedIntoList = (expected: string, bodyLine: number): string => {
  const [place = '', severity = '', rule = ''] = expected.split(' ')
  const move = (one: string): string => {
    const [line = 0, column = 0] = one.split(':').map(Number)
    return line < bodyLine ? one : `${line + LIST.lines}:${column + LIST.columns}`
  }
  return `${place.split('-').map(move).join('-')} ${severity} ${rule}`
}

/** In a list `import` and `export` are words. */
const NOT_IN_LIST = /^lesson-code(-third)?\.mdx$/
/** No heading may stand in a list: every other one of the lesson is an issue there as well. */
const HEADINGS = /heading|^duplicate-id/
const IN_LIST = WITH_TITLE.filter(name => !NOT_IN_LIST.test(name))

test.each(IN_LIST)('%s is reported at the same place in a list', name => {
  const text = readFixture(`broken/${name}`)
  const bodyLine = text.split('\n').indexOf('---', 1) + 2
  const expected = EXPECTED[name]?.map(issue => movedIntoList(issue, bodyLine))
  const found = issuesOf(name, intoList(text))
  expect(found).toEqual(HEADINGS.test(name) ? expect.arrayContaining(expected ?? []) : expected)
})

const RULES = /(?:error|warning)Rule\(\s*'([a-z0-9-]+)'/g
/** Rules of folders and of several lessons have tests of their own beside them. */
const OTHERWISE_TESTED = [
  'content-empty',
  'content-missing',
  'answer-changed',
  'course-empty',
  'course-file',
  'duplicate-lesson',
  'exercise-removed',
  'folder-name',
  'lesson-hidden',
  'lesson-misplaced',
  'lesson-removed',
  'lesson-too-large',
  'link-to-draft',
  'unknown-anchor',
  'unknown-link',
]

const LESSONS_OF_RULE_MIN = 3

test('every rule has three broken lessons', () => {
  const sources = readdirSync(path.join(here, 'rules')).map(name =>
    readFileSync(path.join(here, 'rules', name), 'utf8'),
  )
  const rules = sources.flatMap(source => [...source.matchAll(RULES)].map(([, id]) => id ?? ''))
  const countOf = (id: string) =>
    Object.values(EXPECTED).filter(issues => issues.some(one => one.endsWith(` ${id}`))).length
  const untested = rules.filter(
    id => countOf(id) < LESSONS_OF_RULE_MIN && !OTHERWISE_TESTED.includes(id),
  )
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
