import type { ExerciseProgress } from '@slopewise/lesson'
import { expect, test } from 'vitest'
import { findResult } from './lesson-result'

const exercise = (id: string, skill: string, number: number) => ({
  id,
  address: `c/l/${id}`,
  skill,
  number,
})
const EXERCISES = [
  exercise('one', 'kink', 1),
  exercise('two', 'chain', 2),
  exercise('three', 'chain', 3),
]

const progress = (
  id: string,
  best: ExerciseProgress['best'],
  firstTry: ExerciseProgress['firstTry'],
): readonly [string, ExerciseProgress] => [
  `c/l/${id}`,
  {
    exercise: `c/l/${id}`,
    tries: 2,
    best,
    firstTry,
    last: null,
    hintsSeen: 0,
    solutionSeen: false,
  },
]

test('before anything is tried, nothing is weak and the first exercise comes next', () => {
  expect(findResult(EXERCISES, {})).toEqual({
    solved: 0,
    tried: 0,
    total: 3,
    weakest: null,
    next: EXERCISES[0],
  })
})

test('the weakest skill is the one with the least success at the first try', () => {
  const byAddress = Object.fromEntries([
    progress('one', 'correct', 'incorrect'),
    progress('two', 'correct', 'correct'),
    progress('three', 'incorrect', 'incorrect'),
  ])
  expect(findResult(EXERCISES, byAddress)).toMatchObject({ solved: 2, tried: 3, weakest: 'kink' })
  const worse = { ...byAddress, ...Object.fromEntries([progress('two', 'incorrect', 'incorrect')]) }
  expect(findResult(EXERCISES, worse)).toMatchObject({ weakest: 'chain', next: EXERCISES[1] })
})

test('where all went well at once, nothing is weak and nothing is left', () => {
  const byAddress = Object.fromEntries(
    EXERCISES.map(({ id }) => progress(id, 'correct', 'correct')),
  )
  expect(findResult(EXERCISES, byAddress)).toMatchObject({ solved: 3, weakest: null, next: null })
})
