import { expect, test } from 'vitest'
import { checkText } from './check-text'

const findingsOf = (formulas: readonly string[]) =>
  checkText(
    `---\ntitle: "Notes"\n---\n\n${formulas.map(tex => `$$\n${tex}\n$$\n`).join('\n')}`,
  ).findings.map(({ kind }) => kind)

const lastOf = (formulas: readonly string[]) => findingsOf(formulas).at(-1)

const QUOTIENT =
  '\\frac{dJ}{d\\theta} \\approx \\frac{J(\\theta + \\varepsilon) - J(\\theta - \\varepsilon)}{2 \\varepsilon}'
const LIMIT = "f'(x) = \\lim_{h \\to 0} \\frac{f(x + h) - f(x)}{h}"
const LAYERS = [
  'z_j^l = \\sum_k w_{jk}^l a_k^{l-1} + b_j^l, \\qquad a_j^l = \\sigma(z_j^l)',
  'C = \\frac{1}{2} \\sum_j (y_j - a_j^L)^2',
  '\\delta_j^l = \\frac{\\partial C}{\\partial z_j^l}',
]
const LOSS = [
  'z = w^\\top x + b, \\quad p = \\sigma(z)',
  '\\ell = -y \\log p - (1 - y) \\log(1 - p)',
  '\\ell = \\log(1 + e^z) - y z',
]
const BATCH = [
  '\\mu = \\frac{1}{m} \\sum_{i=1}^m x_i, \\qquad v = \\frac{1}{m} \\sum_{i=1}^m (x_i - \\mu)^2',
  '\\hat{x}_i = \\frac{x_i - \\mu}{\\sqrt{v + \\epsilon}}, \\qquad y_i = \\gamma \\hat{x}_i + \\beta',
]
const HINGE =
  'h = \\max(0, 1 - t z), \\qquad \\frac{\\partial h}{\\partial z} = \\begin{cases} -t & \\text{if } t z < 1 \\\\ 0 & \\text{if } t z > 1 \\end{cases}'

/** Formulas in the order of a text; the last one is right, and false with the second text in place of the first. */
const READ: readonly (readonly [readonly string[], string, string])[] = [
  [[QUOTIENT], '- J', '+ J'],
  [
    ['\\sum_i t_i \\log \\frac{t_i}{p_i} = \\sum_i t_i \\log t_i - \\sum_i t_i \\log p_i'],
    '- ',
    '+ ',
  ],
  [
    [
      'p_i = \\frac{e^{z_i}}{\\sum_{j=1}^K e^{z_j}}',
      'K = 2, \\quad \\frac{e^{z_1}}{e^{z_1} + e^{z_2}} = \\frac{1}{1 + e^{z_2 - z_1}}',
    ],
    '= \\frac{1}',
    '= \\frac{3}',
  ],
  [['y = J(x)', QUOTIENT], '{2 ', '{3 '],
  [
    ['C(w + \\Delta w) \\approx C(w) + \\frac{\\partial C}{\\partial w} \\Delta w'],
    '+ \\frac',
    '- \\frac',
  ],
  [["f(x + \\epsilon) \\approx f(x) + \\epsilon f'(x)"], "f'(x)", 'f(x)'],
  [[LIMIT], '- f', '+ f'],
  [[LIMIT], "f'(x) =", 'f(x) ='],
  [['f = \\frac{n}{d}', LIMIT], '= \\lim', '= 3 \\lim'],
  [
    ['s = \\sigma(y)', 's(z) = z \\sigma(z)', "s'(z) = s(z) + \\sigma(z) (1 - s(z))"],
    '1 - s',
    '1 + s',
  ],
  [['p = \\sigma(z)', 'p (1 - p) > 0'], '>', '<'],
  [['\\hat{y} = \\frac{1}{1 + e^{-z}}', '\\hat{y} (1 - \\hat{y}) \\ge 0'], '\\ge 0', '\\ge 1'],
  [['p_i = \\frac{e^{s_i}}{\\sum_k e^{s_k}}', 'p_i (1 - p_i) > 0'], '>', '<'],
  [[...LOSS, '\\frac{\\partial \\ell}{\\partial p} = \\frac{p - y}{p (1 - p)}'], '= ', '= 2 '],
  [[...LOSS, '\\frac{\\partial \\ell}{\\partial z} = p - y'], 'p -', 'p +'],
  [[...LOSS, '\\log \\frac{p}{1 - p} = z'], '1 - p', '1 + p'],
  [
    [...LAYERS, "\\delta^L = \\nabla_a C \\odot \\sigma'(z^L) = (a^L - y) \\odot \\sigma'(z^L)"],
    '(z^L)',
    '(2 z^L)',
  ],
  [[HINGE], 'z > 1', 'z > 2'],
  [
    [
      '\\frac{\\partial}{\\partial x} \\max(x, y) = \\begin{cases} 1 & x > y \\\\ 0 & x < y \\end{cases}',
    ],
    '< y',
    '< 3 y',
  ],
  [
    [
      ...BATCH,
      '\\frac{\\partial L}{\\partial x_i} = \\frac{1}{m \\sqrt{v + \\epsilon}} \\left( m \\frac{\\partial L}{\\partial \\hat{x}_i} - \\sum_{j=1}^m \\frac{\\partial L}{\\partial \\hat{x}_j} - \\hat{x}_i \\sum_{j=1}^m \\frac{\\partial L}{\\partial \\hat{x}_j} \\hat{x}_j \\right)',
    ],
    '- \\sum',
    '+ \\sum',
  ],
  [
    [
      'h_t = \\tanh(w h_{t-1} + u x_t)',
      '\\frac{\\partial h_t}{\\partial h_k} = \\prod_{j=k+1}^{t} w (1 - h_j^2)',
    ],
    '1 - h',
    '1 + h',
  ],
  [
    [
      'E = \\frac{1}{2} \\sum_k (o_k - t_k)^2',
      'o_k = f(net_k), \\qquad net_k = \\sum_j w_{kj} h_j',
      "\\delta_k = (o_k - t_k) f'(net_k)",
      '\\frac{\\partial E}{\\partial h_j} = \\sum_k \\delta_k w_{kj}',
    ],
    '= \\sum',
    '= 3 \\sum',
  ],
  [
    ['o^{(t)} = V h^{(t)} + c', '\\nabla_c L = \\sum_t \\nabla_{o^{(t)}} L'],
    '= \\sum',
    '= 3 \\sum',
  ],
]

