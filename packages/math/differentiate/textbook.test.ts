import { expect, test } from 'vitest'
import { differentiate, parseExpression, toTex } from '../index'

const read = (text: string) => {
  const result = parseExpression(text, { variables: ['z', 'w', 'k', 'b'], values: ['a'] })
  if (!result.ok) throw new Error(`${text}: ${result.slip.code}`)
  return result.expression
}

const pieces = (...lines: readonly string[]) =>
  `\\begin{cases} ${lines.join(' \\\\ ')} \\end{cases}`

/** Functions of z, and their derivatives as a textbook prints them. */
const TABLE: readonly (readonly [text: string, tex: string])[] = [
  ['7', '0'],
  ['z', '1'],
  ['-z', '-1'],
  ['z/2', '\\frac{1}{2}'],
  ['z^2', '2 z'],
  ['z^3-3z+1', '3 z^{2} - 3'],
  ['k*z^2+b*z', '2 k z + b'],
  ['(2z+1)^3', '6 (2 z + 1)^{2}'],
  ['(z^2+1)^2', '4 z(z^{2} + 1)'],
  ['1/z', '-\\frac{1}{z^{2}}'],
  ['1/z^2', '-\\frac{2}{z^{3}}'],
  ['3/(2z)', '-\\frac{3}{2 z^{2}}'],
  ['z/(1+z)', '\\frac{1}{(1 + z)^{2}}'],
  ['(z-1)/(z+1)', '\\frac{2}{(z + 1)^{2}}'],
  ['1/(1+z^2)', '-\\frac{2 z}{(1 + z^{2})^{2}}'],
  ['(z^2+1)/(z^2-1)', '-\\frac{4 z}{(z^{2} - 1)^{2}}'],
  ['sqrt(z)', '\\frac{1}{2 \\sqrt{z}}'],
  ['1/sqrt(z)', '-\\frac{1}{2 z \\sqrt{z}}'],
  ['sqrt(1+z^2)', '\\frac{z}{\\sqrt{1 + z^{2}}}'],
  ['z^(1/2)', '\\frac{1}{2 z^{1/2}}'],
  ['e^z', 'e^{z}'],
  ['e^(-z)', '-e^{-z}'],
  ['e^(z^2)', '2 z e^{z^{2}}'],
  ['e^(-z^2/2)', '-z e^{-z^{2}/2}'],
  ['e^(1/z)', '-\\frac{e^{1/z}}{z^{2}}'],
  ['z*e^z', 'e^{z}(1 + z)'],
  ['2^z', '2^{z} \\ln(2)'],
  ['z^z', 'z^{z}(\\ln(z) + 1)'],
  ['ln(z)', '\\frac{1}{z}'],
  ['z*ln(z)', '\\ln(z) + 1'],
  ['ln(z)/z', '\\frac{1 - \\ln(z)}{z^{2}}'],
  ['ln(1+e^z)', '\\frac{e^{z}}{1 + e^{z}}'],
  ['ln(abs(z))', '\\frac{1}{z}'],
  ['sin(z)cos(z)', '\\cos^{2}(z) - \\sin^{2}(z)'],
  ['sigma(z)', '\\sigma(z)(1 - \\sigma(z))'],
  ['sigma(k z)', 'k \\sigma(k z)(1 - \\sigma(k z))'],
  ['sigma(z)^2', '2 \\sigma(z)^{2}(1 - \\sigma(z))'],
  ['sigma(z)(1-sigma(z))', '\\sigma(z)(1 - \\sigma(z))(1 - 2 \\sigma(z))'],
  ['2sigma(2z)-1', '4 \\sigma(2 z)(1 - \\sigma(2 z))'],
  ['1/(1+e^(-z))', '\\frac{e^{-z}}{(1 + e^{-z})^{2}}'],
  ['e^z/(1+e^z)', '\\frac{e^{z}}{(1 + e^{z})^{2}}'],
  ['(e^z-e^(-z))/(e^z+e^(-z))', '\\frac{4}{(e^{z} + e^{-z})^{2}}'],
  ['tanh(z)', '1 - \\tanh^{2}(z)'],
  ['tanh(w z+b)', 'w(1 - \\tanh^{2}(w z + b))'],
  ['1-tanh(z)^2', '-2 \\tanh(z)(1 - \\tanh^{2}(z))'],
  ['softplus(z)', '\\sigma(z)'],
  ['logsigmoid(z)', '1 - \\sigma(z)'],
  ['ln(sigma(z))', '1 - \\sigma(z)'],
  ['silu(z)', '\\sigma(z) + z \\sigma(z)(1 - \\sigma(z))'],
  ['z*sigma(z)', '\\sigma(z) + z \\sigma(z)(1 - \\sigma(z))'],
  [
    'mish(z)',
    '\\tanh(\\operatorname{softplus}(z)) + z \\sigma(z)(1 - \\tanh^{2}(\\operatorname{softplus}(z)))',
  ],
  [
    'gelu(z)',
    '\\frac{1 + \\operatorname{erf}\\left(\\frac{z}{\\sqrt{2}}\\right)}{2}' +
      ' + \\frac{z e^{-z^{2}/2}}{\\sqrt{2 \\pi}}',
  ],
  [
    'z/2*(1+erf(z/sqrt(2)))',
    '\\frac{1 + \\operatorname{erf}\\left(\\frac{z}{\\sqrt{2}}\\right)}{2}' +
      ' + \\frac{z e^{-z^{2}/2}}{\\sqrt{2 \\pi}}',
  ],
  ['softsign(z)', '\\frac{1}{(1 + \\lvert z \\rvert)^{2}}'],
  ['max(0,z)', pieces('0 & \\text{if } z < 0', '1 & \\text{if } z > 0')],
  ['max(0.01z,z)', pieces('0.01 & \\text{if } z < 0', '1 & \\text{if } z > 0')],
  ['leakyrelu(z,k)', pieces('k & \\text{if } z < 0', '1 & \\text{if } z > 0')],
  ['elu(z)', pieces('e^{z} & \\text{if } z < 0', '1 & \\text{if } z \\ge 0')],
  ['elu(z,k)', pieces('k e^{z} & \\text{if } z < 0', '1 & \\text{if } z > 0')],
  ['heaviside(z)', pieces('0 & \\text{if } z \\ne 0')],
  [
    'hardtanh(z)',
    pieces(
      '0 & \\text{if } z < -1',
      '1 & \\text{if } z > -1\\text{ and } z < 1',
      '0 & \\text{if } z > 1',
    ),
  ],
]

test.each(TABLE)('the derivative of %s is printed %s', (text, tex) => {
  expect(toTex(differentiate(read(text), { by: 'z' }).derivative)).toBe(tex)
})
