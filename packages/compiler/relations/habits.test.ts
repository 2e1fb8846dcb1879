import { expect, test } from 'vitest'
import { checkText } from './check-text'

const HEAD = '---\ntitle: "Notes"\n---\n\n'

const display = (tex: string): string => `$$\n${tex}\n$$\n`

const findingsOf = (text: string) => checkText(HEAD + text).findings

/** What became of the last formula, after the others. */
const lastOf = (formulas: readonly string[]): string | undefined =>
  findingsOf(formulas.map(display).join('\n')).at(-1)?.kind

const UNITS = [
  'a_j = \\sum_i w_{ji} z_i',
  'z_j = h(a_j)',
  '\\delta_j \\equiv \\frac{\\partial E_n}{\\partial a_j}',
]

const TWO_LAYERS = [
  'z_1 = W_1 x + b_1, \\quad h = \\sigma(z_1)',
  'z_2 = W_2 h + b_2',
  'J = \\frac12 \\lVert z_2 - y \\rVert^2',
  '\\delta_2 = \\frac{\\partial J}{\\partial z_2}',
]

const RELU_LAYERS = [
  'z_1 = W_1 x + b_1',
  'h = ReLU(z_1)',
  'z_2 = W_2 h + b_2, \\quad \\hat{y} = \\operatorname{softmax}(z_2)',
  'J = -\\sum_k y_k \\log \\hat{y}_k',
  '\\delta_2 = \\frac{\\partial J}{\\partial z_2} = \\hat{y} - y',
]

const SOFTMAX = 'p_i = \\frac{e^{a_i}}{\\sum_c e^{a_c}}'

