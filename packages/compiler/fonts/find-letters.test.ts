import katex from 'katex'
import { expect, test } from 'vitest'
import { findLetters } from './find-letters'

const lettersOf = (tex: string): Record<string, string> =>
  Object.fromEntries(
    [...findLetters(katex.renderToString(tex, { displayMode: true }))]
      .map(([font, letters]) => [font, [...letters].sort().join('').replaceAll('\u200b', '')])
      .filter(([, letters]) => letters !== ''),
  )

test('names are set in italics, digits and signs upright', () => {
  expect(lettersOf('a = 1 - z^2')).toEqual({
    'KaTeX_Main-Regular': '12=−',
    'KaTeX_Math-Italic': 'az',
  })
})

test('what only screen readers get counts for no font', () => {
  const html = '<span class="katex"><span class="katex-mathml">q</span>1</span>'
  expect([...findLetters(html).keys()]).toEqual(['KaTeX_Main-Regular'])
})

test('text outside of formulas counts for no font', () => {
  expect(findLetters('<p>Words &amp; <span class="katex">x &lt; 1</span> more</p>')).toEqual(
    new Map([['KaTeX_Main-Regular', new Set(['x', ' ', '<', '1'])]]),
  )
})

test('large brackets, sums and bold letters have fonts of their own', () => {
  const letters = lettersOf(
    '\\left(\\frac{\\frac11}{\\frac11}\\right) \\sum \\mathbf{W} \\mathbb{R}',
  )
  expect(letters).toMatchObject({
    'KaTeX_Size2-Regular': '∑',
    'KaTeX_Main-Bold': 'W',
    'KaTeX_AMS-Regular': 'R',
  })
  expect(Object.keys(letters).filter(name => /Size[34]/.test(name))).not.toEqual([])
})
