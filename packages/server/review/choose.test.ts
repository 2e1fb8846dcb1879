import type { PublicExercise } from '@slopewise/lesson'
import { expect, test } from 'vitest'
import { chooseVariant, mixSkills } from './choose'

// The reason for the cast: of an exercise only its address is looked at.
const exercise = (address: string) => ({ address }) as PublicExercise
const CANDIDATES = ['a', 'b', 'c'].map(variant => ({ exercise: exercise('c/l/e'), variant }))
const met = (variant: string, at: number) => ({ exercise: 'c/l/e', variant, at: new Date(at) })

test('a variant that was never met comes first', () => {
  expect(chooseVariant(CANDIDATES, [met('a', 5), met('c', 1)], 'ada')?.variant).toBe('b')
})

test('where all are known, the one met longest ago comes again', () => {
  const all = [met('a', 5), met('b', 7), met('c', 1), met('c', 9)]
  expect(chooseVariant(CANDIDATES, all, 'ada')?.variant).toBe('a')
})

test('the choice is the same on every run, and not the same for everybody', () => {
  const choose = (learner: string) => chooseVariant(CANDIDATES, [], learner)?.variant
  expect(choose('ada')).toBe(choose('ada'))
  const learners = ['ada', 'emmy', 'sofia', 'mary', 'grace', 'sophie']
  expect(new Set(learners.map(choose)).size).toBeGreaterThan(1)
  expect(chooseVariant([], [], 'ada')).toBeNull()
})

test('skills are mixed anew each day', () => {
  const skills = ['a', 'b', 'c', 'd', 'e'].map(skill => ({ course: 'c', skill }))
  const orders = ['2026-01-01', '2026-01-02', '2026-01-03'].map(day =>
    mixSkills(skills, 'ada', day)
      .map(({ skill }) => skill)
      .join(''),
  )
  expect(new Set(orders).size).toBeGreaterThan(1)
  for (const order of orders) expect([...order].sort().join('')).toBe('abcde')
})
