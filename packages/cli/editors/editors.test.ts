import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { formatIssue } from '@slopewise/compiler/issues'
import { COURSE_FILE_KEYS } from '@slopewise/lesson/course'
import { FRONT_MATTER_KEYS } from '@slopewise/lesson/frontmatter'
import { expect, test } from 'vitest'
import { makeSchemas } from './make-schemas'
import { SCHEMAS_FOLDER } from './write-schemas'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..')
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8')

test('the committed schemas are those of the code (else: slopewise schemas, npm run format)', () => {
  for (const { name, text } of makeSchemas()) {
    expect(JSON.parse(read(`${SCHEMAS_FOLDER}/${name}`))).toEqual(JSON.parse(text))
  }
})

test('the schemas know every key, say what it is, and refuse others', () => {
  const [front, course] = makeSchemas().map(({ text }) => JSON.parse(text))
  expect(Object.keys(front.properties)).toEqual(FRONT_MATTER_KEYS)
  expect(Object.keys(course.properties)).toEqual(COURSE_FILE_KEYS)
  for (const { required, additionalProperties } of [front, course]) {
    expect([required, additionalProperties]).toEqual([['title'], false])
  }
  const all = [...Object.values(front.properties), ...Object.values(course.properties)]
  expect(all.filter(one => !(one as { description?: string }).description)).toEqual([])
})

test('the editor names the schema of course.json', () => {
  const settings = JSON.parse(read('.vscode/settings.json'))
  const [entry] = settings['json.schemas']
  expect(read(path.normalize(entry.url))).toContain('course.json')
})

const ISSUE = {
  file: 'content/a/01-b/index.mdx',
  line: 12,
  column: 7,
  endLine: 12,
  endColumn: 9,
  severity: 'warning',
  rule: 'answer-changed',
  message: 'answer changed: 2 attempts by 1 learner.',
  advice: 'Look.',
} as const

test('the problem matcher reads what check --watch prints', async () => {
  const [task] = JSON.parse(read('.vscode/tasks.json')).tasks
  const { pattern, background } = task.problemMatcher
  const [head = '', ...others] = (await formatIssue(ISSUE)).split('\n')
  const { file, line, column, severity, code, message } = pattern
  const found = new RegExp(pattern.regexp).exec(head) ?? []
  const parts = [file, line, column, severity, code, message].map(index => found[index])
  const { rule } = ISSUE
  expect(parts).toEqual([ISSUE.file, '12', '7', 'warning', rule, ISSUE.message])
  expect(others.some(text => new RegExp(pattern.regexp).test(text))).toBe(false)
  const source = read('packages/cli/check/check.ts')
  const lines = [...source.matchAll(/const (?:BEGIN|END) = '(.*)'/g)].map(([, text = '']) => text)
  expect(lines).toHaveLength(2)
  expect(
    lines.map((text, index) => {
      const { beginsPattern, endsPattern } = background
      return new RegExp(index === 0 ? beginsPattern : endsPattern).test(text)
    }),
  ).toEqual([true, true])
})
