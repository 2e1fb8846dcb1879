import { grade } from '@slopewise/grading'
import { beforeAll, expect, test } from 'vitest'
import { COURSE, compileCourse } from './course-exercises'
import { readAnswerRows } from './listed-exercises'

/**
 * Answers to the exercises of the committed course. They were labelled by `course/write_rows.py`, which
 * reads them and works out keys and wrong rules by itself, with nothing of this project.
 */
const rows = readAnswerRows()
const ofCourse = rows.filter(({ exercise }) => exercise.startsWith(`${COURSE}/`))

let exercises: Awaited<ReturnType<typeof compileCourse>>
beforeAll(async () => {
  exercises = await compileCourse()
}, 180_000)

test('answers to the course get the verdicts of the oracle', { timeout: 60_000 }, () => {
  const wrong = ofCourse.flatMap(row => {
    const found = exercises.get(row.exercise)
    if (found?.key.variants[row.variant] === undefined) return [`no ${row.exercise} ${row.variant}`]
    const { verdict, reason } = grade(found.exercise, found.key, row)
    const isRight = verdict === row.verdict && reason === row.reason
    return isRight ? [] : [`${JSON.stringify(row)} graded ${verdict} ${reason}`]
  })
  expect(wrong).toEqual([])
})

test('there are 1,500 answers, and no answer twice', () => {
  const places = rows.map(row => JSON.stringify([row.exercise, row.variant, row.answer]))
  expect(new Set(places).size).toBe(rows.length)
  expect(rows.length).toBeGreaterThanOrEqual(1500)
})

test('every exercise that asks for a formula has twelve equivalent forms and twelve near misses', () => {
  const expressions = [...exercises.values()].filter(({ exercise }) =>
    ['expression', 'cases', 'code'].includes(exercise.kind),
  )
  const missing = expressions.flatMap(({ exercise: { address } }) => {
    const own = ofCourse.filter(({ exercise }) => exercise === address)
    const right = own.filter(({ verdict }) => verdict === 'correct').length
    const wrong = own.filter(({ verdict }) => verdict !== 'correct').length
    return right >= 12 && wrong >= 12 ? [] : [`${address}: ${right} right, ${wrong} wrong`]
  })
  expect(missing).toEqual([])
  expect(expressions.length).toBeGreaterThan(20)
})

test('the course has 150 variants, none twice in an exercise', () => {
  const counts = [...exercises.values()].map(({ exercise }) => exercise.variants.length)
  expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(150)
})