/** Formulas in the order of a text; the last one is right, and false with the second text in place of the first. */
const READ: readonly (readonly [readonly string[], string, string])[] = [
  [
    [
      'f(x, y) = x y',
      'f(x) = \\frac{1}{x} \\quad \\rightarrow \\quad \\frac{df}{dx} = -\\frac{1}{x^2}',
    ],
    '-\\frac',
    '\\frac',
  ],
  [
    [
      'p_i = \\frac{e^{a_i / T}}{\\sum_c e^{a_c / T}}',
      '\\frac{\\partial p_i}{\\partial a_j} = \\frac{1}{T} p_i (\\delta_{ij} - p_j)',
    ],
    '= \\frac{1}',
    '= \\frac{2}',
  ],
  [
    [SOFTMAX, '\\frac{\\partial p}{\\partial a} = \\operatorname{diag}(p) - p p^\\top'],
    '- p',
    '+ p',
  ],
  [[SOFTMAX, '-y_j + y_j p_j + p_j \\sum_{c \\neq j} y_c = p_j - y_j'], '= p_j -', '= p_j +'],
  [
    ['net_k = \\sum_j w_{kj} h_j', '\\frac{\\partial net_k}{\\partial w_{kj}} = h_j'],
    '= h',
    '= 2 h',
  ],
  [
    [...UNITS, '\\frac{\\partial E_n}{\\partial w_{ji}} = \\delta_j z_i'],
    '= \\delta',
    '= 3 \\delta',
  ],
  [[...UNITS, "\\delta_j = h'(a_j) \\sum_k w_{kj} \\delta_k"], "h'(a_j)", 'h(a_j)'],
  [
    [
      ...TWO_LAYERS,
      "\\delta_1 = \\frac{\\partial J}{\\partial z_1} = W_2^T \\delta_2 \\odot \\sigma'(z_1)",
    ],
    'W_2^T',
    '2 W_2^T',
  ],
  [
    ["\\operatorname{ELU}'(x) = \\begin{cases} 1 & x > 0 \\\\ \\alpha e^x & x < 0 \\end{cases}"],
    'e^x',
    'e^{2x}',
  ],
  [['\\frac{d}{dx} \\operatorname{GELU}(x) = \\Phi(x) + x \\phi(x)'], '+ x', '- x'],
  [['\\sigma^{-1}(x) = \\log\\left(\\frac{x}{1 - x}\\right)'], '1 - x', '1 + x'],
  [["x' = x - \\epsilon \\nabla_x f(x)"], '- \\epsilon', '+ \\epsilon'],
  [
    [
      'y_{ij} = \\sum_{a=0}^{k-1} \\sum_{b=0}^{k-1} w_{ab} x_{i+a, j+b}',
      '\\frac{\\partial L}{\\partial x_{ij}} = \\sum_a \\sum_b \\frac{\\partial L}{\\partial y_{i-a, j-b}} w_{ab}',
    ],
    'w_{ab}',
    '2 w_{ab}',
  ],
  [
    [
      'c_t = f_t c_{t-1} + i_t \\tilde{c}_t',
      'f_t = \\sigma(W x_t + U h_{t-1})',
      'h_t = o_t \\tanh(c_t)',
      '\\frac{\\partial c_t}{\\partial c_{t-1}} = f_t',
    ],
    '= f',
    '= 2 f',
  ],
  [['x = f(w)', 'y = f(x)', "f'(y) f'(w) = f'(f(f(w))) f'(w)"], '= f', '= 2 f'],
  [
    [
      'a^l_j = \\sigma\\left(\\sum_k w^l_{jk} a^{l-1}_k + b^l_j\\right)',
      'z^l = w^l a^{l-1} + b^l, \\quad a^l = \\sigma(z^l)',
      'C = \\frac{1}{2} \\lVert y - a^L \\rVert^2',
      "\\frac{\\partial C}{\\partial z^L_j} = (a^L_j - y_j) \\sigma'(z^L_j)",
    ],
    'a^L_j -',
    'a^L_j +',
  ],
  [
    [
      'L_i = -f_{y_i} + \\log \\sum_j e^{f_j}',
      'p_k = \\frac{e^{f_k}}{\\sum_j e^{f_j}}',
      '\\frac{\\partial L_i}{\\partial f_k} = p_k - \\mathbb{1}(y_i = k)',
    ],
    'p_k -',
    'p_k +',
  ],
  [
    ['\\sum_{i,j} A_{ij}^2 = \\operatorname{tr}(A^T A)'],
    '\\operatorname{tr}',
    '2 \\operatorname{tr}',
  ],
  [
    [
      'KL = -\\frac12 \\sum_j (1 + \\log s_j - m_j^2 - s_j)',
      '\\frac{\\partial KL}{\\partial m_j} = m_j',
    ],
    '= m',
    '= 2 m',
  ],
  [['w_1 + w_2 = 1', '\\nabla_w \\frac{1}{2} \\| X w - y \\|^2 = X^T (X w - y)'], 'X^T', '2 X^T'],
  [
    ['z = \\mu + \\sigma \\epsilon', '\\frac{\\partial z}{\\partial \\sigma} = \\epsilon'],
    '= ',
    '= 2 ',
  ],
  [
    [
      '\\mu = \\frac{1}{n} \\sum_{i=1}^n x_i, \\quad \\sigma = \\sqrt{\\frac{1}{n} \\sum_{i=1}^n (x_i - \\mu)^2}',
      '\\sigma^2 = \\frac{1}{n} \\sum_{i=1}^n x_i^2 - \\mu^2',
    ],
    '- \\mu',
    '+ \\mu',
  ],
  [['w_5^+ = w_5 - \\eta \\frac{\\partial E}{\\partial w_5}'], '- \\eta', '+ \\eta'],
  [
    ['net_{o1} = w_5 out_{h1} + b', '\\frac{\\partial net_{o1}}{\\partial w_5} = out_{h1}'],
    '= out',
    '= 2 out',
  ],
]

test.each(READ)('%j is verified, and false with %j as %j', (formulas, from, to) => {
  const last = formulas.at(-1) ?? ''
  expect(last).toContain(from)
  expect(lastOf(formulas)).toBe('verified')
  expect(lastOf([...formulas.slice(0, -1), last.replace(from, to)])).toBe('false')
})

