import type { DerivationKey, ExerciseKey, FindErrorKey, PublicExercise } from '@slopewise/lesson'
import { expect, test } from 'vitest'
import { grade } from '../grade'

const NAMES = { variables: ['z'], functions: ['g'], values: ['a'], forbidden: ['k'] }

const SIGMOID = { define: { 'g(z)': '1/(1 + e^(-z))', a: 'g(z)' }, conventions: {} }

const exerciseWith = (task: DerivationKey | FindErrorKey, definitions = SIGMOID) => {
  const { kind } = task
  const exercise: PublicExercise = {
    address: 'course/lesson/one',
    id: 'one',
    kind,
    skill: '',
    hash: '00',
    names: NAMES,
    exact: false,
    several: false,
    options: [],
    hintCount: 0,
    variants: [{ id: 'default', promptHtml: '' }],
  }
  const key: ExerciseKey = {
    address: exercise.address,
    kind,
    publicHash: '00',
    definitions,
    names: NAMES,
    exact: false,
    options: [],
    variants: {
      default: {
        values: {},
        answer: '',
        task,
        tolerance: { kind: 'exact' },
        hints: [],
        solutionHtml: '',
        feedback: [{ when: '2', html: '<p>Two.</p>', text: 'Two.' }],
      },
    },
  }
  return (...answer: string[]) => grade(exercise, key, { answer, variant: 'default' })
}

const derive = (task: Partial<DerivationKey> = {}, definitions = SIGMOID) =>
  exerciseWith(
    {
      kind: 'derivation',
      start: "g'(z)",
      lines: [],
      samples: [],
      end: { names: ['z'] },
      linesMin: 2,
      ...task,
    },
    definitions,
  )

const FIRST = 'd/dz (1 + e^-z)^-1'
const RESULT = 'e^-z/(1 + e^-z)^2'

test('the quotient rule and the chain rule are both right ways', () => {
  const right = { verdict: 'correct', reason: 'derived' }
  expect(derive()(FIRST, '-(1 + e^-z)^-2 * (-e^-z)', RESULT)).toMatchObject(right)
  const quotient = '(0*(1 + e^-z) - 1*(-e^-z))/(1 + e^-z)^2'
  expect(derive()('d/dz [1/(1 + e^-z)]', quotient, RESULT)).toMatchObject(right)
  expect(derive({ end: { names: ['a'] } })(FIRST, 'g(z)(1 - g(z))', 'a(1-a)')).toMatchObject(right)
})

test.each([
  ['-(1 + e^-z)^-2 * e^-z', 'sign', /derivative of e\^\(−z\) is −e\^\(−z\)/],
  ['-(1 + e^-z)^-2', 'no-chain', /one more factor/],
  ['-(1 + e^-z)^-2 * (-z e^(-z-1))', 'power-rule', /power rule does not fit/],
  ['-(1 + e^-z)^0 * (-e^-z)', 'exponent-rule', /lowers the exponent/],
])('the first wrong line %s is explained by the rule behind it', (line, reason, words) => {
  const verdict = derive()(FIRST, line, '1')
  expect(verdict).toMatchObject({ verdict: 'incorrect', reason })
  if (verdict.verdict === 'invalid') throw new Error('It was read.')
  expect(verdict.feedback).toMatch(/^Line 2 does not follow from line 1\. /)
  expect(verdict.feedback).toMatch(words)
  expect(verdict.witness).toBeDefined()
})

test('a wrong line that no rule explains gets a point to try, and no name', () => {
  expect(derive()(FIRST, '3(1 + e^-z)^-2 + 1')).toMatchObject({
    reason: 'wrong-step',
    feedback:
      'Line 2 does not follow from line 1. Try z = 0: there it is 1.75, and line 1 is 0.25.',
  })
})

const TANH = { define: { 'g(z)': 'tanh(z)', a: 'g(z)' }, conventions: {} }
const [TOP, BOTTOM] = ['(e^z - e^-z)', '(e^z + e^-z)']

test('a difference of two products the wrong way round is the quotient rule swapped', () => {
  expect(derive({}, TANH)(`(${TOP}^2 - ${BOTTOM}^2)/${BOTTOM}^2`, 'a^2 - 1')).toMatchObject({
    verdict: 'incorrect',
    reason: 'quotient-swap',
  })
  expect(derive({}, TANH)('d/dz tanh(z)', '-(1 - a^2)')).toMatchObject({ reason: 'sign' })
  // The other product is 0 here: only the sign of the one that is left is wrong.
  const own = { define: { ...SIGMOID.define, 'g(z)': 'sigmoid(z)' }, conventions: {} }
  expect(derive({}, own)('(0*(1 + e^-z) - e^-z)/(1 + e^-z)^2', '-e^-z/(1 + e^-z)^2')).toMatchObject(
    {
      reason: 'sign',
    },
  )
})

test('each line is said to be right, wrong, or to follow from the wrong one', () => {
  const wrong = '-(1 + e^-z)^-2 * e^-z'
  expect(derive()(FIRST, wrong, '-e^-z/(1 + e^-z)^2', RESULT)).toMatchObject({
    lines: ['right', 'wrong', 'follows', 'right'],
  })
})

test('a first line that is not what is asked does not follow from the start', () => {
  expect(derive()('1/(1 + e^-z)', RESULT)).toMatchObject({
    verdict: 'incorrect',
    feedback: expect.stringMatching(/^Line 1 does not follow from the start/),
  })
})

