import { grade } from '@slopewise/grading'
import { expect, test } from 'vitest'
import { prepareLesson } from '../lesson/prepare-lesson'

/** What is said of the tests of the rule of the sigmoid. */
const saidOf = (tests: string): readonly string[] => {
  const text = `---
title: "A lesson"
define:
  g(z): "1/(1 + e^(-z))"
  a: "g(z)"
skills: [s]
---

<Exercise id="one" skill="s" kind="expression" in="a" answer="a(1-a)" ${tests}>
The rule?
<Hint>
Look.
</Hint>
<Solution>
So.
</Solution>
</Exercise>
`
  const { issues } = prepareLesson(
    { file: 'index.mdx', text, course: 'c', lesson: 'sigmoid' },
    grade,
  )
  return issues.map(({ rule, message }) => `${rule}: ${message}`)
}

test.each([
  ['', 'had the other sign'],
  ['rejects="-a(1-a)"', 'were twice as large'],
  [
    'rejects="-a(1-a); 2a(1-a)"',
    'were that of the wrong rule value-for-slope (Value instead of slope)',
  ],
])('with the tests %j the first mistake that none would notice is named', (tests, mistake) => {
  expect(saidOf(tests)).toEqual([`key-untested: no test would notice if the answer ${mistake}.`])
})

test('a right answer as a learner would write it notices them all', () => {
  expect(saidOf('accepts="a - a^2"')).toEqual([])
})
