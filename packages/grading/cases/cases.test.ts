import { expect, test } from 'vitest'
import { grade } from '../grade'
import { LESSONS, makeExercise, VARIANT } from '../testing/make-exercise'

const IN_Z = { variables: ['z'], functions: [], values: [], forbidden: ['g', 'a'] }
const IN_C = { variables: ['c', 'z'], functions: [], values: [], forbidden: ['g', 'a'] }

const relu = makeExercise({
  kind: 'cases',
  definitions: LESSONS.relu,
  names: IN_Z,
  answer: "g'(z)",
  feedback: [{ when: '{2, z < 0; 3, z >= 0}', html: '<p>Own words</p>', text: 'Own words' }],
})
const leaky = makeExercise({
  kind: 'cases',
  definitions: LESSONS.relu,
  names: IN_C,
  answer: '{c, z < 0; 1, z >= 0}',
})

const judge = (made: typeof relu, answer: string) => {
  const verdict = grade(made.exercise, made.key, { answer, variant: VARIANT })
  return `${verdict.verdict} ${verdict.reason}`
}
const wordsOf = (answer: string) => {
  const verdict = grade(relu.exercise, relu.key, { answer, variant: VARIANT })
  return verdict.verdict === 'invalid' ? '' : verdict.feedback
}

test('rows are right in any order and in any notation', () => {
  for (const answer of [
    '{0, z < 0; 1, z >= 0}',
    '{1, z >= 0; 0, z < 0}',
    '0 if z < 0; 1 if z >= 0',
    '{0, z < 0; 1, otherwise}',
    '{0, 0 > z; 1, 0 <= z}',
    '{0, z < 0; 1, z = 0; 1, z > 0}',
    '{0, z < 0\n1, z ≥ 0}',
    'where(z >= 0, 1, 0)',
    '1 if z >= 0 else 0',
    '(z >= 0)',
    '{z - z, z < 0; z^0, z > 0; 1, z = 0}',
  ]) {
    expect(judge(relu, answer), answer).toBe('correct equal')
  }
})

test('the kink belongs to the side of the convention, others are explained', () => {
  expect(judge(relu, '{0, z <= 0; 1, z > 0}')).toBe('partly other-convention')
  expect(wordsOf('{0, z <= 0; 1, z > 0}')).toMatch(/PyTorch and TensorFlow do; this course takes 1/)
  expect(judge(relu, '{0, z < 0; 1, z > 0}')).toBe('partly other-convention')
  expect(wordsOf('{0, z < 0; 1, z > 0}')).toMatch(/calculus has no derivative/)
  expect(judge(relu, '{0, z < 0; 1/2, z = 0; 1, z > 0}')).toBe('partly other-convention')
  expect(judge(relu, '{0, z < 0; 7, z = 0; 1, z > 0}')).toBe('partly domain')
})

test('rows that contradict each other at a point are no function, whichever comes first', () => {
  expect(judge(relu, '{0, z <= 0; 1, z >= 0}')).toBe('partly overlap')
  expect(judge(relu, '{1, z >= 0; 0, z <= 0}')).toBe('partly overlap')
  expect(wordsOf('{1, z >= 0; 0, z <= 0}')).toMatch(/^Two of your rows hold at z = 0/)
  expect(judge(relu, '{1, z >= 0; 1, z > 3; 0, z < 0}')).toBe('correct equal')
})

test('wrong rows have their misconception, or a point to try', () => {
  expect(judge(relu, '{1, z < 0; 0, z >= 0}')).toBe('incorrect relu-boundary')
  expect(judge(relu, '{0, z < 0; z, z >= 0}')).toBe('incorrect value-for-slope')
  expect(judge(relu, '{0, z < 0; 2, z >= 0}')).toBe('incorrect different')
  expect(judge(relu, '{0, z < 0; 1, z > 1}')).toMatch(/^(partly domain|incorrect different)/)
  const own = grade(relu.exercise, relu.key, { answer: '{2, z<0; 3, z>=0}', variant: VARIANT })
  expect(own).toMatchObject({ verdict: 'incorrect', feedback: 'Own words' })
})

test('a slope with a letter is decided for every value of it', () => {
  expect(judge(leaky, '{1, z >= 0; c, z < 0}')).toBe('correct equal')
  expect(judge(leaky, '{0, z < 0; 1, z >= 0}')).toBe('incorrect different')
  expect(judge(leaky, '{c, z < 0; z, z >= 0}')).toBe('incorrect different')
  expect(judge(leaky, '{c, z <= 0; 1, z > 0}')).toBe('partly domain')
})

test('a row without its condition is a slip', () => {
  expect(judge(relu, '{0, z < 0; 1}')).toMatch(/^(invalid|correct)/)
  expect(judge(relu, '{0, z < 0')).toMatch(/^invalid/)
  expect(judge(relu, '{0, ; 1, z >= 0}')).toMatch(/^invalid/)
})
