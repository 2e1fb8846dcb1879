import type { FeedbackRule, Verdict } from '@slopewise/lesson'
import { expect, test } from 'vitest'
import { grade } from './grade'
import { type ExerciseSketch, LESSONS, makeExercise, NAMES, VARIANT } from './testing/make-exercise'

const gradeIn = (sketch: ExerciseSketch, answer: string | readonly string[]): Verdict => {
  const { exercise, key } = makeExercise(sketch)
  return grade(exercise, key, { answer, variant: VARIANT })
}

const rule = (when: string, text: string): FeedbackRule => ({ when, text, html: `<p>${text}</p>` })

const ruleInA: ExerciseSketch = {
  kind: 'expression',
  definitions: LESSONS.sigmoid,
  names: NAMES.inA,
  answer: 'a(1 - a)',
}
const ruleInZ = { ...ruleInA, names: NAMES.inZ, answer: 'e^(-z)/(1 + e^(-z))^2' }
const slopeAtLn3: ExerciseSketch = {
  kind: 'number',
  definitions: LESSONS.sigmoid,
  names: NAMES.number,
  answer: "g'(ln 3)",
  tolerance: { kind: 'relative', value: 5e-3 },
}
const kink: ExerciseSketch = {
  kind: 'number',
  definitions: LESSONS.relu,
  names: NAMES.number,
  answer: "g'(0)",
}

test('a right number is told its exact value', () => {
  expect(gradeIn(slopeAtLn3, '0.188')).toMatchObject({
    verdict: 'correct',
    reason: 'within-tolerance',
    feedback: 'Right: 0.188 is close enough. The exact value is 3/16.',
  })
  expect(gradeIn(slopeAtLn3, '0.1875')).toMatchObject({
    feedback: 'Right: 0.1875, which is exactly 3/16.',
  })
  expect(gradeIn(slopeAtLn3, '3/16')).toMatchObject({ feedback: 'Right: 3/16.' })
})

test('the value at a kink is right by convention, and says so', () => {
  expect(gradeIn(kink, '1')).toMatchObject({
    verdict: 'correct',
    feedback:
      "Right: 1, by the convention of this course. In calculus g'(0) does not exist: at z = 0 the slope from the left is 0 and from the right 1.",
  })
})

test('a right formula is right for every z', () => {
  expect(gradeIn(ruleInA, 'a - a^2')).toMatchObject({
    verdict: 'correct',
    reason: 'equal',
    parsed: 'a-a^2',
    feedback: 'Right: a - a^2 gives the same value as the rule for every z.',
  })
})

test('a wrong formula gets a point to try by hand', () => {
  const verdict = gradeIn(ruleInZ, '2e^(-z)/(1 + e^(-z))^2')
  expect(verdict).toMatchObject({ verdict: 'incorrect', reason: 'different' })
  if (verdict.verdict === 'invalid' || verdict.witness === undefined) throw new Error('no witness')
  const { at, yours, expected } = verdict.witness
  expect(verdict.feedback).toBe(
    `Not yet. Try z = ${at.z}: yours gives ${yours}, and it should be ${expected}.`.replaceAll(
      '≈',
      'about',
    ),
  )
})

test('a formula that no digits tell apart is told how far it is off', () => {
  expect(gradeIn(ruleInZ, 'e^(-z)/(1 + e^(-z))^2 + 10^-300')).toMatchObject({
    verdict: 'incorrect',
    feedback: 'Not yet, though very close: at z = 1 yours is off by 1.0×10⁻³⁰⁰.',
    witness: { yours: '≈ 0.1966 + 1.0×10⁻³⁰⁰', expected: '≈ 0.1966' },
  })
})

test('a formula without a value anywhere is wrong, not almost right', () => {
  for (const answer of ['undefined', 'infinity', 'ln(-1 - z^2)', 'sqrt(-1 - abs(z))']) {
    expect(gradeIn(ruleInZ, answer)).toMatchObject({ verdict: 'incorrect', reason: 'different' })
  }
})

test('a wrong number gets no witness and no sight of the key', () => {
  for (const answer of ['5/16', '3/4', '0.19', '-3/16', 'undefined']) {
    const verdict = gradeIn(slopeAtLn3, answer)
    expect(verdict).not.toHaveProperty('witness')
    expect(JSON.stringify({ ...verdict, parsed: '' })).not.toMatch(/(?<!-)3\/16|0\.1875/)
  }
})

test('a misconception speaks in the names of the lesson', () => {
  expect(gradeIn(ruleInA, 'a')).toMatchObject({
    reason: 'value-for-slope',
    feedback: expect.stringContaining('the height of the curve, g itself'),
  })
})

test('wrong rules that give the same answer are all named', () => {
  const verdict = gradeIn(ruleInA, '1 - a')
  expect(verdict).toMatchObject({
    reason: 'one-minus',
    feedback:
      'Not yet. Perhaps you stopped at 1 − a, or you left out a square. Go through the steps once more.',
  })
})

