import { expect, test } from 'vitest'
import type { Outcome } from '../db'
import { compareChecks, correlation, measureCurves, measureExercises } from './statistics'

const outcome = (
  learnerId: string,
  exercise: string,
  firstTry: string,
  changes: Partial<Outcome> = {},
): Outcome => ({
  learnerId,
  exercise,
  skill: 'chain',
  tries: 1,
  firstTry,
  best: firstTry,
  firstAt: new Date(0),
  ...changes,
})

test('tries, first tries and solutions are counted by exercise', () => {
  const found = measureExercises([
    outcome('ada', 'e', 'correct'),
    outcome('bob', 'e', 'incorrect', { tries: 3, best: 'correct' }),
    outcome('eve', 'e', 'incorrect', { tries: 2 }),
    outcome('eve', 'f', 'correct'),
  ])
  expect(found.get('e')).toEqual({
    exercise: 'e',
    learners: 3,
    tries: 6,
    firstTryShare: 1 / 3,
    solvedShare: 2 / 3,
    discrimination: null,
  })
})

test('correlation is 1 on a rising line, -1 on a falling one, and unknown where nothing varies', () => {
  expect(
    correlation([
      [0, 1],
      [1, 3],
      [2, 5],
    ]),
  ).toBeCloseTo(1, 12)
  expect(
    correlation([
      [0, 1],
      [1, -1],
    ]),
  ).toBeCloseTo(-1, 12)
  expect(
    correlation([
      [0, 1],
      [1, 1],
    ]),
  ).toBeNull()
  // By hand: means 2 and 2; sums 2, 2 and 1.
  expect(
    correlation([
      [1, 1],
      [2, 3],
      [3, 2],
    ]),
  ).toBeCloseTo(0.5, 12)
})

/** Twelve learners; the stronger half is right in three other exercises. */
const classOf = (isRightHere: (index: number) => boolean): Outcome[] =>
  Array.from({ length: 12 }, (_, index) => index).flatMap(index => {
    const others = index < 6 ? 'correct' : 'incorrect'
    const name = `learner ${index}`
    return [
      outcome(name, 'here', isRightHere(index) ? 'correct' : 'incorrect'),
      ...['a', 'b', 'c'].map(exercise => outcome(name, exercise, others)),
    ]
  })

test('an exercise that the stronger half solves tells learners apart, one that chance solves does not', () => {
  const sharp = measureExercises(classOf(index => index < 6)).get('here')
  expect(sharp?.discrimination).toBeCloseTo(1, 12)
  const blunt = measureExercises(classOf(index => index % 2 === 0)).get('here')
  expect(blunt?.discrimination).toBeCloseTo(0, 12)
  const inverted = measureExercises(classOf(index => index >= 6)).get('here')
  expect(inverted?.discrimination).toBeCloseTo(-1, 12)
})

test('a learning curve counts the n-th exercise of a skill of each learner', () => {
  const outcomes = ['ada', 'bob', 'eve'].flatMap((name, index) => [
    outcome(name, 'e', 'incorrect'),
    outcome(name, 'f', index === 0 ? 'incorrect' : 'correct'),
    ...(index === 0 ? [outcome(name, 'g', 'correct')] : []),
  ])
  expect(measureCurves(outcomes).get('chain')).toEqual([
    { opportunity: 1, learners: 3, share: 0 },
    { opportunity: 2, learners: 3, share: 2 / 3 },
  ])
})

test('only those who took both checks are compared', () => {
  const checks = { before: ['b1', 'b2'], after: ['a1', 'a2'] }
  const outcomes = [
    outcome('ada', 'b1', 'incorrect'),
    outcome('ada', 'b2', 'correct'),
    outcome('ada', 'a1', 'correct'),
    outcome('ada', 'a2', 'correct'),
    outcome('bob', 'b1', 'correct'),
  ]
  expect(compareChecks(outcomes, checks)).toEqual({ learners: 1, before: 0.5, after: 1 })
  expect(compareChecks(outcomes.slice(4), checks)).toBeNull()
})
