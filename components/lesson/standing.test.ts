import type { ExerciseProgress, LessonSummary } from '@slopewise/lesson'
import { expect, test } from 'vitest'
import { addressesOf, countExercises, findStanding } from './standing'

const lesson = (name: string, ...exercises: string[]): LessonSummary => ({
  lesson: name,
  title: name,
  source: '',
  description: '',
  exercises,
})

const LESSONS = [lesson('sigmoid', 'one', 'two'), lesson('tanh', 'one')]

const progress = (
  exercise: string,
  best: ExerciseProgress['best'],
  at = '2026-01-01T00:00:00.000Z',
): ExerciseProgress => ({
  exercise,
  tries: 1,
  best,
  firstTry: null,
  last: { verdict: 'partly', answer: '', at },
  hintsSeen: 0,
  solutionSeen: false,
})

const known = (...entries: ExerciseProgress[]) =>
  Object.fromEntries(entries.map(entry => [entry.exercise, entry]))

test('a newcomer starts with the first exercise', () => {
  const standing = findStanding('c', LESSONS, {})
  expect(standing).toMatchObject({ solved: 0, total: 3, hasStarted: false })
  expect(standing.next).toMatchObject({ lesson: { lesson: 'sigmoid' }, exercise: 'one' })
})

test('one continues with the first exercise that is not solved', () => {
  const byAddress = known(progress('c/sigmoid/one', 'correct'), progress('c/sigmoid/two', 'partly'))
  const standing = findStanding('c', LESSONS, byAddress)
  expect(standing).toMatchObject({ solved: 1, hasStarted: true })
  expect(standing.next?.exercise).toBe('two')
})

test('one goes on after the newest answer, and comes back to what was passed over', () => {
  const passed = progress('c/sigmoid/two', 'correct', '2026-01-02T00:00:00.000Z')
  const first = findStanding('c', LESSONS, known(passed))
  expect(first.next).toMatchObject({ lesson: { lesson: 'tanh' }, exercise: 'one' })
  const last = progress('c/tanh/one', 'correct', '2026-01-03T00:00:00.000Z')
  const second = findStanding('c', LESSONS, known(passed, last))
  expect(second.next).toMatchObject({ lesson: { lesson: 'sigmoid' }, exercise: 'one' })
})

test('a lesson’s exercises have the addresses that progress is known by', () => {
  expect(LESSONS.map(one => addressesOf('c', one))).toEqual([
    ['c/sigmoid/one', 'c/sigmoid/two'],
    ['c/tanh/one'],
  ])
})

test('with all solved there is nothing to continue with', () => {
  const byAddress = known(
    progress('c/sigmoid/one', 'correct'),
    progress('c/sigmoid/two', 'correct'),
    progress('c/tanh/one', 'correct'),
  )
  expect(findStanding('c', LESSONS, byAddress)).toMatchObject({ solved: 3, total: 3, next: null })
})

test('a single exercise is no plural', () => {
  expect([1, 2].map(countExercises)).toEqual(['1 exercise', '2 exercises'])
})
