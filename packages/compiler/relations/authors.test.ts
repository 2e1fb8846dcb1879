import { expect, test } from 'vitest'
import { checkText } from './check-text'

const kindsOf = (text: string) =>
  checkText(`---\ntitle: "Notes"\n---\n\n${text}`).findings.map(({ kind }) => kind)

const READ: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'a wide space parts two formulas, a thin one does not',
    'For $f(x, y) = xy$ it is\n\n$$\n\\frac{\\partial f}{\\partial x} = y \\hspace{0.5in} \\frac{\\partial f}{\\partial y} = x\n$$\n\nand $\\frac{\\partial f}{\\partial x} = \\hspace{1pt} x$ is false.',
    ['definition', 'verified', 'verified', 'false'],
  ],
  [
    'each row of gates speaks of its own function',
    '$$\n\\begin{aligned}\nf(x) &= \\frac{1}{x} & \\rightarrow & & \\frac{df}{dx} &= -1/x^2 \\\\\nf_c(x) &= c + x & \\rightarrow & & \\frac{df}{dx} &= 1 \\\\\nf(x) &= e^x & \\rightarrow & & \\frac{df}{dx} &= e^x \\\\\nf_a(x) &= ax & \\rightarrow & & \\frac{df}{dx} &= x\n\\end{aligned}\n$$',
    [
      'definition',
      'definition',
      'definition',
      'definition',
      'verified',
      'verified',
      'verified',
      'false',
    ],
  ],
  [
    'what holds of the function before is no mistake, and is not called read',
    'After $f(x, y) = xy$ and $f(x, y) = \\max(x, y)$ it is $\\frac{\\partial f}{\\partial x} = y$, not $\\frac{\\partial f}{\\partial x} = x + y$.',
    ['definition', 'definition', 'unread', 'false'],
  ],
  [
    'a D before a function takes its slope, a ring composes',
    "$D(f \\circ g)(x) = Df(g(x)) \\cdot Dg(x)$, $(f \\circ g)'(x) = f'(g(x)) g'(x)$, not $(f \\circ g)'(x) = f'(x) g'(x)$. $D\\sigma(z) v = \\sigma'(z) \\odot v$ and $D^2 \\sigma(z) = \\sigma'(z)$.",
    ['verified', 'verified', 'false', 'verified', 'false'],
  ],
  [
    'a D that was used before stays a letter',
    'With $D = 3$ and $f(x) = x^2$ it is $D f(x) = 3 x^2$.',
    ['given', 'definition', 'verified'],
  ],
  [
    'a function by the entries of its argument is taken at other vectors',
    'With $\\Lambda(z) = \\log \\sum_k e^{z_k}$ it is $\\Lambda(z + c \\mathbf{1}) = c + \\Lambda(z)$, not $\\Lambda(z + c \\mathbf{1}) = 2 c + \\Lambda(z)$.',
    ['definition', 'verified', 'false'],
  ],
  [
    'an entry of a function of a vector is by the entries of that',
    'With $s_i(z) = e^{z_i} / \\sum_k e^{z_k}$ and $\\Lambda(z) = \\log \\sum_k e^{z_k}$ it is $\\frac{\\partial \\Lambda}{\\partial z_i} = s_i(z)$, not $\\frac{\\partial \\Lambda}{\\partial z_i} = s_i(z)^2$.',
    ['definition', 'definition', 'verified', 'false'],
  ],
  [
    'an example by hand goes on with the decimals it shows',
    'Let $v = 0.7$.\n\n$$\nh = \\sigma(0.2) = \\frac{1}{1 + e^{-0.2}} \\approx 0.5498\n$$\n\n$$\no = v h + 0.1 = 0.7 \\cdot 0.5498 + 0.1 \\approx 0.4849\n$$\n\nnot $o = 0.7 \\cdot 0.5598 + 0.1$.',
    ['given', 'definition', 'verified', 'verified', 'definition', 'verified', 'verified', 'false'],
  ],
  [
    'a slope goes on with its decimal, too',
    'Let $L = w^3$ with $w = 0.33$:\n\n$$\n\\frac{dL}{dw} = 3 w^2 \\approx 0.327\n$$\n\nThen $w - 0.1 \\frac{dL}{dw} = 0.33 - 0.1 \\cdot 0.327$, not $w - 0.1 \\frac{dL}{dw} = 0.33 - 0.1 \\cdot 0.337$.',
    ['definition', 'given', 'verified', 'verified', 'verified', 'false'],
  ],
  [
    'a list may be counted from 0',
    'With $w = [2, -3, 1]$ and $x = [-1, -2]$ it is\n\n$$\nw_0 x_0 + w_1 x_1 + w_2 = 2 \\cdot (-1) + (-3) (-2) + 1\n$$\n\nand not $w_0 x_0 + w_1 x_1 + w_2 = 6$.',
    ['definition', 'definition', 'verified', 'false'],
  ],
  [
    'other letters than before define anew, one other sign does not',
    'After $a_j = \\sum_i w_{ji} z_i$ let $a_j = \\sum_{i=0}^D w_{ji}^{(1)} x_i$; $a_j = -\\sum_{i=0}^D w_{ji}^{(1)} x_i$ is false.',
    ['definition', 'definition', 'false'],
  ],
  [
    'a letter in brackets tells the example',
    'For $y_k = \\sum_i w_{ki} x_i$, $y_{nk} = y_k(\\mathbf{x}_n, \\mathbf{w})$ and $E_n = \\frac12 \\sum_k (y_{nk} - t_{nk})^2$ it is $\\frac{\\partial E_n}{\\partial w_{ji}} = (y_{nj} - t_{nj}) x_{ni}$, not $\\frac{\\partial E_n}{\\partial w_{ji}} = (y_{nj} - t_{nj}) x_{nj}$.',
    ['definition', 'definition', 'definition', 'verified', 'false'],
  ],
  [
    'the error at o is no entry of many',
    'For $\\delta_o = \\frac{\\partial E}{\\partial o}$ with $E = \\frac12 (y - t)^2$, $y = \\sigma(o)$, $o = v_1 h_1 + v_2 h_2$ it is $\\delta_o = (y - t) y (1 - y)$ and $\\frac{\\partial E}{\\partial v_2} = \\delta_o h_2$, not $\\frac{\\partial E}{\\partial v_2} = \\delta_o h_1$.',
    ['definition', 'definition', 'definition', 'definition', 'verified', 'verified', 'false'],
  ],
  [
    'the Kronecker delta by cases is what it always is',
    'With $\\delta_{ij} = \\begin{cases} 1 & i = j \\\\ 0 & i \\neq j \\end{cases}$ and $p_i = \\frac{e^{z_i}}{\\sum_k e^{z_k}}$ it is $\\frac{\\partial p_i}{\\partial z_k} = p_i (\\delta_{ik} - p_k)$, not $\\frac{\\partial p_i}{\\partial z_k} = p_k (\\delta_{ik} - p_k)$.',
    ['definition', 'definition', 'verified', 'false'],
  ],
  [
    'a power of a factor may look like a layer',
    'With $\\lVert W_k \\rVert \\le 4 \\rho$ it is $\\prod_{k=1}^L \\frac14 \\lVert W_k \\rVert \\le \\rho^L$.',
    ['given', 'unread'],
  ],
  [
    'how many there are is no number to come close to',
    'With $L = -\\log 0.659 \\approx 0.417$ and $\\sum_{k=1}^K p_k$, at first $L \\approx \\log K$; but $L \\approx 0.427$ is false.',
    ['definition', 'verified', 'unread', 'false'],
  ],
  [
    'what fails may hold by what could not be read of its letter',
    'With $p = \\sigma(z)$ and $L = -\\ln p$, and $L = \\int_0^1 z \\, dz$, it is $\\frac{dL}{dz} = p$; $\\frac{dp}{dz} = p$ is false.',
    ['definition', 'definition', 'unread', 'unread', 'false'],
  ],
  [
    'dots in a product stand for the factors between',
    'With $a_0 = x$, $z_l = w_l a_{l-1} + b_l$ and $a_l = \\sigma(z_l)$ it is $\\prod_{l=1}^L w_l = w_L w_{L-1} \\cdots w_1$, not $\\prod_{l=1}^L w_l = 2 w_L w_{L-1} \\cdots w_1$.',
    ['definition', 'definition', 'definition', 'verified', 'false'],
  ],
  [
    'a matrix with dots goes on as its corners do',
    'It is $u^\\top v = \\begin{pmatrix} u_1 & \\cdots & u_n \\end{pmatrix} \\begin{pmatrix} v_1 \\\\ \\vdots \\\\ v_n \\end{pmatrix} = \\sum_{i=1}^n u_i v_i$, not $\\begin{pmatrix} u_1 & \\cdots & u_n \\end{pmatrix} \\begin{pmatrix} v_1 \\\\ \\vdots \\\\ v_n \\end{pmatrix} = 2 \\sum_{i=1}^n u_i v_i$.',
    ['verified', 'verified', 'false'],
  ],
  [
    'a sum may end at the size of a layer',
    'With $z^{[l]}_j = \\sum_{k=1}^{n^{[l-1]}} W^{[l]}_{jk} a^{[l-1]}_k$ it is $\\frac{\\partial z^{[l]}_j}{\\partial W^{[l]}_{jk}} = a^{[l-1]}_k$, not $\\frac{\\partial z^{[l]}_j}{\\partial W^{[l]}_{jk}} = 2 a^{[l-1]}_k$.',
    ['definition', 'verified', 'false'],
  ],
  [
    'a step leads to a letter with a word above it',
    'The step is $w^{\\text{new}} = w - \\eta \\frac{\\partial E}{\\partial w}$, not $w^{\\text{new}} = w + \\eta \\frac{\\partial E}{\\partial w}$.',
    ['verified', 'false'],
  ],
  [
    'a cost is said anew by its bare letter',
    'After $\\ell(p, y) = -y \\log p - (1 - y) \\log(1 - p)$ and $p_k = \\frac{e^{z_k}}{\\sum_j e^{z_j}}$ let $\\ell = -\\sum_k y_k \\log p_k$. Then $\\frac{\\partial \\ell}{\\partial z_i} = p_i - y_i$, not $\\frac{\\partial \\ell}{\\partial z_i} = p_i + y_i$.',
    ['definition', 'definition', 'definition', 'verified', 'false'],
  ],
  [
    'what a text takes for a slope at a kink is given',
    "The slope is $\\operatorname{ReLU}'(u) = \\begin{cases} 1, & u > 0, \\\\ 0, & u \\le 0, \\end{cases}$ not $\\operatorname{ReLU}'(u) = \\begin{cases} 2, & u > 0, \\\\ 0, & u \\le 0. \\end{cases}$",
    ['given', 'false'],
  ],
  [
    'what a letter is supposed to be for an argument does not hide what it is, and leaves a mistake open',
    'With $z = w x$ and $h = \\sigma(z)$: if $z = g(x)$, then $\\frac{\\partial z}{\\partial x} = w$, not $\\frac{\\partial z}{\\partial x} = 2 w$.',
    ['definition', 'definition', 'definition', 'verified', 'unread'],
  ],
]

test.each(READ)('%s', (_, text, kinds) => {
  expect(kindsOf(text)).toEqual(kinds)
})
