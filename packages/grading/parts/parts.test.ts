import type { Answer, ExerciseKey, PublicExercise } from '@slopewise/lesson'
import { pointsOf } from '@slopewise/lesson'
import { expect, test } from 'vitest'
import { grade } from '../grade'
import { LESSONS, makeExercise, NAMES, VARIANT } from '../testing/make-exercise'

const number = (answer: string) =>
  makeExercise({ kind: 'number', definitions: LESSONS.tanh, names: NAMES.number, answer })
const formula = makeExercise({
  kind: 'expression',
  definitions: LESSONS.tanh,
  names: NAMES.inA,
  answer: "g'(z)",
})

const PARTS = { height: number('g(ln 2)'), slope: number("g'(ln 2)"), rule: formula }

const whole: PublicExercise = {
  ...formula.exercise,
  kind: 'parts',
  parts: Object.entries(PARTS).map(([name, { exercise }]) => ({
    name,
    kind: exercise.kind === 'number' ? 'number' : 'expression',
    names: exercise.names,
    exact: false,
    several: false,
    options: [],
  })),
  variants: [
    {
      id: VARIANT,
      promptHtml: '',
      parts: Object.keys(PARTS).map(() => ({ promptHtml: '' })),
    },
  ],
}
const key: ExerciseKey = {
  ...formula.key,
  kind: 'parts',
  parts: Object.fromEntries(Object.entries(PARTS).map(([name, part]) => [name, part.key])),
}

const judge = (answer: Answer) => {
  const verdict = grade(whole, key, { answer, variant: VARIANT })
  if (verdict.verdict === 'invalid') return verdict
  return {
    verdict: verdict.verdict,
    reason: verdict.reason,
    points: pointsOf(verdict),
    parts: verdict.parts?.map(({ name, reason }) => `${name}: ${reason}`),
    parsed: verdict.parsed,
  }
}

test('all parts right are right', () => {
  expect(judge({ height: '3/5', slope: '0.64', rule: '1 - a^2' })).toEqual({
    verdict: 'correct',
    reason: 'all-parts',
    points: 1,
    parts: ['height: equal', 'slope: equal', 'rule: equal'],
    parsed: 'height: 3/5; slope: 0.64; rule: 1-a^2',
  })
})

test('each part is told its own mistake, and the whole is partly right', () => {
  expect(judge({ height: '3/5', slope: '3/5', rule: '1 - a' })).toMatchObject({
    verdict: 'partly',
    reason: 'some-parts',
    points: 1 / 3,
    parts: ['height: equal', 'slope: value-for-slope', 'rule: one-minus'],
  })
})

test('a part that is partly right counts half of its share', () => {
  const { points } = {
    points: null,
    ...judge({ height: '3/5', slope: '0.64', rule: '(1-a^2)a/a' }),
  }
  expect(points).toBe(1)
  expect(judge({ height: '0.60', slope: '0.6', rule: '1 - a' })).toMatchObject({ points: 1 / 3 })
  expect(judge({ height: '0.6', slope: '0.65', rule: '1 - a^2' })).toMatchObject({
    verdict: 'partly',
    points: 2 / 3,
  })
})

test('a part that is left empty is a slip that names it, and so is an answer with nothing in it', () => {
  expect(judge({ slope: '16/25', rule: ' ' })).toMatchObject({
    verdict: 'invalid',
    reason: 'empty-part',
    slip: { args: { part: 'a' } },
    part: { name: 'height', text: '' },
  })
  expect(judge('3/5; ; 1 - a^2')).toMatchObject({ part: { name: 'slope' } })
  expect(judge({ slope: ' ', rule: [] })).toMatchObject({ verdict: 'invalid', reason: 'empty' })
})

test('every part wrong is wrong', () => {
  expect(judge({ height: '7', slope: '8', rule: '9' })).toMatchObject({
    verdict: 'incorrect',
    reason: 'no-part',
    points: 0,
  })
})

test('a slip in one part makes the whole no attempt, and names the part', () => {
  expect(judge({ height: '3/5', slope: '16/(', rule: '' })).toMatchObject({
    verdict: 'invalid',
    part: { name: 'slope', text: '16/(' },
  })
})

test('parts are read in their order from a list and from a text', () => {
  const byName = judge({ height: '3/5', slope: '16/25', rule: '1 - a^2' })
  expect(judge(['3/5', '16/25', '1 - a^2'])).toEqual(byName)
  expect(judge('3/5; 16/25; 1 - a^2')).toEqual(byName)
})

test('a part that does not exist and one answer too many are slips', () => {
  expect(judge({ width: '1' })).toMatchObject({ reason: 'unknown-name' })
  expect(judge({ constructor: '1' })).toMatchObject({ reason: 'unknown-name' })
  expect(judge('1; 2; 3; 4')).toMatchObject({ reason: 'not-one-answer' })
})

test('answers by name to an exercise without parts are a slip', () => {
  const { exercise, key: own } = PARTS.height
  const verdict = grade(exercise, own, { answer: { height: '1' }, variant: VARIANT })
  expect(verdict).toMatchObject({ verdict: 'invalid', reason: 'not-one-answer' })
})
