import { expect, test } from 'vitest'
import type { AttemptFact, HelpFact } from '../db'
import { rateAnswer } from './rating'

const minute = (minutes: number): Date => new Date(Date.UTC(2026, 0, 2, 3, minutes))

const answer = (at: number, verdict: string, changes: Partial<AttemptFact> = {}): AttemptFact => ({
  ...{ seq: at, attemptId: `a${at}`, course: 'c', exercise: 'c/l/e', variant: 'v', skill: 's' },
  ...{ verdict, reason: '', rawAnswer: '"1"', answeredAt: minute(at), reviewedAt: null },
  ...changes,
})

const help = (at: number, kind: string, variant = 'v'): HelpFact => ({
  ...{ exercise: 'c/l/e', variant, kind, number: 1, seenAt: minute(at), opportunity: '' },
})

type Given = {
  readonly attempts?: readonly AttemptFact[]
  readonly helps?: readonly HelpFact[]
  readonly isSkillKnown?: boolean
}

const rate = (given: AttemptFact, before: Given = {}) =>
  rateAnswer(given, { attempts: [], helps: [], isSkillKnown: true, ...before })

test('right at first try, unaided, on a new form is easy, for a new skill good', () => {
  expect(rate(answer(5, 'correct'))).toBe('easy')
  expect(rate(answer(5, 'correct'), { isSkillKnown: false })).toBe('good')
})

test('incorrect is again, a second miss says nothing new', () => {
  expect(rate(answer(5, 'incorrect'))).toBe('again')
  expect(rate(answer(5, 'incorrect'), { attempts: [answer(4, 'incorrect')] })).toBeNull()
})

test('right after a miss, after a hint, or partly right is hard', () => {
  expect(rate(answer(5, 'correct'), { attempts: [answer(4, 'incorrect')] })).toBe('hard')
  expect(rate(answer(5, 'correct'), { helps: [help(4, 'hint')] })).toBe('hard')
  expect(rate(answer(5, 'partly'))).toBe('hard')
  expect(rate(answer(5, 'correct'), { helps: [help(4, 'hint', 'another')] })).toBe('easy')
})

test('right after the solution was seen is again, once', () => {
  const helps = [help(4, 'solution')]
  expect(rate(answer(5, 'correct'), { helps })).toBe('again')
  expect(rate(answer(5, 'correct'), { helps, attempts: [answer(3, 'incorrect')] })).toBeNull()
})

test('right once more says nothing, a miss after it does', () => {
  const attempts = [answer(4, 'correct')]
  expect(rate(answer(5, 'correct'), { attempts })).toBeNull()
  expect(rate(answer(5, 'incorrect'), { attempts })).toBe('again')
})

test('a review that deals a variant again starts afresh, on a form that is not new', () => {
  const attempts = [answer(1, 'incorrect'), answer(2, 'correct')]
  const reviewed = answer(9, 'correct', { reviewedAt: minute(7) })
  expect(rate(reviewed, { attempts, helps: [help(1, 'solution')] })).toBe('good')
  expect(rate(reviewed, { attempts, helps: [help(8, 'solution')] })).toBe('again')
})

test('undecided is never held against anybody', () => {
  expect(rate(answer(5, 'undecided'))).toBeNull()
  expect(rate(answer(5, 'correct'), { attempts: [answer(4, 'undecided')] })).toBe('good')
})
