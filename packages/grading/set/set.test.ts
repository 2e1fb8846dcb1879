import { describeSlip } from '@slopewise/lesson/messages'
import { expect, test } from 'vitest'
import { grade } from '../grade'
import { LESSONS, makeExercise, VARIANT } from '../testing/make-exercise'

const IN_Z = { variables: ['z'], functions: [], values: [], forbidden: ['g', 'a'] }

const FAR_OUT = '|z| > ln(49 + 20sqrt(6))'

/** `subdifferential` of ReLU at 0; `saturated`: where the slope of the sigmoid is below 0.01. */
const make = (
  answer: string,
  feedback: readonly { when: string; html: string; text: string }[] = [],
) =>
  makeExercise({
    kind: 'set',
    definitions: LESSONS.relu,
    names: IN_Z,
    answer,
    tolerance: answer === FAR_OUT ? { kind: 'relative', value: 5e-3 } : { kind: 'exact' },
    feedback,
  })

const judged = (key: string, answer: string): string => {
  const made = make(key)
  const { verdict, reason } = grade(made.exercise, made.key, { answer, variant: VARIANT })
  return `${verdict} ${reason}`
}

test.each([
  ['[0,1]', 'correct equal'],
  ['[0;1]', 'correct equal'],
  ['0 <= z <= 1', 'correct equal'],
  ['\\left[0,1\\right]', 'correct equal'],
  ['[0, 1/2] ∪ [0.5, 1]', 'correct equal'],
  ['m in [0, 2/2]', 'correct equal'],
  ['(0,1)', 'partly ends'],
  ['[0,1)', 'partly ends'],
  ['{0,1}', 'incorrect ends-alone'],
  ['(-inf, 0) or (1, inf)', 'incorrect complement'],
  ['0', 'incorrect different'],
  ['1/2', 'incorrect different'],
  ['[0,2]', 'incorrect different'],
  ['[-1,1]', 'incorrect different'],
  ['[0, 1.001]', 'incorrect different'],
  ['ℝ', 'incorrect different'],
  ['∅', 'incorrect different'],
  ['[0,1', 'invalid unclosed-bracket'],
  ['[1,0]', 'invalid interval-reversed'],
  ["0 <= g'(0) <= 1", 'invalid name-not-allowed'],
  ['[0, g(1)]', 'invalid name-not-allowed'],
  ['undefined', 'invalid not-a-real-number'],
  ['', 'invalid empty'],
])('the slopes of lines below ReLU at its corner: %s is %s', (answer, expected) => {
  expect(judged('[g(0), g(1)]', answer)).toBe(expected)
})

test.each([
  [FAR_OUT, 'correct equal'],
  ['|z| > 4.585', 'correct within-tolerance'],
  ['(-inf, -4.6) or (4.6, inf)', 'correct within-tolerance'],
  ['z < -4,58 or z > 4,59', 'correct within-tolerance'],
  ['|z| >= 4.585', 'correct within-tolerance'],
  ['ℝ ∖ [-4.585, 4.585]', 'correct within-tolerance'],
  ['z > 4.585', 'partly one-side'],
  ['(-inf, -4.585)', 'partly one-side'],
  ['|z| > 5', 'partly rounded'],
  ['|z| < 4.585', 'incorrect complement'],
  ['[-4.585, 4.585]', 'incorrect complement'],
  ['±4.585', 'incorrect ends-alone'],
  ['|z| > 4', 'incorrect different'],
  ['|z| > 6', 'incorrect different'],
  ['z > 0', 'incorrect different'],
  ["g'(z) < 0.01", 'invalid name-not-allowed'],
])('where the sigmoid is flat: %s is %s', (answer, expected) => {
  expect(judged(FAR_OUT, answer)).toBe(expected)
})

test.each([
  ['ℝ ∖ {0}', 'ℝ', 'partly ends'],
  ['ℝ ∖ {0}', '{0}', 'incorrect complement'],
  ['{0}', 'ℝ', 'incorrect different'],
  ['{-1, 1}', '1', 'partly one-side'],
  ['{0, 2}', '2', 'partly incomplete'],
  ['{0, 2}', '{0, 2, 3}', 'incorrect different'],
  ['∅', '{}', 'correct equal'],
  ['∅', 'ℝ', 'incorrect different'],
])('asked for %s, %s is %s', (key, answer, expected) => {
  expect(judged(key, answer)).toBe(expected)
})

test('what does not belong is shown by a number of the learner, what is missing is not', () => {
  const { exercise, key } = make('[0, 1]')
  const told = (answer: string) => {
    const verdict = grade(exercise, key, { answer, variant: VARIANT })
    return verdict.verdict === 'invalid'
      ? describeSlip(verdict.slip, answer).sentence
      : verdict.feedback
  }
  expect(told('[0, 3]')).toBe('Not yet: 2 is in your set and does not belong there.')
  expect(told('1/2')).toBe('Not yet: all of 1/2 belongs to it, and there is more.')
  expect(told('[0, 1)')).toContain('Does 1 itself belong to it?')
})

test("an author's words for a set are said for it, and for no other", () => {
  const words = [{ when: '{1}', html: '<p>One.</p>', text: 'One.' }]
  const { exercise, key } = make('[0, 1]', words)
  const told = (answer: string) => grade(exercise, key, { answer, variant: VARIANT })
  expect(told('1')).toMatchObject({ feedback: 'One.', parsed: '{1}' })
  expect(told('0')).not.toHaveProperty('feedbackHtml')
})
