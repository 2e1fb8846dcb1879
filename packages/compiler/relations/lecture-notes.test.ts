import { expect, test } from 'vitest'
import { checkText } from './check-text'

const kindsOf = (text: string): string[] =>
  checkText(`---\ntitle: "Notes"\n---\n\n${text}\n`).findings.map(({ kind }) => kind)

const RAMP = 'Let $R(z) = \\max(0, z)$.\n\n'

/** A text as lecturers write them, and what becomes of each of its formulas. */
const READ: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'a list of numbers behind a claim is no part of it',
    '$$\np_i = \\frac{e^{z_i}}{\\sum_k e^{z_k}}, \\qquad i = 1, \\dots, K .\n$$\n\nso $\\sum_{i=1}^K p_i = 1$',
    ['definition', 'given', 'verified'],
  ],
  [
    'a claim holds where the words behind it say',
    `${RAMP}It is homogeneous: $R(cz) = c R(z)$ for $c \\ge 0$.`,
    ['definition', 'verified', 'given'],
  ],
  [
    'a display holds where the line below it says',
    `${RAMP}It is homogeneous:\n\n$$\nR(cz) = c R(z)\n$$\n\nfor every $c \\ge 0$, as we have seen.`,
    ['definition', 'verified', 'given'],
  ],
  [
    'words of an interval say where a claim holds',
    `${RAMP}We have $R(c) = c$ for $c \\in [0, 1]$.`,
    ['definition', 'verified', 'given'],
  ],
  [
    'a function at given places is not defined anew',
    `${RAMP}For $z < 0$ we have $R(z) = 0$.\n\nStill $R(2) = 2$.`,
    ['definition', 'given', 'verified', 'verified'],
  ],
  [
    'it is false where the words behind it say something else',
    `${RAMP}It is homogeneous: $R(cz) = c R(z)$ for $c \\le 0$.`,
    ['definition', 'false', 'given'],
  ],
  [
    'what is said of the next claim does not count',
    `${RAMP}The slope is $R'(z) = 1$, for $z < 0$ it is $R'(z) = 0$.`,
    ['definition', 'false', 'given', 'verified'],
  ],
  [
    'a side that is not read leaves the next to say what the first is',
    "$$\nQ(z) = \\int_0^z t\\,dt = \\frac12 z^2\n$$\n\nand $Q'(z) = z$, so $Q(2) = 2$, not $Q(2) = 3$.",
    ['unread', 'unread', 'verified', 'verified', 'false'],
  ],
  [
    'names behind a definition have their usual meaning',
    'With $g(z) = z \\Phi(z)$ the value is $g(1) \\approx 0.841$, not $g(1) \\approx 0.851$.',
    ['definition', 'verified', 'false'],
  ],
  [
    'a function of which nothing is known has no value and is no other',
    "With $g(z) = z F(z)$ we have $g(1) \\approx 0.841$ and $g''(z) = z^2$, not $g'(z) = F(z) - z F'(z)$.",
    ['definition', 'unread', 'unread', 'false'],
  ],
  [
    'what is given of a constant goes with its function',
    'With a threshold $d > 0$ let $H(r) = \\max(-d, \\min(d, r))$.\n\nThen $H(0) = 0$, and $H(2d) = d$, not $H(2d) = 2d$.',
    ['given', 'definition', 'verified', 'verified', 'false'],
  ],
  [
    'an order speaks of places where the head of its chain has a value',
    "Let $h(q) = -q \\ln q$. Then $h''(q) = -\\frac{1}{q} < 0$.",
    ['definition', 'verified', 'verified'],
  ],
  [
    "a letter with about a value is no claim, and its function is the author's own",
    '$\\lambda \\approx 1.0507$ gives\n\n$$\n\\operatorname{SELU}(z) = \\lambda \\begin{cases} z & z > 0 \\\\ e^z - 1 & z \\le 0 \\end{cases}\n$$',
    ['given', 'definition'],
  ],
  [
    'what is said of one entry does not count for all',
    '$p_i = \\frac{e^{z_i}}{\\sum_k e^{z_k}}$ and, for two, $p_1 = \\frac{e^{z_1}}{e^{z_1} + e^{z_2}}$. Still $\\frac{\\partial \\ln p_i}{\\partial z_j} = \\delta_{ij} - p_j$',
    ['definition', 'definition', 'verified'],
  ],
  [
    'an example goes on with its numbers',
    [
      'Take $w = \\begin{pmatrix} 2 & 1 \\end{pmatrix}$, $a = \\begin{pmatrix} 0 \\\\ 3 \\end{pmatrix}$ and $b = -2$.',
      'The output is $u = w a + b = 2 \\cdot 0 + 1 \\cdot 3 - 2 = 1$, and the target $y = 3$.',
      'With $v = 2 a$ the product is $v w = \\begin{pmatrix} 0 & 0 \\\\ 12 & 6 \\end{pmatrix}$.',
      'The loss is $\\frac12 (u - y)^2 = 2$, not $\\frac12 (u - y)^2 = 3$.',
    ].join('\n\n'),
    [
      'definition',
      'definition',
      'given',
      'definition',
      'verified',
      'verified',
      'given',
      'definition',
      'verified',
      'verified',
      'false',
    ],
  ],
  [
    'a loss goes back through the layer that its classes come from',
    [
      '$p_i = \\frac{e^{z_i}}{\\sum_k e^{z_k}}$, $L = -\\sum_i y_i \\ln p_i$ and $z_i = \\sum_k W_{ik} h_k + b_i$.',
      '$$\n\\frac{\\partial L}{\\partial W_{ik}} = \\sum_j \\frac{\\partial L}{\\partial z_j} \\frac{\\partial z_j}{\\partial W_{ik}} = (p_i - y_i) h_k\n$$',
      '$$\n\\sum_j \\frac{\\partial L}{\\partial z_j} \\frac{\\partial z_j}{\\partial W_{ik}} = (p_i + y_i) h_k\n$$',
    ].join('\n\n'),
    ['definition', 'definition', 'definition', 'verified', 'verified', 'false'],
  ],
  [
    'a layer of one unit has one row of weights',
    [
      '$z^{[2]} = W^{[2]} a^{[1]} + b^{[2]}$, $a^{[2]} = \\sigma(z^{[2]})$ and $L = -y \\log a^{[2]} - (1 - y) \\log(1 - a^{[2]})$.',
      'So $\\frac{\\partial L}{\\partial a^{[1]}_j} = (a^{[2]} - y) W^{[2]}_{1j}$, not $\\frac{\\partial L}{\\partial a^{[1]}_j} = (a^{[2]} + y) W^{[2]}_{1j}$.',
    ].join('\n\n'),
    ['definition', 'definition', 'definition', 'verified', 'false'],
  ],
  [
    'powers of e that are multiplied add their exponents',
    '$f(x, y) = e^{x + y}$ has $f(x, y) f(x, y) = e^{2x + 2y}$, not $f(x, y) f(x, y) = e^{x + y}$.',
    ['definition', 'verified', 'false'],
  ],
  [
    'an order holds for the function that the text defines, and for no other',
    "$f(z) = z^2$ has $f'(z) > 5$ and $f'(z) \\ge 2z - 1$. Of $k$ with $F(k) > 0$ nothing is said.",
    ['definition', 'false', 'verified', 'unread'],
  ],
  [
    'a function with a name of its own has one definition, and other forms are claims',
    `${RAMP}Let $q(z) = R(z)^2$ and $\\operatorname{ht}(z) = \\max(-1, \\min(1, z))$. Then $q(z) = 2 R(z)$, and $\\operatorname{ht}(z) = R(z + 1) - R(z - 1) + 1$.`,
    ['definition', 'definition', 'definition', 'false', 'false'],
  ],
  [
    'other letters stay where one goes to infinity',
    '$\\lim_{z \\to -\\infty} \\alpha (e^z - 1) = -\\alpha$ and $\\lim_{z \\to \\infty} c \\sigma(2z + b) = c$, not $\\lim_{z \\to \\infty} c e^{-z} = c$.',
    ['verified', 'verified', 'false'],
  ],
  ['one value or the other is given', 'The slope is extremal at $z = \\pm\\sqrt2$.', ['given']],
  [
    'an interval in front of a claim says where it holds',
    `${RAMP}For $c \\in (0, \\infty)$ we have $R(c) = c$, and $R(c) = 2c$.`,
    ['definition', 'given', 'verified', 'false'],
  ],
  [
    'a number below a letter of layers is its layer',
    [
      'Take $a_0 = x$, $z_l = w_l a_{l-1} + b_l$ and $a_l = \\sigma(z_l)$.',
      "Then $\\frac{\\partial a_2}{\\partial w_1} = \\sigma'(z_2) w_2 \\sigma'(z_1) x$, not $\\frac{\\partial a_2}{\\partial w_1} = \\sigma'(z_2) \\sigma'(z_1) x$,",
      'and $\\frac{\\partial a_3}{\\partial a_1} = \\frac{\\partial a_3}{\\partial a_2} \\frac{\\partial a_2}{\\partial a_1}$, not $\\frac{\\partial a_3}{\\partial a_1} = \\frac{\\partial a_3}{\\partial a_2}$.',
    ].join('\n'),
    ['definition', 'definition', 'definition', 'verified', 'false', 'verified', 'false'],
  ],
  [
    'far out a product with a power of e in it is looked at nearer by',
    '$\\lim_{z \\to \\infty} (z \\tanh(\\ln(1 + e^z)) - z) = 0$, not $\\lim_{z \\to \\infty} (z \\tanh(\\ln(1 + e^z)) + z) = 0$ or $\\lim_{z \\to 0} \\frac{z - \\tanh z}{z^4} = \\frac13$.',
    ['verified', 'false', 'false'],
  ],
  [
    'how a letter changes with itself is known',
    '$\\frac{d}{dz} z = 1$, not $\\frac{d}{dz} z = 2$, and $3 \\frac{d}{dz} z = 1$.',
    ['verified', 'false', 'false'],
  ],
  [
    'what holds everywhere holds where nothing is computed with',
    'For $w \\ne \\mathbf{0}$ we have $\\frac{w_j}{\\sqrt{\\sum_{i=1}^n w_i^2}} = \\frac{w_j}{\\|w\\|}$.',
    ['given', 'verified'],
  ],
  [
    'an inverse is what the function takes back',
    'Let $\\zeta(z) = \\ln(1 + e^z)$. For $y > 0$ it is $\\zeta^{-1}(y) = \\ln(e^y - 1)$, not $\\zeta^{-1}(y) = \\ln(e^y + 1)$. Of $f^{-1}(y) = y + 1$ nothing is known.',
    ['definition', 'given', 'verified', 'false', 'unread'],
  ],
  [
    'a family that has a function for the constant 1 leaves its name',
    "Let $\\zeta(z) = \\ln(1 + e^z)$ and $\\zeta_\\beta(z) = \\frac{1}{\\beta} \\ln(1 + e^{\\beta z})$. Then $\\zeta(0) = \\ln 2$ and $\\zeta_\\beta'(0) = \\frac12$.",
    ['definition', 'definition', 'verified', 'verified'],
  ],
  [
    'a letter between letters is a condition',
    'The branch, for $-\\alpha < y < 0$ and $\\alpha > 0$, is bounded.',
    ['given', 'given'],
  ],
]

test.each(READ)('%s', (_, text, expected) => {
  expect(kindsOf(text)).toEqual(expected)
})
