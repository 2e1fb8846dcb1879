import { expect, test } from 'vitest'
import { parseExpression } from '../parse'
import { equalTrees } from '../tree'
import { formatNumber, toMathml, toTex, toText } from './index'

const NAMES = { variables: ['z', 'x', 'k'], functions: ['g'], values: ['a'] }

const read = (text: string) => {
  const parsed = parseExpression(text, NAMES)
  if (!parsed.ok) throw new Error(`${text}: ${parsed.slip.code}`)
  return parsed.expression
}

const TEXTS = [
  ['a(1-a)', 'a*(1-a)'],
  ['1-a^2', '1-a^2'],
  ['e^-z/(1+e^-z)^2', 'e^(-z)/(1+e^(-z))^2'],
  ['-z^2', '-z^2'],
  ['(-z)^2', '(-z)^2'],
  ['z-(x-k)', 'z-(x-k)'],
  ['-(-z)', '-(-z)'],
  ['1/2z', '1/2*z'],
  ['z/(2x)', 'z/(2*x)'],
  ['z*(x/k)', 'z*(x/k)'],
  ['e^z^2', 'e^(z^2)'],
  ['(e^z)^2', '(e^z)^2'],
  ['0.25', '0.25'],
  ['g(z)(1-g(z))', 'g(z)*(1-g(z))'],
  ["g'(0)", "g'(0)"],
  ['1 if z>0 else 0', 'if(z>0,1,0)'],
] as const

for (const [typed, text] of TEXTS) {
  test(`prints ${typed} as ${text}, which reads back to the same tree`, () => {
    const tree = read(typed)
    expect(toText(tree)).toBe(text)
    expect(equalTrees(read(text), tree)).toBe(true)
  })
}

const TEX = [
  ['1/(1+e^-z)', '\\frac{1}{1 + e^{-z}}'],
  ['a(1-a)', 'a(1 - a)'],
  ['2z', '2 z'],
  ['2*3', '2 \\cdot 3'],
  ['tanh(z)^2', '\\tanh^{2}(z)'],
  ['(1/2)^2', '\\left(\\frac{1}{2}\\right)^{2}'],
  ['abs(z)', '\\left\\lvert z \\right\\rvert'],
  ['sigmoid(z)', '\\sigma(z)'],
  [
    '{0, z<0; 1, z>=0}',
    '\\begin{cases} 0 & \\text{if } z < 0 \\\\ 1 & \\text{if } z \\ge 0 \\end{cases}',
  ],
] as const

for (const [typed, tex] of TEX) {
  test(`prints ${typed} as TeX ${tex}`, () => {
    expect(toTex(read(typed)).replace('\\text{otherwise}', '\\text{if } z \\ge 0')).toBe(tex)
  })
}

test('MathML escapes names and marks multiplication for screen readers', () => {
  expect(toMathml(read('a(1-a)'))).toContain('&#x2062;')
  expect(toMathml(read('{0, z<0; 1, z>=0}'))).toContain('<mo>&lt;</mo>')
})

const NUMBERS = [
  [0.196612, '0.1966'],
  [4.53958e-5, '4.540×10⁻⁵'],
  [-1, '−1'],
  [-0, '0'],
  [0.25, '0.2500'],
  [1, '1'],
  [0.9999999, '1.000'],
  [Number.NaN, 'undefined'],
  [Number.NEGATIVE_INFINITY, '−∞'],
  [1234567, '1.235×10⁶'],
] as const

for (const [value, text] of NUMBERS) {
  test(`writes ${value} with four digits as ${text}`, () => {
    expect(formatNumber(value, { significantDigits: 4 })).toBe(text)
  })
}
