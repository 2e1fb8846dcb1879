import type { ExerciseKey, PublicExercise } from '@slopewise/lesson'
import { expect, test } from 'vitest'
import { describeExercise } from './exercise-report'

const NAMES = { variables: [], functions: [], values: [], forbidden: ['g', 'a', 'z'] }
const SIGMOID = { define: { 'g(z)': '1/(1 + e^(-z))', a: 'g(z)' }, conventions: {} }

const makePublic = (kind: PublicExercise['kind']): PublicExercise => ({
  address: 'c/l/e',
  id: 'e',
  kind,
  skill: 's',
  hash: '00',
  names: NAMES,
  exact: false,
  several: false,
  options: [
    { id: 'yes', html: 'Yes' },
    { id: 'no', html: 'No' },
  ],
  hintCount: 0,
  variants: [{ id: 'default', promptHtml: 'What?' }],
})

const makeKey = (kind: PublicExercise['kind'], answer: string): ExerciseKey => ({
  address: 'c/l/e',
  kind,
  publicHash: '00',
  definitions: SIGMOID,
  names: NAMES,
  exact: false,
  options: [
    { id: 'yes', correct: true, when: '', feedbackHtml: '' },
    { id: 'no', correct: false, when: 'saturation', feedbackHtml: '<p>Look again.</p>' },
  ],
  variants: {
    default: {
      values: {},
      answer,
      tolerance: { kind: 'exact' },
      hints: [],
      solutionHtml: '',
      feedback: [
        { when: 'g(0)', html: '<p>Height.</p>', text: 'Height.' },
        { when: '7', html: '<p>Seven?</p>', text: 'Seven?' },
      ],
    },
  },
})

test('a number shows its key worked out, and what each wrong rule and each reply leads to', () => {
  const { variants } = describeExercise(makePublic('number'), makeKey('number', "g'(0)"))
  const [variant] = variants
  expect(variant?.key).toMatchObject({ written: "g'(0)", judged: 'exactly' })
  const told = variant?.told ?? []
  const height = told.find(({ causes }) => causes.includes('Value instead of slope'))
  expect(variant?.key?.value).toBe('1/4')
  expect(height).toMatchObject({
    answer: '1/2',
    verdict: 'incorrect',
    causes: [
      'Value instead of slope',
      'Only 1 − a',
      'Square forgotten',
      'Feedback for g(0): write its tag',
    ],
    feedbackHtml: null,
  })
  expect(told.at(-1)).toMatchObject({
    answer: '7',
    causes: ['Feedback for 7'],
    feedbackHtml: '<p>Seven?</p>',
  })
  expect(told.every(({ verdict }) => verdict !== 'correct')).toBe(true)
})

test('a choice shows what each option is told', () => {
  const { variants } = describeExercise(makePublic('choice'), makeKey('choice', ''))
  expect(variants[0]).toMatchObject({
    key: null,
    told: [
      { answer: 'yes', verdict: 'correct' },
      { answer: 'no', verdict: 'incorrect', causes: [expect.any(String)] },
    ],
  })
})