const CHAIN: typeof READ = [
  [["\\frac{d}{dx} f(g(x)) = f'(g(x)) g'(x)"], "f'(g", 'f(g'],
  [
    [
      'h_t = \\phi(w h_{t-1} + u x_t)',
      '\\frac{\\partial h_t}{\\partial h_k} = \\prod_{j=k+1}^{t} \\frac{\\partial h_j}{\\partial h_{j-1}}',
    ],
    '= \\prod',
    '= 3 \\prod',
  ],
]

test.each([...READ, ...CHAIN])('%j is verified, and false with %j as %j', (formulas, from, to) => {
  const last = formulas.at(-1) ?? ''
  expect(last).toContain(from)
  expect(lastOf(formulas)).toBe('verified')
  expect(lastOf([...formulas.slice(0, -1), last.replace(from, to)])).toBe('false')
})

test.each([
  ['\\Delta w = -\\eta \\frac{\\partial E}{\\partial w}', '-\\eta', '\\eta'],
  ["x' = x - \\epsilon \\nabla_x f(x)", '= x', '= 3 x'],
])('%s is taken, and false with %j as %j', (tex, from, to) => {
  expect(findingsOf([tex])).not.toContain('false')
  expect(findingsOf([tex.replace(from, to)])).toContain('false')
})

/** What is true, or what too little is said of. */
const NOT_REFUTED: readonly (readonly string[])[] = [
  ['\\Delta C \\approx \\frac{\\partial C}{\\partial w} \\Delta w'],
  ['f(x - \\epsilon g) \\approx f(x) - \\epsilon g^2 + \\frac{1}{2} \\epsilon^2 g^2 h'],
  ['\\frac{df}{dx} = f(x) (1 - f(x))'],
  ['g = u + v', '\\frac{\\partial L}{\\partial x} = g (w_1 + w_2)'],
  ['a = \\sigma(z)', 'a(z) = \\frac{1}{1 + e^{-z}}'],
]

test.each(NOT_REFUTED)('%j is not called false', (...formulas) => {
  expect(findingsOf(formulas)).not.toContain('false')
})
