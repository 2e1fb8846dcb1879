import type { DealtExercise } from '@slopewise/lesson'
import { expect, test } from 'vitest'
import { fillLean, makeLean } from './lean'

const NAMES = { variables: ['z'], functions: [], values: [], forbidden: [] }

const make = (changes: Partial<DealtExercise>): DealtExercise => ({
  address: 'c/l/e',
  id: 'e',
  kind: 'number',
  skill: '',
  hash: '0',
  names: NAMES,
  exact: false,
  several: false,
  options: [],
  hintCount: 1,
  variant: 'default',
  variantCount: 1,
  promptHtml: 'PROMPT',
  ...changes,
})

const option = (id: string) => ({ id, html: `OPTION ${id}` })
const line = (name: string) => ({ html: `LINE ${name}`, text: name })

const EXERCISES: readonly DealtExercise[] = [
  make({ kind: 'choice', options: [option('a'), option('b "c"')] }),
  make({
    kind: 'order',
    task: { kind: 'order', lines: [{ id: 'x', html: 'LINE x' }], hasExtra: false },
  }),
  make({ kind: 'find-error', task: { kind: 'find-error', lines: [line('1'), line('2')] } }),
  make({
    kind: 'derivation',
    task: {
      kind: 'derivation',
      start: line('start'),
      lines: [{ kind: 'given', ...line('given') }, { kind: 'blank' }],
      end: { names: null },
      definitions: { define: {}, conventions: {} },
    },
  }),
  make({
    kind: 'parts',
    parts: [
      {
        name: 'slope',
        kind: 'choice',
        names: NAMES,
        exact: false,
        several: false,
        options: [option('steep')],
        promptHtml: 'PROMPT of a part',
      },
    ],
  }),
]

test.each(EXERCISES)('nothing that $kind shows is in the data that React gets', exercise => {
  const lean = makeLean({ kind: 'exercise', exercise, number: 1 })
  expect(JSON.stringify(lean)).not.toMatch(/PROMPT|OPTION|LINE/)
})

test('the HTML of each place comes back from the page, of a part from its own part', () => {
  const content = { kind: 'exercise', number: 1 } as const
  const exercise = EXERCISES[4] ?? make({})
  const page = {
    querySelector: (selector: string) => ({ innerHTML: `at ${selector}` }),
  } as unknown as ParentNode
  const filled = fillLean(makeLean({ ...content, exercise }), page)
  expect(filled).toMatchObject({
    exercise: {
      promptHtml: 'at .exercise-prompt',
      parts: [
        {
          promptHtml: 'at [data-part="slope"] .part-prompt',
          options: [{ html: 'at [data-part="slope"] [data-option="steep"] .option-text' }],
        },
      ],
    },
  })
})

test('an exercise whose page shows less than its data say is not taken over', () => {
  const page = { querySelector: () => null } as unknown as ParentNode
  const lean = makeLean({ kind: 'exercise', exercise: make({}), number: 1 })
  expect(() => fillLean(lean, page)).toThrow('shows nothing at .exercise-prompt')
})
