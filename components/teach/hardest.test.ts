import type { ExerciseOfClass } from '@slopewise/lesson'
import { expect, test } from 'vitest'
import { findHardest, firstTryShareOf } from './hardest'

const exerciseOf = (id: string, learners: number, firstTryShare: number): ExerciseOfClass => ({
  address: `c/l/${id}`,
  id,
  skill: 'chain',
  statistics: {
    exercise: `c/l/${id}`,
    tries: learners,
    solvedShare: 1,
    discrimination: null,
    learners,
    firstTryShare,
  },
  reasons: [],
  wrong: [],
})

const lessonOf = (...exercises: readonly ExerciseOfClass[]) => ({
  lessons: [{ lesson: 'l', title: 'Lesson', exercises }],
})

test('the exercises with the fewest right first tries come first, with their places', () => {
  const found = findHardest(lessonOf(exerciseOf('a', 9, 0.5), exerciseOf('b', 9, 0.2)))
  expect(found.map(({ exercise, number, title }) => [exercise.id, number, title])).toEqual([
    ['b', 2, 'Lesson'],
    ['a', 1, 'Lesson'],
  ])
})

test('what few have answered, or most were right about, is not hard', () => {
  const untouched = { ...exerciseOf('none', 9, 0), statistics: null }
  const report = lessonOf(exerciseOf('few', 4, 0), exerciseOf('easy', 9, 0.6), untouched)
  expect(findHardest(report)).toEqual([])
})

test('first tries are weighed by how many there were', () => {
  expect(firstTryShareOf(lessonOf(exerciseOf('a', 30, 0.5), exerciseOf('b', 10, 0.9)))).toBeCloseTo(
    0.6,
    12,
  )
  expect(firstTryShareOf(lessonOf())).toBeNull()
})
