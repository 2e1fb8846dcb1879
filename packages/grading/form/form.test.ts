import { expect, test } from 'vitest'
import { grade } from '../grade'
import {
  type ExerciseSketch,
  LESSONS,
  makeExercise,
  NAMES,
  VARIANT,
} from '../testing/make-exercise'

const judge = (sketch: Partial<ExerciseSketch>, form: string | undefined, answer: string) => {
  const { exercise, key } = makeExercise({
    kind: 'number',
    definitions: LESSONS.sigmoid,
    names: NAMES.number,
    answer: "g'(0)",
    ...sketch,
  })
  const asked = form === undefined ? key : { ...key, form }
  const verdict = grade(exercise, asked, { answer, variant: VARIANT })
  return `${verdict.verdict} ${verdict.reason}`
}

test('a fraction must be in lowest terms where that is asked', () => {
  expect(judge({}, 'fraction', '1/4')).toBe('correct equal')
  expect(judge({}, 'fraction', '2/8')).toBe('partly form')
  expect(judge({}, 'fraction', '0.25')).toBe('partly form')
  expect(judge({}, undefined, '2/8')).toBe('correct equal')
  expect(judge({}, 'fraction', '2/4')).not.toBe('partly form')
})

test('a formula must be factored where that is asked', () => {
  const inA: Partial<ExerciseSketch> = { kind: 'expression', names: NAMES.inA, answer: 'a(1-a)' }
  expect(judge(inA, 'factored', 'a(1-a)')).toBe('correct equal')
  expect(judge(inA, 'factored', 'a - a^2')).toBe('partly form')
  expect(judge(inA, 'expanded', 'a - a^2')).toBe('correct equal')
  expect(judge(inA, 'expanded', 'a(1-a)')).toBe('partly form')
  expect(judge(inA, 'factored', '1 - a')).toBe('incorrect one-minus')
})

test('digits and decimals are counted where so many are asked', () => {
  const digits: Partial<ExerciseSketch> = {
    answer: "g'(1)",
    tolerance: { kind: 'digits', value: 4 },
  }
  expect(judge(digits, undefined, '0.1966')).toBe('correct within-tolerance')
  expect(judge(digits, undefined, '0.197')).toBe('partly rounded')
  expect(judge(digits, undefined, '0.1967')).toBe('incorrect different')
  const decimals: Partial<ExerciseSketch> = {
    answer: "g'(1)",
    tolerance: { kind: 'decimals', value: 2 },
  }
  expect(judge(decimals, undefined, '0.20')).toBe('correct within-tolerance')
})

test('scientific notation has one digit before the point', () => {
  const small: Partial<ExerciseSketch> = {
    answer: "g'(10)",
    tolerance: { kind: 'relative', value: 5e-3 },
  }
  for (const right of ['4.54e-5', '4.54*10^-5', '4.54 · 10^(-5)', '4,54 × 10^{-5}']) {
    expect(judge(small, 'scientific', right), right).toBe('correct within-tolerance')
  }
  for (const other of ['0.0000454', '45.4e-6', '0.454*10^-4']) {
    expect(judge(small, 'scientific', other), other).toBe('partly form')
  }
})
