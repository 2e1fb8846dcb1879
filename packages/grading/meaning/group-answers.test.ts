import { expect, test } from 'vitest'
import { LESSONS, makeExercise, NAMES, VARIANT } from '../testing/make-exercise'
import { groupAnswers } from './group-answers'

const { key: rule } = makeExercise({
  kind: 'expression',
  definitions: LESSONS.sigmoid,
  names: NAMES.inA,
  answer: 'a*(1-a)',
})

test('formulas that are the same function are one group', () => {
  const texts = ['1-a^2', '1-a', '(1-a)*(1+a)', '(1-a^2)/(1+a)', 'a']
  expect(groupAnswers(rule, VARIANT, texts)).toEqual([[0, 2], [1, 3], [4]])
})

test('numbers that are equal are one group', () => {
  const { key } = makeExercise({
    kind: 'number',
    definitions: LESSONS.sigmoid,
    names: NAMES.number,
    answer: '3/16',
  })
  expect(groupAnswers(key, VARIANT, ['1/2', '0.5', 'ln(e)/2', '0.50001'])).toEqual([[0, 1, 2], [3]])
})

test('sets that have the same numbers are one group', () => {
  const { key } = makeExercise({
    kind: 'set',
    definitions: LESSONS.relu,
    names: NAMES.inZ,
    answer: '[0, 1]',
  })
  const texts = ['[0, 1)', '[0, 1/2] ∪ (0.5, 1)', '{0, 1}', '{1, 0}', '[0, 1']
  expect(groupAnswers(key, VARIANT, texts)).toEqual([[0, 1], [2, 3], [4]])
})

test('what cannot be read, and answers to a variant that is gone, stay apart', () => {
  expect(groupAnswers(rule, VARIANT, ['((', '))'])).toEqual([[0], [1]])
  expect(groupAnswers(rule, 'z0=7', ['1-a', '1 - a'])).toEqual([[0], [1]])
})
