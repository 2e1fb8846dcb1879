import katex from 'katex'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Formula } from '@/components/math/formula'
import { TableHead } from './table-head'

const formula = <Formula formula={{ html: katex.renderToString("g'(z)"), display: false }} />

test('a head of a formula alone is said in words', () => {
  const html = renderToStaticMarkup(<TableHead>{formula}</TableHead>)
  expect(html).toMatch(
    /^<th><span aria-hidden="true">.*<span class="visually-hidden">g′\(z\)<\/span><\/th>$/,
  )
})

test('a head with words of its own stays as it is, and one without anything is a cell', () => {
  const html = renderToStaticMarkup(<TableHead>slope {formula}</TableHead>)
  expect(html).not.toContain('visually-hidden')
  expect(html.startsWith('<th>slope ')).toBe(true)
  expect(renderToStaticMarkup(<TableHead />)).toBe('<td></td>')
})
