import type { ExerciseKey, PublicExercise, TaskKey, VariantKey } from '@slopewise/lesson'
import { expect, test } from 'vitest'
import { describeExercise } from './exercise-report'

const NAMES = { variables: ['z'], functions: ['g'], values: ['a'], forbidden: [] }

type Kind = PublicExercise['kind']

const describe = (task: TaskKey & { readonly kind: Kind }) => describeOne(task.kind, { task })

const describeOne = (kind: Kind, own: Partial<VariantKey>) => {
  const common = { address: 'c/l/e', kind, names: NAMES, exact: false, options: [] }
  const exercise: PublicExercise = {
    ...common,
    id: 'e',
    skill: 's',
    hash: '00',
    several: false,
    hintCount: 0,
    variants: [{ id: 'default', promptHtml: 'What?' }],
  }
  const key: ExerciseKey = {
    ...common,
    publicHash: '00',
    definitions: { define: { 'g(z)': '1/(1 + e^(-z))', a: 'g(z)' }, conventions: {} },
    variants: {
      default: {
        values: {},
        answer: '',
        tolerance: { kind: 'exact' },
        hints: [],
        solutionHtml: '',
        feedback: [],
        ...own,
      },
    },
  }
  const [variant] = describeExercise(exercise, key).variants
  if (variant === undefined) throw new Error('There is no variant.')
  return {
    key: variant.key?.written,
    told: variant.told.map(({ answer, verdict, reason }) => `${answer} -> ${verdict} ${reason}`),
  }
}

const step = (name: string, after: readonly string[], belongs = true) => ({
  id: `id-${name}`,
  name,
  belongs,
  after: after.map(one => `id-${one}`),
  when: '',
})

test('of a set: the wrong ones that have a name, and those that the author replies to', () => {
  const feedback = [
    { when: '{b0}', html: '', text: '' },
    { when: 'ends-alone', html: '', text: '' },
  ]
  expect(describeOne('set', { answer: '|z| >= b0', values: { b0: '2' }, feedback })).toEqual({
    key: '|z| >= b0',
    told: [
      '[2, infinity) -> partly one-side',
      '(-2, 2) -> incorrect complement',
      '{-2, 2} -> incorrect ends-alone',
      '{2} -> incorrect different',
    ],
  })
})

test('of an order: the right one, and what wrong ones are told', () => {
  const steps = [step('1', []), step('2', ['1']), step('3', ['2']), step('x1', [], false)]
  expect(describe({ kind: 'order', steps })).toEqual({
    key: '1, 2, 3',
    told: [
      '2, 1, 3 -> incorrect out-of-order',
      '1, 2 -> partly incomplete',
      '1, x1 -> incorrect wrong-line',
    ],
  })
})

test('of an error: the wrong line, and what other answers are told', () => {
  const lines = ['diff(g(z),z)', 'g(z)*(1+g(z))', 'a+a^2']
  expect(describe({ kind: 'find-error', lines, wrong: 1, when: 'sign' })).toEqual({
    key: 'line 2: g(z)*(1+g(z))',
    told: [
      '2; g(z)*(1+g(z)) -> partly mend-wrong',
      '2; diff(g(z),z) -> partly no-step',
      '1; diff(g(z),z) -> incorrect other-line',
      '3; a+a^2 -> incorrect other-line',
    ],
  })
})

test('of a derivation: what is asked, and the author’s own lines', () => {
  const end = { names: ['a'] }
  const task = { kind: 'derivation', start: "g'(z)", end, linesMin: 1 } as const
  expect(describe({ ...task, lines: ['g(z)*(1-g(z))', null], samples: ['a-a^2'] })).toEqual({
    key: "g'(z), in a",
    told: ['a-a^2 -> correct derived', "g'(z) -> partly unfinished"],
  })
})
