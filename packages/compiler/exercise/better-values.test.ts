import { grade } from '@slopewise/grading'
import { expect, test } from 'vitest'
import { prepareLesson } from '../lesson/prepare-lesson'

const HELP = '<Hint>\nLook.\n</Hint>\n<Solution>\nSo.\n</Solution>\n'

/** The advice about variants of the slope of the sigmoid that show no wrong rule, and every error. */
const adviceOf = (...values: readonly string[]) => {
  const variants = values.map(value => `<Variant z0="${value}" />\n`).join('')
  const text = `---
title: "A lesson"
define:
  g(z): "1/(1 + e^(-z))"
  a: "g(z)"
skills: [s]
---

<Exercise id="one" skill="s" kind="number" answer="g'(z0)" accepts="g(z0)*(1 - g(z0))">
What is $g'(\\var{z0})$?
${variants}${HELP}</Exercise>
`
  const { issues } = prepareLesson(
    { file: 'index.mdx', text, course: 'c', lesson: 'sigmoid' },
    grade,
  )
  return issues.map(({ rule, advice }) => `${rule}: ${advice}`)
}

test('better values are named where a wrong rule gives the answer as well', () => {
  expect(adviceOf('10')).toEqual([
    'key-not-diagnostic: Better: z0 = ln 3, or z0 = 1, or z0 = -1; or say why not: waive="warm-up; …".',
  ])
})

test('no value is named at which another variant asks for the same', () => {
  // The slope at −1 is that at 1, and two variants with one key are an error.
  expect(adviceOf('10', '1', 'ln 3')).toEqual([
    'key-not-diagnostic: Better: z0 = 1/2, or z0 = -1/2, or z0 = 2; or say why not: waive="warm-up; …".',
  ])
})

test('who follows the advice has no issue left', () => {
  expect(adviceOf('1/2', '1', 'ln 3')).toEqual([])
})
