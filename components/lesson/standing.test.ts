import type { ExerciseProgress, LessonSummary } from '@slopewise/lesson'
import { expect, test } from 'vitest'
import { findStanding } from './standing'

const lesson = (name: string, ...exercises: string[]): LessonSummary => ({
  lesson: name,
  title: name,
  source: '',
  description: '',
  exercises,
})

const LESSONS = [lesson('sigmoid', 'c/sigmoid/one', 'c/sigmoid/two'), lesson('tanh', 'c/tanh/one')]

const progress = (exercise: string, best: ExerciseProgress['best']): ExerciseProgress => ({
  exercise,
  tries: 1,
  best,
  firstTry: null,
  last: null,
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

test('with all solved there is nothing to continue with', () => {
  const byAddress = known(
    progress('c/sigmoid/one', 'correct'),
    progress('c/sigmoid/two', 'correct'),
    progress('c/tanh/one', 'correct'),
  )
  expect(findStanding('c', LESSONS, byAddress)).toMatchObject({ solved: 3, total: 3, next: null })
})
