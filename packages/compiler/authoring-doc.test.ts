import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { grade } from '@slopewise/grading'
import { DERIVATION_RULES, LESSON_COMPONENTS } from '@slopewise/lesson/components'
import { COURSE_FILE_KEYS, courseFileSchema } from '@slopewise/lesson/course'
import { FRONT_MATTER_KEYS } from '@slopewise/lesson/frontmatter'
import { MISCONCEPTION_TAGS } from '@slopewise/lesson/messages'
import { expect, test } from 'vitest'
import { formatIssue } from './issues'
import { prepareLesson } from './lesson/prepare-lesson'
import { FIXTURE_PICTURES } from './picture/fixture-pictures'

const here = path.dirname(fileURLToPath(import.meta.url))
const DOCUMENT = readFileSync(path.resolve(here, '../../docs/authoring.md'), 'utf8')
const EXAMPLES = [...DOCUMENT.matchAll(/^```mdx\n([\s\S]*?)^```$/gm)].map(([, text = '']) => text)

/** Examples without front matter of their own stand in this lesson. */
const HEAD = `---
title: "An example"
define:
  g(z): "1/(1 + e^(-z))"
  a: "g(z)"
skills: [slope-at-a-point, rule-in-a]
---

`

test.each(EXAMPLES)('example %# has no issue', example => {
  const text = example.startsWith('---\n') ? example : HEAD + example
  const place = { file: 'docs/authoring.md', course: 'docs', lesson: 'example' }
  const input = { ...place, text, pictures: FIXTURE_PICTURES }
  expect(prepareLesson(input, grade).issues).toEqual([])
})

test('the page has an example of every component that can be used', () => {
  const used = EXAMPLES.join('\n')
  const names = Object.keys(LESSON_COMPONENTS)
  expect(names.filter(name => !used.includes(`<${name}`))).toEqual([])
})

test('the page names every key, prop, mark, rule and tag', () => {
  const words = [
    ...FRONT_MATTER_KEYS,
    ...Object.keys(LESSON_COMPONENTS.Exercise.props),
    ...Object.keys(DERIVATION_RULES),
    ...MISCONCEPTION_TAGS,
  ].map(word => `\`${word}\``)
  const marks = 'given find wrong cancel because remember val var approx unverified'.split(' ')
  const wanted = [
    ...words,
    ...marks.map(mark => `\\${mark}`),
    ...COURSE_FILE_KEYS.map(key => `"${key}":`),
  ]
  expect(wanted.filter(word => !DOCUMENT.includes(word))).toEqual([])
})

const blocksOf = (language: string): string[] =>
  [...DOCUMENT.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(
    ([, text = '']) => text,
  )

test('every course file on the page is one', () => {
  const files = blocksOf('json').map(text => courseFileSchema.safeParse(JSON.parse(text)).success)
  expect(files).toEqual([true])
})

test('the mistake of the first lesson is reported as the page says', async () => {
  const [lesson = ''] = EXAMPLES
  const at = lesson.lastIndexOf('\\frac')
  const text = `${lesson.slice(0, at)}\\frc${lesson.slice(at + '\\frac'.length)}`
  const file = 'content/my-course/02-sigmoid/index.mdx'
  const { issues } = prepareLesson({ file, text, course: 'my-course', lesson: 'sigmoid' }, grade)
  const [issue] = issues
  if (issue === undefined) throw new Error('There is no issue.')
  const [head = '', advice = ''] = (await formatIssue(issue, '/nowhere')).split('\n')
  expect(DOCUMENT).toContain(`    ${head}\n`)
  expect(DOCUMENT).toContain(`    ${advice}\n`)
  const line = text.split('\n')[issue.line - 1]
  const carets = ' '.repeat(issue.column - 1) + '^'.repeat(issue.endColumn - issue.column)
  expect(DOCUMENT).toContain(`      ${line}\n      ${carets}\n`)
})
