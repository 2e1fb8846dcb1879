import { expect, test } from 'vitest'
import { checkText } from './check-text'

const kindsOf = (text: string) =>
  checkText(`---\ntitle: "Notes"\n---\n\n${text}`).findings.map(({ kind }) => kind)

const NETWORK =
  '$z^{[1]} = W^{[1]} x + b^{[1]}$, $a^{[1]} = g(z^{[1]})$, $z^{[2]} = W^{[2]} a^{[1]} + b^{[2]}$, $a^{[2]} = \\sigma(z^{[2]})$ and $L = -y \\ln a^{[2]} - (1 - y) \\ln(1 - a^{[2]})$.'

const ONE_EXAMPLE =
  'With $z = wx + b$, $a = \\sigma(z)$ and $\\mathcal{L}(a, y) = -(y \\ln a + (1 - y) \\ln(1 - a))$ let $J(w, b) = \\frac1m \\sum_{i=1}^m \\mathcal{L}(a^{(i)}, y^{(i)})$.'

const READ: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'an index l beside others is an entry, no layer',
    'Of $y_i = \\sum_j W_{ij} x_j + b_i$ it is $\\frac{\\partial y_i}{\\partial W_{kl}} = \\delta_{ik} x_l$, not $\\frac{\\partial y_i}{\\partial W_{kl}} = \\delta_{il} x_k$.',
    ['definition', 'verified', 'false'],
  ],
  [
    'the cost of many examples goes through the steps for one',
    `${ONE_EXAMPLE} Then $\\frac{\\partial J}{\\partial w} = \\frac1m \\sum_{i=1}^m x^{(i)} (a^{(i)} - y^{(i)})$, not $\\frac{\\partial J}{\\partial w} = \\frac1m \\sum_{i=1}^m (a^{(i)} - y^{(i)})$.`,
    ['definition', 'definition', 'definition', 'definition', 'verified', 'false'],
  ],
  [
    'what is given of an entry is given of each factor of a product',
    "Weights $\\lvert w_i \\rvert \\le 1$ make $\\prod_{i=1}^n \\lvert w_i \\rvert \\sigma'(z_i) \\le \\left(\\frac14\\right)^n$, not $\\prod_{i=1}^n \\lvert w_i \\rvert \\sigma'(z_i) \\le \\left(\\frac15\\right)^n$.",
    ['given', 'verified', 'false'],
  ],
  [
    'an error that only words explain has its usual meaning',
    `${NETWORK} With $\\delta^{[1]}$ for this vector $\\frac{\\partial L}{\\partial W^{[1]}} = \\delta^{[1]} x^\\top$, not $\\frac{\\partial L}{\\partial b^{[1]}} = -\\delta^{[1]}$.`,
    ['definition', 'definition', 'definition', 'definition', 'definition', 'verified', 'false'],
  ],
  [
    'a sentence goes on below a display with what was given above it',
    'Let $f = qz$ with $q = x + y$. At $x = -2$, $y = 5$, $z = -4$ it is\n\n$$\nq = 3\n$$\n\nand, backwards,\n\n$$\n\\frac{\\partial f}{\\partial x} = -4, \\quad \\frac{\\partial f}{\\partial z} = -3\n$$\n',
    ['definition', 'definition', 'given', 'given', 'given', 'verified', 'verified', 'false'],
  ],
  [
    'the values of an example are those of several arguments, too',
    'For $f(x, y) = x y^2$ take $x = 3$ and $y = 2$.\n\nIts slopes are $\\frac{\\partial f}{\\partial x} = 4$ and $\\frac{\\partial f}{\\partial y} = 12$, not $\\frac{\\partial f}{\\partial y} = 4$.',
    ['definition', 'given', 'given', 'verified', 'verified', 'false'],
  ],
  [
    'what is given of a constant behind its function goes with it',
    "$$\ng(z) = \\max(\\alpha z, z), \\qquad 0 < \\alpha < 1\n$$\n\nThen $g'(2) = 1$, and $g'(2) = \\alpha$ is false.",
    ['definition', 'given', 'verified', 'false'],
  ],
  [
    'a slope is read beside a slash',
    'With $g_i = \\partial L / \\partial y_i$ and $y_i = \\sum_j W_{ij} x_j$ it is $\\frac{\\partial L}{\\partial x_j} = \\sum_i g_i W_{ij}$, not $\\frac{\\partial L}{\\partial x_j} = \\sum_i g_i W_{ji}$.',
    ['definition', 'definition', 'verified', 'false'],
  ],
  [
    'what grows beyond all bounds has a direction',
    '$\\lim_{z \\to \\infty} e^z = \\infty$, $\\lim_{z \\to \\infty} -z = -\\infty$, $\\lim_{p \\to 0^+} -\\ln p = \\infty$, $\\lim_{x \\to 0^-} \\frac1x = -\\infty$, not $\\lim_{p \\to 0^+} \\ln p = \\infty$ or $\\lim_{x \\to 0} \\frac1x = \\infty$.',
    ['verified', 'verified', 'verified', 'verified', 'false', 'false'],
  ],
  [
    'a limit may be that at both ends',
    "$\\lim_{z \\to \\pm\\infty} \\sigma'(z) = 0$ and $\\lim_{z \\to \\pm\\infty} z^2 = \\infty$, not $\\lim_{z \\to \\pm\\infty} \\sigma(z) = 0$.",
    ['verified', 'verified', 'false'],
  ],
  [
    'the largest of all entries is a number like others',
    'With $M = \\max_k z_k$ it is $\\ln \\sum_k e^{z_k} = M + \\ln \\sum_k e^{z_k - M}$, not $\\ln \\sum_k e^{z_k} = M - \\ln \\sum_k e^{z_k - M}$.',
    ['definition', 'verified', 'false'],
  ],
  [
    'for a constant between 0 and 1 a maximum is one of two cases',
    "Let $0 < \\alpha < 1$ and $g(z) = \\max(\\alpha z, z)$. Then $g'(z) = \\begin{cases} 1 & z > 0 \\\\ \\alpha & z < 0 \\end{cases}$, not $g'(z) = \\begin{cases} \\alpha & z > 0 \\\\ 1 & z < 0 \\end{cases}$, and $\\max(\\alpha z, z) = \\alpha \\max(z, z / \\alpha)$.",
    ['given', 'definition', 'verified', 'false', 'verified'],
  ],
  [
    'the smooth maximum lies between the maximum and a little more',
    '$\\max(0, z) < \\ln(1 + e^z) \\le \\max(0, z) + \\ln 2$ and $\\max(a, b) \\le \\ln(e^a + e^b) \\le \\max(a, b) + \\ln 2$, not $\\ln(e^a + e^b) \\le \\max(a, b)$.',
    ['verified', 'verified', 'verified', 'verified', 'false'],
  ],
  [
    'so it does for many entries',
    '$\\max_k z_k \\le \\ln \\sum_{k=1}^K e^{z_k} \\le \\max_k z_k + \\ln K$, not $\\ln \\sum_{k=1}^K e^{z_k} \\le \\max_k z_k$.',
    ['verified', 'verified', 'false'],
  ],
  [
    'a size below the line is one of two powers',
    "$\\ln(1 + e^{-\\lvert z \\rvert}) \\le \\ln 2$, not $\\ln(1 + e^{\\lvert z \\rvert}) \\le \\ln 2$, and of $\\max_x \\sigma'(x) = \\frac13$ nothing is known.",
    ['verified', 'false', 'unread'],
  ],
  [
    'the rows of a matrix are the examples',
    'With $\\eta_i = x_i^\\top \\beta$ and $p_i = \\sigma(\\eta_i)$ the slope of $\\ell = \\sum_{i=1}^n (y_i \\eta_i - \\ln(1 + e^{\\eta_i}))$ is $\\frac{\\partial \\ell}{\\partial \\beta_j} = \\sum_{i=1}^n (y_i - p_i) x_{ij}$, not $\\frac{\\partial \\ell}{\\partial \\beta_j} = \\sum_{i=1}^n (y_i + p_i) x_{ij}$.',
    ['definition', 'definition', 'definition', 'verified', 'false'],
  ],
  [
    'a name for what stands in brackets is what the function is of',
    "For $a^l = \\sigma(w^l a^{l-1} + b^l)$ we call $z^l = w^l a^{l-1} + b^l$ the weighted input. Of $C = \\frac12 (a^L - y)^2$ the error $\\delta^L = \\frac{\\partial C}{\\partial z^L}$ is $\\delta^L = (a^L - y) \\sigma'(z^L)$, not $\\delta^L = (a^L + y) \\sigma'(z^L)$.",
    ['definition', 'definition', 'definition', 'definition', 'verified', 'false'],
  ],
  [
    'a series has the sum that it comes close to',
    'For $\\lvert \\mu \\rvert < 1$ it is $\\sum_{k=0}^\\infty \\mu^k = \\frac{1}{1 - \\mu}$, not $\\sum_{k=0}^\\infty \\mu^k = \\frac{1}{1 + \\mu}$; others, $\\sum_{k=0}^\\infty k \\mu^k = \\frac{\\mu}{(1 - \\mu)^2}$ or $\\sum_{k=0}^\\infty 2^k = -1$, are not read.',
    ['given', 'verified', 'false', 'unread', 'unread'],
  ],
  [
    'a family of functions comes close to another',
    '$\\lim_{\\beta \\to \\infty} \\frac{1}{\\beta} \\ln(1 + e^{\\beta z}) = \\max(0, z)$ and $\\lim_{\\beta \\to \\infty} \\frac{z}{1 + e^{-\\beta z}} = \\max(0, z)$, not $\\lim_{\\beta \\to \\infty} z \\sigma(\\beta z) = z$; one that jumps, $\\lim_{\\beta \\to \\infty} \\sigma(\\beta z) = 1$, is not read.',
    ['verified', 'verified', 'false', 'unread'],
  ],
  [
    'a letter that the text defines has no free size',
    'With $p = \\sigma(wx + b)$ it is $p (1 - p) \\le \\frac14$, not $p (1 - p) \\ge \\frac14$.',
    ['definition', 'verified', 'false'],
  ],
  [
    'a vector by a new matrix is not the one whose entries had the letter before',
    'After $y_k = \\sum_j v_{kj} x_j$ let $y = A x$. Then $\\frac{\\partial y_i}{\\partial x_j} = A_{ij}$, not $\\frac{\\partial y_i}{\\partial x_j} = A_{ji}$.',
    ['definition', 'definition', 'verified', 'false'],
  ],
  [
    'a name behind a colon and an equals sign is one',
    'Of $E = \\frac12 (o - t)^2$ and $o = v h$ let $\\frac{\\partial E}{\\partial o} = o - t =: \\delta$. Then $\\frac{\\partial E}{\\partial v} = \\delta h$, not $\\frac{\\partial E}{\\partial v} = \\delta v$.',
    ['definition', 'definition', 'definition', 'verified', 'verified', 'false'],
  ],
  [
    'layers are told by the numbers of their letters',
    "Let $z_1 = x w_1 + b_1$, $h = \\tanh(z_1)$, $z_2 = h w_2 + b_2$ and $L = z_2^2$. Then $\\frac{\\partial L}{\\partial z_1} = 2 z_2 w_2 \\tanh'(z_1)$, not $\\frac{\\partial L}{\\partial z_1} = z_2 w_2 \\tanh'(z_1)$.",
    ['definition', 'definition', 'definition', 'definition', 'verified', 'false'],
  ],
  [
    'what something follows from is no claim, and what follows is one',
    "With $y = Ax$ it is $X^\\top (X w - y) = 0 \\Rightarrow \\tanh'(0) = 2$, and $\\lvert 1 - \\eta a \\rvert < 1 \\iff 0 < \\eta < \\frac{2}{a}$.",
    ['definition', 'unread', 'false', 'unread', 'verified', 'unread'],
  ],
  [
    'a letter may be another function further down',
    "Let $f(x) = x^3$ first, and now $f = \\sigma$. Then $f'(x) = f(x) (1 - f(x))$, not $f'(x) = 2 x^2$.",
    ['definition', 'definition', 'verified', 'false'],
  ],
  [
    'a bare sigma may be a deviation',
    'We need $n \\sigma^2 = 1$, so $\\sigma = \\frac{1}{\\sqrt{n}}$, or $\\sigma^2 = \\frac{2}{n + m}$; and $\\sigma(z) = \\sigma(-z)$ is false.',
    ['unread', 'definition', 'unread', 'false'],
  ],
  [
    'an arrow gives a letter its next value',
    'For $v = (3, 4)^\\top$ it is $\\lVert v \\rVert = 5$; then $v \\leftarrow (0.6, 0.8)^\\top$, and $\\lVert g \\rVert = c$ is given.',
    ['definition', 'verified', 'definition', 'given'],
  ],
  [
    'the number of the right class is one of the classes',
    'With $y_i = \\mathbb{1}[i = k]$ and $p_i = \\frac{e^{z_i}}{\\sum_j e^{z_j}}$ it is $p_j \\sum_i y_i - y_j = p_j - y_j$, not $p_j \\sum_i y_i - y_j = p_j + y_j$.',
    ['definition', 'definition', 'verified', 'false'],
  ],
  [
    'a letter with a new letter in brackets is another thing',
    'After $p_i = \\frac{e^{z_i}}{\\sum_j e^{z_j}}$ let $p_i(T) = \\frac{e^{z_i / T}}{\\sum_j e^{z_j / T}}$.',
    ['definition', 'unread'],
  ],
  [
    'of letters for two things nothing is called false',
    'With $a = \\max(0, z)$ the slope is $\\frac{\\partial a_2}{\\partial a_0} = w_1 w_2$, and $N = dm + k$ has $dm + k = (d + 1) m$; a step along an axis has $\\frac{J(\\theta + \\varepsilon e_i) - J(\\theta)}{\\varepsilon} \\approx \\frac{\\partial J}{\\partial \\theta_i}$.',
    ['definition', 'unread', 'definition', 'unread', 'unread'],
  ],
]

test.each(READ)('%s', (_, text, expected) => {
  expect(kindsOf(text)).toEqual(expected)
})
