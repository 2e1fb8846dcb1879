import type { DealtExercise } from '@slopewise/lesson'
import { renderToString } from 'react-dom/server'
import { expect, test } from 'vitest'
import { AnswerField } from './answer-field'
import { CasesField } from './cases/cases-field'
import { ChoiceField } from './choice-field'
import { Exercise } from './exercise'
import type { FieldProps } from './field-props'

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
  promptHtml: '<p>How much?</p>',
  ...changes,
})

const fieldOf = (exercise: DealtExercise): FieldProps => ({
  exercise,
  answer: '',
  reading: null,
  isWrong: false,
  isLive: false,
  field: { current: null },
  onAnswer: () => undefined,
  onFirstUse: () => undefined,
})

test('an exercise of several parts stands on the static page with every part and its field', () => {
  const part = { names: NAMES, exact: false, several: false, options: [] }
  const html = renderToString(
    <Exercise
      number={3}
      exercise={make({
        kind: 'parts',
        parts: [
          { ...part, name: 'height', kind: 'number', promptHtml: '<p>How high?</p>' },
          { ...part, name: 'slope', kind: 'expression', promptHtml: '<p>How steep?</p>' },
        ],
      })}
    />,
  )
  for (const text of ['How much?', 'How high?', 'How steep?', '(a)', '(b)']) {
    expect(html).toContain(text)
  }
  expect(html.match(/class="answer-input"/g)).toHaveLength(2)
  expect(html).toContain('data-part="slope"')
})

test('the static page has rows for cases, disabled until they can be kept', () => {
  const html = renderToString(<CasesField {...fieldOf(make({ kind: 'cases' }))} />)
  expect(html.match(/class="cases-input"/g)).toHaveLength(4)
  expect(html).toMatch(/aria-label="Value in row 1"/)
  expect(html).toContain('the same as one line')
})

test('what is already an answer shows in its rows', () => {
  const props = { ...fieldOf(make({ kind: 'cases' })), answer: '{0, z < 0; 1, z >= 0}' }
  const html = renderToString(<CasesField {...props} />)
  expect(html).toContain('value="z &lt; 0"')
  expect(html).toContain('value="z &gt;= 0"')
})

test('a line of code asks for NumPy', () => {
  const html = renderToString(<AnswerField {...fieldOf(make({ kind: 'code' }))} />)
  expect(html).toContain('one line of NumPy')
  expect(html).not.toContain('Equation editor')
})

test('options come as they are served, with the script that puts them in order', () => {
  const options = ['one', 'two', 'three'].map(id => ({ id, html: `<b>${id}</b>` }))
  const html = renderToString(<ChoiceField {...fieldOf(make({ kind: 'choice', options }))} />)
  expect([...html.matchAll(/data-option="(\w+)"/g)].map(found => found[1])).toEqual([
    'one',
    'two',
    'three',
  ])
  expect(html).toContain('data-shuffle="c/l/e"')
  expect(html.indexOf('slopewiseShuffle')).toBeGreaterThan(html.indexOf('three'))
})
