import katex from 'katex'
import { expect, test } from 'vitest'
import { htmlToText } from './html-text'

const set = (tex: string) => katex.renderToString(tex, { output: 'htmlAndMathml' })

test('a formula becomes its TeX, text beside it stays', () => {
  const html = `<p>At <span class="formula">${set('z < \\ln 3')}</span> &amp; ${set('a_1')}.</p>`
  expect(htmlToText(html)).toBe('At $z < \\ln 3$ & $a_1$.')
})

test('blocks end their lines, list items begin with a dash', () => {
  expect(htmlToText('<p>One</p>\n<ul><li>two</li><li>three &#x3c; 4</li></ul>')).toBe(
    'One\n\n- two\n- three < 4',
  )
})

test('HTML that is cut off ends in the text so far', () => {
  const whole = `<p>At <em>${set('\\frac{1}{2}')}</em></p>`
  for (let length = 0; length <= whole.length; length += 1) {
    expect(typeof htmlToText(whole.slice(0, length))).toBe('string')
  }
})
