import { expect, test } from 'vitest'
import { checkText } from '../relations/check-text'

const HEAD = '---\ntitle: "Notes"\n---\n\n'

const kindsOf = (...formulas: readonly string[]): string[] =>
  checkText(HEAD + formulas.map(tex => `$$\n${tex}\n$$\n`).join('\n')).findings.map(
    ({ kind }) => kind,
  )

test.each([
  ["\\sigma'(u)\\, \\sigma'(v) \\le \\frac{1}{16}", 'verified'],
  ["\\sigma'(u)\\, \\sigma'(v) < \\frac{1}{16}", 'false'],
  ["\\sigma'(u)\\, \\sigma'(v) \\ge \\frac{1}{16}", 'false'],
  ["\\tanh'(u)\\, \\sigma'(v) \\le \\frac14", 'verified'],
  ['\\tanh(u)\\, \\sigma(v) < 1', 'verified'],
  ['\\tanh(u)\\, \\sigma(v) > -\\frac12', 'false'],
  ["\\prod_{j=1}^{3} \\sigma'(z_j) \\le \\frac{1}{64}", 'verified'],
  ["\\prod_{j=1}^{3} \\sigma'(z_j) \\le \\frac{1}{65}", 'false'],
  ["\\prod_{j=1}^{4} \\sigma'(z_j) < \\frac{1}{64}", 'verified'],
  ["| w \\sigma'(z) | < 1", 'unread'],
  ['-\\eta \\left( \\frac{\\partial C}{\\partial w} \\right)^2 \\le 0', 'verified'],
  ['\\eta \\left( \\frac{\\partial C}{\\partial w} \\right)^2 < 0', 'false'],
])('%s is %s', (tex, kind) => {
  expect(kindsOf(tex)).toEqual([kind])
})

test('what is given of a weight bounds the product it stands in', () => {
  const claim = "| w_j \\sigma'(z_j) | < \\frac14 \\quad \\text{for } |w_j| < 1"
  expect(kindsOf(claim).sort()).toEqual(['given', 'verified'])
  expect(kindsOf(claim.replace('frac14', 'frac15')).sort()).toEqual(['false', 'given'])
})

test('a sigmoid that the text defines has the bounds of the sigmoid', () => {
  const own = 's(x) = \\frac{1}{1 + e^{-x}}'
  expect(kindsOf(own, "s'(u)\\, s'(v) \\le \\frac{1}{16}")).toEqual(['definition', 'verified'])
})
