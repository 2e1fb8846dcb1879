import { grade } from '@slopewise/grading'
import { expect, test } from 'vitest'
import { COURSE } from './course-exercises'
import { readAnswerRows, readListedExercises } from './listed-exercises'

const listed = readListedExercises()
// Answers to the course itself: course-answers.test.ts.
const rows = readAnswerRows().filter(({ exercise }) => !exercise.startsWith(`${COURSE}/`))

test('every row belongs to a listed exercise and variant, once', () => {
  const unknown = rows.filter(
    row => listed.get(row.exercise)?.key.variants[row.variant] === undefined,
  )
  expect(unknown).toEqual([])
  const places = rows.map(row => JSON.stringify([row.exercise, row.variant, row.answer]))
  expect(new Set(places).size).toBe(rows.length)
})

for (const [address, { exercise, key }] of listed) {
  const own = rows.filter(row => row.exercise === address)

  test(`${own.length} answers to ${address} get the verdicts and reasons labelled by hand`, () => {
    const wrong = own.flatMap(row => {
      const { verdict, reason } = grade(exercise, key, row)
      const isRight = verdict === row.verdict && reason === row.reason
      return isRight ? [] : [`${JSON.stringify(row)} graded ${verdict} ${reason}`]
    })
    expect(wrong).toEqual([])
    expect(own.length).toBeGreaterThan(0)
  })
}
