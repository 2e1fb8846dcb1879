import { grade } from '@slopewise/grading'
import { expect, test } from 'vitest'
import { prepareLesson } from '../lesson/prepare-lesson'
import { checkLinks } from './check-links'

const lessonOf = (lesson: string, body: string, front = '') => {
  const file = `${lesson}.mdx`
  const text = `---\ntitle: "A"\n${front}---\n\n${body}\n`
  const { facts } = prepareLesson({ file, text, course: 'maths', lesson }, grade)
  return { file, course: 'maths', lesson, facts }
}

/** What is said of the links of a lesson beside two others, one of them a draft. */
const linksOf = (body: string): string[] => {
  const lessons = [
    lessonOf('first', body),
    lessonOf('second', '## A section\n\nText.'),
    lessonOf('third', '## Later\n\nText.', 'status: draft\n'),
  ]
  return checkLinks(lessons).map(
    ({ line, column, endColumn, severity, rule }) =>
      `${line}:${column}-${endColumn} ${severity} ${rule}`,
  )
}

const DERIVATION = '<Derivation>\n$$\nz + z = 2z\n$$\n</Derivation>'

test.each([
  [`[a](#derivation-1), [b](#derivation-1-1)\n\n${DERIVATION}`, []],
  [`A [line](#derivation-1-2).\n\n${DERIVATION}`, ['5:3-26 error unknown-anchor']],
  ['A [link](./secnd).', ['5:3-18 error unknown-link']],
  ['- a [link](../other/second)\n', ['5:5-28 error unknown-link']],
  ['An <a href="./nowhere#x">other</a>.', ['5:13-24 error unknown-link']],
  ['A [link](#nowhere).', ['5:3-19 error unknown-anchor']],
  ['A [link](./second#a-sectio).', ['5:3-28 error unknown-anchor']],
  ['> a [link](./first#text)', ['5:5-25 error unknown-anchor']],
  ['A [link](./third).', ['5:3-18 warning link-to-draft']],
  ['An <a href="./third#later">other</a>.', ['5:13-26 warning link-to-draft']],
  ['| a |\n|---|\n| [b](./third) |', ['7:3-15 warning link-to-draft']],
  ['## Here\n\n[a](#here), [b](./second#a-section), [c](../maths), [d](./second)', []],
])('the links of %j are reported at their places', (body, expected) => {
  expect(linksOf(body)).toEqual(expected)
})
