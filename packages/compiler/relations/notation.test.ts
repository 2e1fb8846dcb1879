import { expect, test } from 'vitest'
import { checkText } from './check-text'

const HEAD = '---\ntitle: "Notes"\n---\n\n'

/** What became of the last formula, after the others. */
const lastOf = (formulas: readonly string[]): string | undefined =>
  checkText(HEAD + formulas.map(tex => `$$\n${tex}\n$$\n`).join('\n')).findings.at(-1)?.kind

/** Formulas in the order of a text; the last one is right, and false with the second text in place of the first. */
const READ: readonly (readonly [readonly string[], string, string])[] = [
  [['\\lVert W \\rVert_F^2 = \\sum_{i,j} W_{ij}^2'], '\\sum', '2 \\sum'],
  [['\\sum_{i,j} A_{ij} x_i y_j = \\sum_i \\sum_j A_{ij} x_i y_j'], '\\sum_{i,j}', '3 \\sum_{i,j}'],
  [['\\zeta(x) = \\ln(1 + e^x)', "\\zeta'(x) = \\sigma(x)"], '= ', '= 2 '],
  [['h = \\tanh', "h'(a) = 1 - h(a)^2"], '1 -', '1 +'],
  [['\\frac{d\\sigma}{da} = \\sigma(1 - \\sigma)'], '1 -', '1 +'],
  [
    [
      'p_k = \\frac{e^{a_k}}{\\sum_j e^{a_j}}',
      '\\frac{\\partial p_k}{\\partial a_j} = p_k (I_{kj} - p_j)',
    ],
    'I_',
    '2 I_',
  ],
  [['E(w) = (wx - t)^2', '\\nabla E(w) = 2(wx - t) x'], 'wx - t', 'wx + t'],
  [
    ['q = x + y', 'f(x, y, z) = (x + y) z', 'f = q z', '\\frac{\\partial f}{\\partial q} = z'],
    '= z',
    '= 2 z',
  ],
  [['f_a(x) = a x', '\\frac{df}{dx} = a'], '= a', '= 2 a'],
  [
    ['a = W h + b', '\\frac{\\partial a_i}{\\partial W_{jk}} = \\delta_{ij} h_k'],
    '\\delta',
    '2 \\delta',
  ],
  [
    [
      'a_j = \\sigma(w_j a_{j-1} + b_j)',
      "\\frac{\\partial a_2}{\\partial a_1} = w_2 \\sigma'(w_2 a_1 + b_2)",
    ],
    'w_2 ',
    '',
  ],
  [
    ["\\frac{f(x + \\epsilon) - f(x - \\epsilon)}{2 \\epsilon} \\approx f'(x)"],
    '2 \\epsilon',
    '3 \\epsilon',
  ],
  [
    ['z^{[1](i)} = w x^{(i)} + b', '\\frac{\\partial z^{[1](i)}}{\\partial w} = x^{(i)}'],
    '= x',
    '= 2 x',
  ],
  [['w(k+1) = w(k) - \\eta \\frac{\\partial E}{\\partial w}'], '- \\eta', '+ \\eta'],
  [
    ['E = \\frac12 (t - o)^2', 'w^{(t+1)} = w^{(t)} - \\eta \\nabla E(w^{(t)})'],
    '- \\eta',
    '+ \\eta',
  ],
  [
    [
      '\\mathrm{ELU}(x) = \\begin{cases} x & x > 0 \\\\ \\alpha(e^x - 1) & x \\le 0 \\end{cases}',
      '\\mathrm{ELU}(-1) = \\alpha (e^{-1} - 1)',
    ],
    '- 1)',
    '+ 1)',
  ],
]

test.each(READ)('%j is verified, and false with %j as %j', (formulas, from, to) => {
  const last = formulas.at(-1) ?? ''
  expect(last).toContain(from)
  expect(lastOf(formulas)).toBe('verified')
  expect(lastOf([...formulas.slice(0, -1), last.replace(from, to)])).toBe('false')
})

test('a letter that the text says anew is not taken for what it was', () => {
  const before = ['h_t = \\tanh(a_t)', 'o_t = V h_t + c', 'h_t = o_t \\tanh(c_t)']
  const slope = '\\frac{\\partial h_t}{\\partial c_t} = o_t (1 - \\tanh^2(c_t))'
  expect(lastOf([...before, slope])).toBe('verified')
})

test('two letters told apart by their index only are what the text says of each', () => {
  const one = 'y_n = \\sigma(w x_n)'
  const other = 'y_k = \\frac{e^{a_k}}{\\sum_j e^{a_j}}'
  const slope = '\\frac{\\partial y_n}{\\partial w} = y_n (1 - y_n) x_n'
  expect(lastOf([one, other, slope])).toBe('verified')
})

test('an equation between letters that nothing is known of says how they belong together', () => {
  const odds = '\\ln \\frac{p}{1 - p} = v^T x'
  expect(lastOf([odds])).toBe('given')
  expect(lastOf(['p = \\sigma(u)', '\\ln \\frac{p}{1 - p} = u'])).toBe('verified')
  expect(lastOf(['p = \\sigma(u)', '\\ln \\frac{p}{1 - p} = 2u'])).toBe('false')
})

test('an error may be called e, and a sum go through a set', () => {
  expect(lastOf(['e(n) = d(n) - y(n)', 'e^{-u} = \\frac{1}{e^u}'])).toBe('verified')
  const sum = '\\frac{\\partial}{\\partial x_1} \\sum_{j \\in C} x_j^2 = 2 x_1'
  expect(lastOf([sum])).toBe('verified')
  expect(lastOf([sum.replace('2 x_1', '3 x_1')])).toBe('false')
})

test('how large a letter is, is given; that a size is not below zero is a claim', () => {
  expect(lastOf(['|w| < 1'])).toBe('given')
  expect(lastOf(['|w| \\ge 0'])).toBe('verified')
})
