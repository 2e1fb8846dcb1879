import { grade } from '@slopewise/grading'
import { expect, test } from 'vitest'
import { prepareLesson } from '../../lesson/prepare-lesson'

const HEAD = `---
title: "A lesson"
define:
  g(z): "1/(1 + e^(-z))"
  a: "g(z)"
skills: [s]
---
`

const prepare = (attributes: string, variants = '') =>
  prepareLesson(
    {
      file: 'index.mdx',
      text: `${HEAD}
<Exercise id="one" kind="tangent" skill="s" ${attributes}>
Place it.
${variants}<Hint>
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

const rulesOf = (attributes: string, variants = ''): readonly string[] =>
  prepare(attributes, variants).issues.map(({ rule }) => rule)

const TANGENT = `place="tangent" of="g" at="1" range="-6..6" answer="g'(1)" accepts="0.2" rejects="g(1)"`

test('the public half has the plot, and the key half what it is judged by', () => {
  const { issues, compiled } = prepare(TANGENT)
  expect(issues).toEqual([])
  const published = compiled?.draft.exercises.one
  const task = published?.variants[0]?.task
  expect(task).toMatchObject({ kind: 'tangent', place: 'tangent', range: [-6, 6], at: 1 })
  expect(compiled?.keys.exercises.one?.variants.default).toMatchObject({
    answer: "g'(1)",
    task: { place: 'tangent', of: 'g', variable: 'z', within: null },
  })
})

test('the public half is the same for every answer', () => {
  const publicOf = (answer: string) => {
    const { compiled } = prepare(
      `place="point" of="g" range="-6..6" answer="${answer}" rejects="5"`,
    )
    return JSON.stringify(compiled?.draft.exercises.one)
  }
  expect(publicOf('1, -1')).toBe(publicOf("g'(z) = 1/10"))
})

test('tests in the lesson or in the names of a variant are worked out, others are taken as typed', () => {
  const variants = '<Variant z0="1" accepts="0.2" />\n<Variant z0="2" accepts="0.105" />\n'
  const attributes = `place="tangent" of="g" at="z0" range="-6..6" answer="g'(z0)" rejects="g(z0); g'(3)"`
  expect(rulesOf(attributes, variants)).toEqual([])
  expect(rulesOf(attributes.replace('g(z0)', "g'(z0)"), variants)).toEqual([
    'rejects-fails',
    'rejects-fails',
  ])
})

test('an answer that cannot be read, or that nothing fulfils, is reported', () => {
  const point = (answer: string) =>
    rulesOf(`place="point" of="g" range="-6..6" answer="${answer}" rejects="5"`)
  expect(point("g'(z) = 2")).toEqual(['answer-without-value'])
  expect(point('1 +')).toEqual(['exercise-key-unparsed'])
  expect(rulesOf(TANGENT.replace(`answer="g'(1)"`, 'answer="0, 1"'))).toEqual([
    'exercise-key-unparsed',
  ])
})

test('a relative tolerance and a point outside of the plot are reported', () => {
  expect(rulesOf(`${TANGENT} tolerance="5e-3"`)).toEqual(['tolerance-unreadable'])
  expect(rulesOf(`${TANGENT} tolerance="abs 0.02"`)).toEqual([])
  expect(rulesOf(TANGENT.replace('at="1"', 'at="7"'))).toEqual(['widget-point'])
})

test('a tangent whose slope a wrong rule gives as well is warned of, unless it is waived', () => {
  const flat = `place="tangent" of="g" at="0" range="-6..6" answer="g'(0)" rejects="1/2"`
  expect(rulesOf(flat)).toEqual([])
  const far = `place="tangent" of="g" at="5" range="-6..6" answer="g'(5)" rejects="g(5)"`
  expect(rulesOf(far)).toEqual(['key-not-diagnostic'])
  expect(rulesOf(`${far} waive="far out"`)).toEqual([])
})

test('two variants that ask for the same are reported', () => {
  const variants = '<Variant s0="1/5" />\n<Variant s0="0.2" />\n'
  const attributes = `place="point" of="g" range="-6..6" answer="g'(z) = s0" rejects="5"`
  expect(rulesOf(attributes, variants)).toEqual(['duplicate-variant'])
})
