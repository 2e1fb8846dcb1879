import { grade } from '@slopewise/grading'
import { expect, test } from 'vitest'
import { prepareLesson } from '../../lesson/prepare-lesson'

const HEAD = `---
title: "A lesson"
define:
  g(z): "max(0, z)"
  a: "g(z)"
skills: [s]
---
`

const prepare = (attributes: string, inside = '') =>
  prepareLesson(
    {
      file: 'index.mdx',
      text: `${HEAD}
<Exercise id="one" skill="s" ${attributes}>
Which numbers?
${inside}<Hint>
Look.
</Hint>
<Solution>
So.
</Solution>
</Exercise>
`,
      course: 'c',
      lesson: 'l',
    },
    grade,
  )

const issuesOf = (attributes: string, inside = '') =>
  prepare(attributes, inside).issues.map(({ rule, message }) => `${rule}: ${message}`)

const VARIANTS = `<Variant b0="2" accepts="(-∞, -2) ∪ (2, ∞)" rejects="z > 2" />
<Variant b0="ln 3" accepts="|z| > 1.0986" rejects="|z| > 1" />
`

test('a set is written with the names of lesson and variant, and its tests are graded', () => {
  const { issues, compiled } = prepare(
    'kind="set" in="z" answer="|z| > b0" rejects="|z| < b0; {-b0, b0}; [g(0), b0]"',
    VARIANTS,
  )
  expect(issues).toEqual([])
  expect(compiled?.draft.exercises.one?.names).toMatchObject({ variables: ['z'], functions: [] })
  expect(compiled?.keys.exercises.one?.variants).toMatchObject({
    'b0=2': { answer: '|z| > b0', tolerance: { kind: 'exact' } },
    'b0=ln 3': { tolerance: { kind: 'relative' } },
  })
})

test.each([
  ['kind="set" answer="g(z) < 2"', 'exercise-key-unparsed: the answer cannot be read as a set'],
  [
    'kind="set" answer="[1, 0]"',
    'exercise-key-unparsed: "[1, 0]" cannot be read: There is nothing',
  ],
  ['kind="set"', 'answer-missing: the exercise has no answer.'],
  ['kind="set" answer="[0, 1]" exact', 'exercise-prop: "exact" means nothing for the kind "set".'],
  ['kind="set" answer="[0, 1]" tolerance="much"', 'tolerance-unreadable: "much"'],
  [
    'kind="set" answer="[0, 1]" accepts="(0, 1)"',
    'accepts-fails: "(0, 1)" should be right, and is graded partly (ends)',
  ],
  ['kind="number" answer="[0, 1]"', 'exercise-key-unparsed: the answer "[0, 1]" is a set'],
])('%s is an issue', (attributes, expected) => {
  expect(issuesOf(attributes).find(issue => issue.startsWith(expected))).toBeDefined()
})

test('two variants with one set are an issue, and so is a reply to what is no set', () => {
  const twice = '<Variant b0="1" />\n<Variant b0="2/2" />\n'
  expect(issuesOf('kind="set" answer="[0, b0]"', twice)).toEqual([
    'duplicate-variant: the answer is the same as for "b0=1".',
  ])
  const reply = (when: string) => `<Feedback when="${when}">\nNo.\n</Feedback>\n`
  expect(issuesOf('kind="set" answer="[0, 1]"', reply('{0, 1}'))).toEqual([])
  expect(issuesOf('kind="set" answer="[0, 1]"', reply('ends-alone'))).toEqual([])
  expect(issuesOf('kind="set" answer="[0, 1]"', reply('g(z) < 2'))).toEqual([
    'feedback-when: no answer is "g(z) < 2".',
  ])
})
