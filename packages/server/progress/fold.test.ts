import { expect, test } from 'vitest'
import { foldProgress } from './fold'

const at = new Date('2026-01-02T03:04:05.678Z')

const attempt = (seq: number, verdict: string, rawAnswer = '"1/4"') => ({
  seq,
  exercise: 'c/l/e',
  verdict,
  rawAnswer,
  answeredAt: at,
})

const hint = (variant: string, number: number) => ({
  exercise: 'c/l/e',
  variant,
  kind: 'hint',
  number,
  seenAt: at,
  opportunity: '',
})

test('nothing recorded is no try, no best and no last', () => {
  expect(foldProgress('c/l/e', [], [])).toEqual({
    exercise: 'c/l/e',
    tries: 0,
    best: 'none',
    firstTry: null,
    last: null,
    hintsSeen: 0,
    solutionSeen: false,
  })
})

test('the best stays, the first and the last are told apart', () => {
  const attempts = [
    attempt(1, 'incorrect', '"1/2"'),
    attempt(2, 'correct'),
    attempt(3, 'partly', '["a","b"]'),
  ]
  expect(foldProgress('c/l/e', attempts, [])).toMatchObject({
    tries: 3,
    best: 'correct',
    firstTry: 'incorrect',
    last: { verdict: 'partly', answer: ['a', 'b'], at: '2026-01-02T03:04:05.678Z' },
  })
})

test('an undecided answer counts as better than a wrong one', () => {
  const attempts = [attempt(1, 'undecided'), attempt(2, 'incorrect')]
  expect(foldProgress('c/l/e', attempts, []).best).toBe('undecided')
})

test('hints count by the variant of which most were seen, solutions apart', () => {
  const helps = [hint('a', 1), hint('a', 2), hint('b', 1), { ...hint('a', 1), kind: 'solution' }]
  expect(foldProgress('c/l/e', [], helps)).toMatchObject({ hintsSeen: 2, solutionSeen: true })
})

test('a verdict that no version stored is an invariant broken, not a grade', () => {
  expect(() => foldProgress('c/l/e', [attempt(1, 'invalid')], [])).toThrow('stored verdict')
})
