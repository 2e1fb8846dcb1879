import type { DealtExercise, PublicTask } from '@slopewise/lesson'
import { createRef } from 'react'
import { renderToString } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { FieldProps } from '../field-props'
import { OrderField } from '../order/order-field'
import { DerivationField } from './derivation-field'
import { FindErrorField } from './find-error-field'

const propsOf = (task: PublicTask & { readonly kind: DealtExercise['kind'] }): FieldProps => ({
  exercise: {
    address: 'c/l/e',
    id: 'e',
    kind: task.kind,
    skill: 's',
    hash: '00',
    names: { variables: ['z'], functions: ['g'], values: ['a'], forbidden: [] },
    exact: false,
    several: false,
    options: [],
    hintCount: 0,
    variant: 'default',
    variantCount: 1,
    promptHtml: '<p>What?</p>',
    task,
  },
  answer: [],
  reading: null,
  isWrong: false,
  isLive: false,
  field: createRef(),
  onAnswer: () => {},
  onFirstUse: () => {},
})

const line = (text: string) => ({ text, html: `<i>${text}</i>` })

test('every line of an order is on the page before the scripts are there', () => {
  const lines = ['p', 'q', 'r'].map(id => ({ id, html: `<i>${id}</i>` }))
  const html = renderToString(<OrderField {...propsOf({ kind: 'order', lines, hasExtra: true })} />)
  for (const { html: shown } of lines) expect(html).toContain(shown)
  expect(html).toContain('not all of them belong')
})

test('every line with an error in it, and the place for its mend', () => {
  const lines = ['p', 'q', 'r'].map(line)
  const html = renderToString(<FindErrorField {...propsOf({ kind: 'find-error', lines })} />)
  for (const { html: shown } of lines) expect(html).toContain(shown)
  expect(html.match(/type="radio"/g)).toHaveLength(3)
  expect(html).toContain('What should it be?')
})

test('the lines that are given, and a place for each that is not', () => {
  const html = renderToString(
    <DerivationField
      {...propsOf({
        kind: 'derivation',
        start: line('s'),
        lines: [{ kind: 'given', ...line('p') }, { kind: 'blank' }],
        end: { names: ['a'] },
        definitions: { define: {}, conventions: {} },
      })}
    />,
  )
  expect(html).toContain('<i>s</i>')
  expect(html).toContain('<i>p</i>')
  expect(html.match(/<input/g)).toHaveLength(1)
  expect(html).toContain('only a in it')
})
