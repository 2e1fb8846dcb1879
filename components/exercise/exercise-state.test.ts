import { expect, test } from 'vitest'
import {
  type ExerciseState,
  isEmptyAnswer,
  nextAttempt,
  reduceExercise,
  startState,
} from './exercise-state'
import type { Judged } from './judged'

const JUDGED: Judged = {
  answer: '1/2',
  verdict: 'incorrect',
  at: '2026-01-01T00:00:00.000Z',
  words: { reason: 'different', feedback: 'Not yet.' },
  isReplay: false,
}

const sent = (answer: string): ExerciseState =>
  reduceExercise(
    { ...startState(''), answer },
    { type: 'sending', pending: { attemptId: 'first', answer } },
  )

const AWAY = { kind: 'unreachable', isKept: true, faultId: null } as const

test('an answer that did not get through goes out again under the same id', () => {
  const state = reduceExercise(sent('1/4'), { type: 'troubled', trouble: AWAY })
  expect(state.answer).toBe('1/4')
  expect(nextAttempt(state, () => 'second').attemptId).toBe('first')
})

test('another answer is another attempt', () => {
  const lost = reduceExercise(sent('1/4'), { type: 'troubled', trouble: AWAY })
  const state = reduceExercise(lost, { type: 'edited', answer: '1/3' })
  expect(nextAttempt(state, () => 'second').attemptId).toBe('second')
})

test('the same answer, sent again after it was marked, is another attempt', () => {
  const state = reduceExercise(sent('1/2'), { type: 'judged', judged: JUDGED })
  expect(nextAttempt(state, () => 'second').attemptId).toBe('second')
})

test('a refused answer stays in the field and waits for nothing', () => {
  const trouble = { kind: 'refused', message: 'No such exercise.', faultId: null } as const
  const state = reduceExercise(sent('1/4'), { type: 'troubled', trouble })
  expect(state).toMatchObject({ answer: '1/4', pending: null, isSending: false, trouble })
})

test('an answer that met a fault of the server goes out again under the same id', () => {
  const trouble = { kind: 'refused', message: 'Our fault.', faultId: 'f-1' } as const
  const state = reduceExercise(sent('1/4'), { type: 'troubled', trouble })
  expect(nextAttempt(state, () => 'second').attemptId).toBe('first')
})

test('editing takes the trouble away and keeps the last mark', () => {
  const marked = reduceExercise(sent('1/2'), { type: 'judged', judged: JUDGED })
  const slipped = reduceExercise(marked, {
    type: 'troubled',
    trouble: { kind: 'slip', message: 'A bracket is missing.', span: [0, 1], part: null },
  })
  const state = reduceExercise(slipped, { type: 'edited', answer: '1/4' })
  expect(state).toMatchObject({ answer: '1/4', trouble: null, judged: JUDGED })
})

test('starting again empties the field and remembers which attempt it took off the page', () => {
  const marked = reduceExercise(sent('1/2'), { type: 'judged', judged: JUDGED })
  const state = reduceExercise(marked, { type: 'started-again', empty: '' })
  expect(state).toEqual({ ...startState(''), clearedAt: JUDGED.at })
})

test('what is remembered fills an empty field, and never one that is being typed in', () => {
  const restored = { type: 'restored', state: { answer: '1/2', judged: JUDGED } } as const
  expect(reduceExercise(startState(''), restored)).toMatchObject({ answer: '1/2', judged: JUDGED })
  const typing = { ...startState(''), answer: '3/1' }
  expect(reduceExercise(typing, restored)).toMatchObject({ answer: '3/1', judged: JUDGED })
})

test('what was typed into one part goes into what is remembered of the others', () => {
  const remembered = { slope: '1/4', rule: 'a(1-a)' }
  const restored = { type: 'restored', state: { answer: remembered } } as const
  const typing = { ...startState({}), answer: { slope: '3', rule: '' } }
  expect(reduceExercise(typing, restored).answer).toEqual({ slope: '3', rule: 'a(1-a)' })
})

test('blanks and an empty choice are nothing to send', () => {
  expect(isEmptyAnswer('  ')).toBe(true)
  expect(isEmptyAnswer([])).toBe(true)
  expect(isEmptyAnswer('0')).toBe(false)
  expect(isEmptyAnswer(['same'])).toBe(false)
})

test('a mark that comes late takes the place of the note that the answer waits', () => {
  const waiting = reduceExercise(sent('1/4'), { type: 'troubled', trouble: AWAY })
  const judged = {
    answer: '1/4',
    verdict: 'correct',
    at: '2026-11-28T00:00:00.000Z',
    words: null,
    isReplay: false,
  } as const
  const marked = reduceExercise(waiting, { type: 'judged', judged })
  expect(marked).toMatchObject({ trouble: null, pending: null, judged })
})