test('right lines that are not finished, or too few, are partly right', () => {
  const partly = { verdict: 'partly' }
  expect(derive()(FIRST, '-(1 + e^-z)^-2 d/dz e^-z')).toMatchObject({
    ...partly,
    reason: 'unfinished',
  })
  expect(derive()(FIRST, 'a(1-a)')).toMatchObject({ ...partly, reason: 'unfinished' })
  expect(derive()(RESULT)).toMatchObject({ ...partly, reason: 'too-short' })
  expect(derive()("g'(z)", RESULT)).toMatchObject({ ...partly, reason: 'too-short' })
})

test('empty lines are passed over, and a slip names its line', () => {
  expect(derive()(FIRST, '', RESULT, '')).toMatchObject({ verdict: 'correct' })
  expect(derive()(FIRST, '', '-(1 + e^-z')).toMatchObject({
    verdict: 'invalid',
    reason: 'unclosed-bracket',
    slip: { args: { line: '2' } },
  })
  expect(derive()('', ' ')).toMatchObject({ verdict: 'invalid', reason: 'empty' })
  expect(derive()()).toMatchObject({ verdict: 'invalid', reason: 'empty' })
  expect(derive()('k')).toMatchObject({ verdict: 'invalid', reason: 'name-not-allowed' })
})

test('very many lines are no answer', () => {
  const lines = Array<string>(40).fill(RESULT)
  expect(derive()(...lines)).toMatchObject({ verdict: 'invalid', reason: 'too-long' })
})

const FADED = derive({
  lines: [FIRST, null, RESULT, null],
  end: { names: null },
  linesMin: 1,
})

test('blanks are right where they follow, and wrong where they do not', () => {
  expect(FADED('(1 + e^-z)^-2 e^-z', 'a(1-a)')).toMatchObject({ verdict: 'correct' })
  expect(FADED('(1 + e^-z)^-2 e^-z', 'a(1+a)')).toMatchObject({
    verdict: 'incorrect',
    feedback: expect.stringMatching(/^Line 4 does not follow from line 3/),
  })
  expect(FADED('-(1 + e^-z)^-2 e^-z', 'a(1-a)')).toMatchObject({ reason: 'sign' })
})

test('a blank that copies a line beside it shows no step', () => {
  expect(FADED(FIRST, 'a(1-a)')).toMatchObject({ verdict: 'partly', reason: 'no-step' })
  expect(FADED(RESULT, 'a(1-a)')).toMatchObject({ verdict: 'partly', reason: 'no-step' })
})

test('a blank that is left empty, and one line too many, are slips', () => {
  expect(FADED('(1 + e^-z)^-2 e^-z')).toMatchObject({
    verdict: 'invalid',
    slip: { args: { line: '1' } },
  })
  expect(FADED('a', 'a', 'a')).toMatchObject({ verdict: 'invalid', reason: 'not-one-answer' })
})

const FIND = exerciseWith({
  kind: 'find-error',
  lines: [FIRST, '-(1 + e^-z)^-2 * diff(e^-z, z)', '-(1 + e^-z)^-2 * e^-z', '-e^-z/(1 + e^-z)^2'],
  wrong: 2,
  when: 'sign',
})

test('the wrong line with any line that follows in its place is right', () => {
  expect(FIND('3', '(1+e^-z)^-2 e^-z')).toMatchObject({ verdict: 'correct', reason: 'mended' })
  expect(FIND('3', 'a(1 - a)')).toMatchObject({ verdict: 'correct', reason: 'mended' })
})

test('the wrong line with a wrong mend is partly right', () => {
  expect(FIND('3', '-(1 + e^-z)^-2 * e^-z')).toMatchObject({
    verdict: 'partly',
    reason: 'mend-wrong',
    feedback: expect.stringContaining('as it stands'),
  })
  expect(FIND('3', '-(1 + e^-z)^-2 * (-z e^(-z-1))')).toMatchObject({
    reason: 'mend-wrong',
    feedback: expect.stringContaining('power rule'),
  })
  expect(FIND('3', '-(1 + e^-z)^-2 * diff(e^-z, z)')).toMatchObject({ reason: 'no-step' })
})

test('another line is wrong, and it is said on which side the mistake is', () => {
  expect(FIND('2', 'a')).toMatchObject({
    verdict: 'incorrect',
    reason: 'other-line',
    feedback: expect.stringContaining('further down'),
    feedbackHtml: '<p>Two.</p>',
  })
  expect(FIND('4', 'a')).toMatchObject({ feedback: expect.stringContaining('further up') })
  expect(FIND('1', 'a')).toMatchObject({ feedback: expect.stringContaining('first line') })
})

test('no line, a strange one, no mend and one that cannot be read are slips', () => {
  expect(FIND()).toMatchObject({ verdict: 'invalid', reason: 'empty' })
  expect(FIND('7', 'a')).toMatchObject({ verdict: 'invalid', reason: 'unknown-name' })
  expect(FIND('3')).toMatchObject({ verdict: 'invalid', slip: { args: { line: '1' } } })
  expect(FIND('3', '(a')).toMatchObject({
    reason: 'unclosed-bracket',
    slip: { args: { line: '1' } },
  })
})

test('a line with values nowhere where the line before has some is wrong', () => {
  const answer = derive({ start: 'ln(z)', end: { names: ['z'] } })
  expect(answer('ln(-z)', 'ln(-z)')).toMatchObject({ verdict: 'incorrect' })
  expect(answer('ln(z^2)/2', 'ln(z)')).toMatchObject({ verdict: 'partly', reason: 'domain' })
})
