import katex from 'katex'
import { expect, test } from 'vitest'
import { formulaWords } from './formula-words'

test.each([
  ['z', 'z'],
  ["g'(z)", 'g′(z)'],
  ['\\frac{d}{dz} g(z)', 'd/dz g(z)'],
  ['\\sigma(z)^2 < 1', 'σ(z)^2<1'],
  ['w_1', 'w_1'],
  ['\\sqrt{x}', '√(x)'],
  ['\\tanh(z)', 'tanh(z)'],
])('%s is said as %s', (tex, words) => {
  expect(formulaWords(katex.renderToString(tex))).toBe(words)
})
