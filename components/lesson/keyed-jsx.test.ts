import { createElement, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import { keyById } from './keyed-jsx'

const Exercise = () => null
const Formula = () => null
const { jsx, jsxs, Fragment } = keyById([Exercise])

test('an exercise is known by its id, wherever it stands', () => {
  expect(jsx(Exercise, { id: 'slope-at-zero' }).key).toBe('slope-at-zero')
  expect(jsxs(Exercise, { id: 'slope-at-zero', children: [] }).key).toBe('slope-at-zero')
})

test('other components may share an id and get no key', () => {
  expect(jsx(Formula, { id: 'f1' }).key).toBeNull()
  expect(jsx('h2', { id: 'the-rule' }).key).toBeNull()
})

test('a key that is there is kept, and fragments are left alone', () => {
  expect(jsx(Exercise, { id: 'one' }, 'other').key).toBe('other')
  expect(jsxs(Fragment, { children: [] }).key).toBeNull()
})

test('in development copies have the same type, props, children and keys', () => {
  const made = keyById([Exercise], [], true)
  const text = made.jsxs('p', {
    className: 'a',
    children: ['One ', made.jsx('em', { children: 'two' })],
  })
  expect(text).toMatchObject({ type: 'p', key: null, props: { className: 'a' } })
  expect(text.props).toMatchObject({
    children: ['One ', { type: 'em', props: { children: 'two' } }],
  })
  expect(made.jsx('p', { children: 'three' }).props).toEqual({ children: 'three' })
  expect(made.jsx(Exercise, { id: 'one' }).key).toBe('one')
  expect(made.jsx(made.Fragment, { children: 'x' }).props).toEqual({ children: 'x' })
})

test('a plain component is replaced by what it renders', () => {
  const made = keyById([], [Formula])
  expect(made.jsx(Formula, { id: 'f1' })).toBeNull()
})

test('in development children in fixed places are not asked for keys', () => {
  const complain = vi.spyOn(console, 'error').mockImplementation(() => {})
  const List = ({ children }: { children?: ReactNode }) => createElement('ol', null, children)
  const made = keyById([], [List], true)
  const items = [made.jsx('li', { children: 'one' }), made.jsx('li', { children: 'two' })]
  const texts = [made.jsxs('ul', { children: items }), made.jsxs(List, { children: items })]
  expect(texts.map(text => renderToStaticMarkup(text))).toEqual([
    '<ul><li>one</li><li>two</li></ul>',
    '<ol><li>one</li><li>two</li></ol>',
  ])
  expect(complain).not.toHaveBeenCalled()
  complain.mockRestore()
})