test('one thing is said: the misconception, else the author, else the witness', () => {
  const feedback = [rule('2a(1 - a)', 'Twice too much.'), rule('1 - a', 'One factor of two.')]
  const sketch = { ...ruleInA, feedback }
  expect(gradeIn(sketch, 'a^3')).toMatchObject({ feedback: expect.stringContaining('Try z =') })
  expect(gradeIn(sketch, '2a - 2a^2')).toMatchObject({
    reason: 'different',
    feedback: 'Twice too much.',
    feedbackHtml: '<p>Twice too much.</p>',
  })
  const known = gradeIn(sketch, '1 - a')
  expect(known).toMatchObject({
    reason: 'one-minus',
    feedback: expect.stringContaining('Perhaps'),
  })
  expect(known).not.toHaveProperty('feedbackHtml')
})

test('an author may speak to a reason, or to any tag of a merged class', () => {
  const sketch = { ...ruleInA, feedback: [rule('not-squared', 'Square it.')] }
  expect(gradeIn(sketch, '1 - a')).toMatchObject({
    reason: 'one-minus',
    feedback: 'Square it.',
    feedbackHtml: '<p>Square it.</p>',
  })
  const general = { ...ruleInA, feedback: [rule('different', 'Look again.')] }
  expect(gradeIn(general, 'a^3')).toMatchObject({ feedback: 'Look again.' })
})

test('feedback is written in the names of the variant', () => {
  const sketch = {
    ...slopeAtLn3,
    answer: "g'(z0)",
    values: { z0: 'ln 3' },
    feedback: [rule('z0', 'That is the point itself.')],
  }
  expect(gradeIn(sketch, '1.0986')).toMatchObject({ feedback: 'That is the point itself.' })
})

test('other conventions at the kink are explained with this one', () => {
  expect(gradeIn(kink, '0')).toMatchObject({
    verdict: 'partly',
    reason: 'other-convention',
    feedback:
      "At z = 0 the slope from the left is 0 and from the right 1, so g'(0) does not exist. 0 is what common libraries such as PyTorch and TensorFlow compute; this course takes 1.",
  })
  expect(gradeIn(kink, 'undefined')).toMatchObject({
    reason: 'other-convention',
    feedback: expect.stringMatching(/^True in calculus: at z = 0/),
  })
})

test('a kink for which nothing is declared has no convention', () => {
  const undeclared = { ...LESSONS.relu, conventions: {} }
  const sketch = { ...kink, definitions: undeclared, answer: 'undefined' }
  expect(gradeIn(sketch, 'undefined')).toMatchObject({ verdict: 'correct' })
  expect(gradeIn(sketch, '1')).toMatchObject({ verdict: 'incorrect', reason: 'different' })
})

test('a rounded answer is asked for three digits, or for the exact value', () => {
  expect(gradeIn(slopeAtLn3, '0.19')).toMatchObject({
    verdict: 'partly',
    feedback: 'You seem to have rounded: give 3 significant digits, or the exact value.',
  })
  const exactly = { ...slopeAtLn3, answer: "g'(0)", tolerance: { kind: 'exact' } as const }
  expect(gradeIn(exactly, '0.3')).toMatchObject({ verdict: 'partly', reason: 'rounded' })
})

test('what cannot be read is invalid, with its place', () => {
  expect(gradeIn(ruleInA, 'a(1 - a')).toMatchObject({
    verdict: 'invalid',
    reason: 'unclosed-bracket',
    slip: { span: [1, 2] },
  })
})

test('a list is a typed answer only where it holds one text', () => {
  expect(gradeIn(ruleInA, ['a(1 - a)'])).toMatchObject({ verdict: 'correct' })
  expect(gradeIn(ruleInA, ['a', 'b'])).toMatchObject({ reason: 'not-one-answer' })
  expect(gradeIn(ruleInA, [])).toMatchObject({ reason: 'empty' })
})

test('a variant that is not in the key is our own mistake', () => {
  const { exercise, key } = makeExercise(ruleInA)
  expect(() => grade(exercise, key, { answer: 'a', variant: 'constructor' })).toThrow(/Invariant/)
})

test('the same answer gets the same verdict on every run', () => {
  const { exercise, key } = makeExercise(ruleInZ)
  const [first, second] = [structuredClone(key), structuredClone(key)]
  for (const answer of ['e^(-z)/(1+e^(-z))^2', '1/(1+e^(-z))^2', '1-z', 'sin(z)']) {
    const attempt = { answer, variant: VARIANT }
    expect(grade(exercise, first, attempt)).toEqual(grade(exercise, second, attempt))
  }
})

const logarithm: ExerciseSketch = { ...ruleInA, names: NAMES.inZ, answer: 'ln(abs(z))' }

test('a domain that is too small makes an answer partly right only where the values are proved', () => {
  expect(gradeIn(logarithm, 'ln(z)')).toMatchObject({ verdict: 'partly', reason: 'domain' })
  expect(
    gradeIn(logarithm, 'ln(z) + (sin(z)^2 + cos(z)^2 - 1) + 10^(-400)*atan(sin(z))'),
  ).toMatchObject({
    verdict: 'undecided',
  })
  expect(gradeIn(logarithm, 'ln(z) + atan(sin(z))')).toMatchObject({ verdict: 'incorrect' })
})

test('an answer that has values nowhere where the key has some is wrong, with a point', () => {
  expect(gradeIn({ ...logarithm, answer: 'ln(z)' }, 'ln(-z)')).toMatchObject({
    verdict: 'incorrect',
    reason: 'different',
    witness: { at: { z: '1' }, yours: 'undefined', expected: '0' },
    feedback: 'Not yet. Try z = 1: yours gives undefined, and it should be 0.',
  })
})
