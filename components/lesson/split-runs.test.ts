import { createElement, Fragment } from 'react'
import { expect, test } from 'vitest'
import { splitRuns } from './split-runs'

const Live = () => null
const live = new Set([Live])
const p = (text: string) => createElement('p', null, text)
const island = createElement(Live)

const kinds = (...children: Parameters<typeof createElement>[2][]): string[] =>
  splitRuns(createElement(Fragment, null, ...children), live).map(run =>
    run.kind === 'live' ? 'live' : `static ${run.nodes.length}`,
  )

test('what stands between two live blocks is one run', () => {
  expect(kinds(p('a'), '\n', p('b'), island, '\n', p('c'), island)).toEqual([
    'static 3',
    'live',
    'static 2',
    'live',
  ])
})

test('a block that holds something live, however deep, is live', () => {
  const box = createElement('div', null, createElement('div', null, p('a'), island))
  expect(kinds(p('a'), box, p('b'))).toEqual(['static 1', 'live', 'static 1'])
})

test('ends of lines alone are no run', () => {
  expect(kinds(island, '\n', island)).toEqual(['live', 'live'])
})

test('a text of one block is one run', () => {
  expect(splitRuns(createElement(Fragment, null, p('a')), live)).toHaveLength(1)
  expect(splitRuns(null, live)).toEqual([])
})
