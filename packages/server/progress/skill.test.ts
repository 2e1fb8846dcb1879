import { expect, test } from 'vitest'
import type { SkillRow } from '../db'
import type { RatingName } from './rating'
import { advanceSkill } from './skill'

const DAY_MS = 86_400_000
const day = (days: number): Date => new Date(Date.UTC(2026, 0, 2) + days * DAY_MS)

const WHO = { learnerId: 'ada', course: 'c', skill: 's' }

/** Ratings in lessons, `+` before those in reviews, each on the next day. */
const practise = (text: string): SkillRow | null =>
  text.split(' ').reduce<SkillRow | null>((row, word, index) => {
    const isReview = word.startsWith('+')
    // The reason for the cast: the words below are ratings.
    const rating = word.replace('+', '') as RatingName
    return advanceSkill(row, { ...WHO, rating, isReview, at: day(index) })
  }, null)

test.each([
  ['again', 'attempted'],
  ['hard', 'familiar'],
  ['good', 'familiar'],
  ['good easy', 'proficient'],
  ['good hard easy', 'familiar'],
  ['good easy easy easy easy', 'proficient'],
  ['good easy +good', 'mastered'],
  ['good +good +easy', 'mastered'],
  ['good easy +hard', 'proficient'],
  ['good easy +good again', 'proficient'],
  ['good easy +good again again again', 'attempted'],
  ['good easy again good', 'familiar'],
])('%s makes %s', (text, level) => {
  expect(practise(text)?.level).toBe(level)
})

test('the better the rating, the later it is due, after a day at the earliest', () => {
  const dueDays = (['again', 'hard', 'good', 'easy'] as const).map(rating => {
    const { dueAt } = advanceSkill(null, { ...WHO, rating, isReview: false, at: day(0) })
    return (dueAt.getTime() - day(0).getTime()) / DAY_MS
  })
  expect(dueDays).toEqual([...dueDays].sort((a, b) => a - b))
  expect(dueDays[0]).toBeGreaterThanOrEqual(1)
  expect(new Set(dueDays).size).toBe(4)
})

test('the same answers give the same state, and intervals grow', () => {
  expect(practise('good easy +good')).toEqual(practise('good easy +good'))
  let row = practise('good')
  const intervals: number[] = []
  for (let i = 0; i < 5 && row !== null; i++) {
    intervals.push(row.dueAt.getTime() - row.lastAt.getTime())
    row = advanceSkill(row, { ...WHO, rating: 'good', isReview: true, at: row.dueAt })
  }
  expect(intervals).toEqual([...new Set(intervals)].sort((a, b) => a - b))
})