/** What a text says too little of to be refuted, or only how things belong together. */
const NOT_REFUTED: readonly (readonly string[])[] = [
  [
    '\\rho(r) = \\begin{cases} \\frac12 r^2 & |r| \\le \\delta \\\\ \\delta |r| - \\frac12 \\delta^2 & |r| > \\delta \\end{cases}',
    "\\rho'(r) = \\begin{cases} r & |r| \\le \\delta \\\\ \\delta \\operatorname{sign}(r) & |r| > \\delta \\end{cases}",
  ],
  [
    ...RELU_LAYERS,
    "\\delta_1 = \\frac{\\partial J}{\\partial z_1} = W_2^T \\delta_2 \\odot ReLU'(z_1)",
    '\\frac{\\partial J}{\\partial W_1} = \\delta_1 x^T',
  ],
  ['\\Delta w = -\\eta g', '\\Delta w(n) = -\\eta g + \\alpha \\Delta w(n - 1)'],
  [
    's = \\theta^T x',
    'L = -y \\log p - (1 - y) \\log(1 - p)',
    '\\log \\frac{p}{1 - p} = \\theta^T x',
  ],
  [
    'o_k = f(net_k)',
    'E = \\frac12 \\sum_k (o_k - t_k)^2',
    '\\frac{\\partial E}{\\partial net_k} = (o_k - t_k) o_k (1 - o_k)',
  ],
  [
    '\\frac{\\partial \\mathrm{BN}((\\alpha W) u)}{\\partial u} = \\frac{\\partial \\mathrm{BN}(W u)}{\\partial u}',
  ],
  [
    '\\sum_j \\frac{\\partial y_k}{\\partial a_j} \\frac{\\partial a_j}{\\partial x_i} = \\sum_j w_{ji} \\frac{\\partial y_k}{\\partial a_j}',
  ],
  ['\\operatorname{Var}(w) = \\frac{2}{n}'],
  ['P(y = 1 \\mid x) = \\sigma(z)', 'P(y = 0 \\mid x) = 1 - P(y = 1 \\mid x)'],
]

test.each(NOT_REFUTED)('%j is not called false', (...formulas) => {
  expect(findingsOf(formulas.map(display).join('\n')).map(({ kind }) => kind)).not.toContain(
    'false',
  )
})

test('an equation with one letter for another is no way to say how letters belong together', () => {
  expect(lastOf(['q = x + z', '\\sigma(z) = \\frac{1}{1 + e^{-x}}'])).toBe('false')
})

test('which entries are meant is a condition in a sentence that goes on in the formula', () => {
  const slope = '\\frac{\\partial p_i}{\\partial a_j} = -p_i p_j'
  const text = `${display(SOFTMAX)}\nand for $i \\ne j$\n\n${display(slope)}`
  expect(findingsOf(text).map(({ kind }) => kind)).toEqual(['definition', 'given', 'verified'])
  expect(findingsOf(text.replace('and for $i \\ne j$', 'It is.')).at(-1)?.kind).toBe('false')
})

test('what a text says below is known of the formula above it', () => {
  const text = (sign: string) =>
    `${display(`g(v^T x) = \\frac{1}{1 ${sign} e^{-v^T x}}`)}\nwhere\n\n${display('g(z) = \\frac{1}{1 + e^{-z}}')}`
  expect(findingsOf(text('+')).map(({ kind }) => kind)).toEqual(['verified', 'definition'])
  expect(findingsOf(text('-')).map(({ kind }) => kind)).toEqual(['false', 'definition'])
  expect(
    findingsOf(`${text('-')}\n\n${display('g(z) = \\frac{1}{1 - e^{-z}}')}`).map(
      ({ kind }) => kind,
    ),
  ).not.toEqual(['verified'])
})

test('two long polynomials of unknown functions are compared exactly', () => {
  const layers = [
    'a^l_j = \\sum_i w^l_{ji} z^{l-1}_i',
    'z^l_j = h(a^l_j)',
    '\\delta^l_j = \\frac{\\partial E}{\\partial a^l_j}',
  ]
  const back = "\\delta^l_j = h'(a^l_j) \\sum_k w^{l+1}_{kj} \\delta^{l+1}_k"
  expect(lastOf([...layers, back])).toBe('verified')
  expect(lastOf([...layers, back.replace("h'(", "2 h'(")])).toBe('false')
})

test('slopes that a reading loses on both sides prove nothing', () => {
  const last =
    "\\delta_1 = \\frac{\\partial J}{\\partial z_1} = 2 W_2^T \\delta_2 \\odot ReLU'(z_1)"
  expect(lastOf([...RELU_LAYERS, last])).toBe('false')
})
