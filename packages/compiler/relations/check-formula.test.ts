import { expect, test } from 'vitest'
import { kindsOf, prepareSample } from './sample-lesson'

test.each([
  ["a = g(z), \\quad g'(z) = a - a^2", ['verified', 'verified']],
  ["g'(z) = \\underline{1 - a^2}", ['false']],
  ["\\boxed{g'(z) = a(1-a)}", ['verified']],
  ["g'(z) = \\underbrace{a(1-a)}_{\\uparrow \\; a}", ['verified']],
  ['\\frac{dg}{dz} = \\frac{\\mathrm{d}}{\\mathrm{d}z} g(z) = g(1-g)', ['verified', 'verified']],
  ['\\frac{d g}{d z}\\Big|_{z=0} = \\frac14', ['verified']],
  ['\\left. \\frac{dg}{dz} \\right|_{z=0} = \\frac12', ['false']],
  ['\\frac{d}{dz} g(z) \\Big|_{z=0} = \\frac14 = \\frac{dg}{dz}(0)', ['verified', 'verified']],
  ['\\left. \\frac{d}{dz} z^2 \\right|_{z=3} = 6, \\frac{dg}{dz}(0) = 0', ['false', 'verified']],
  ["\\lim_{h \\to 0} \\frac{g(z+h) - g(z)}{h} = g'(z)", ['verified']],
  ['\\lim_{h \\to 0} \\frac{g(z+h) - g(z)}{h} = g(z)', ['false']],
  ['\\lim_{z \\to \\infty} g(z) = 1, \\lim_{z \\to -\\infty} g(z) = 0', ['verified', 'verified']],
  ['\\lim_{z \\to -\\infty} g(z) = 1', ['false']],
  [
    'f(x) = \\frac{1}{1+e^{-x}}, \\quad \\lim_{x \\to \\infty} f(x) = 1',
    ['definition', 'verified'],
  ],
  ['f(x) = \\frac{1}{1+e^{-x}}, \\quad \\lim_{x \\to \\infty} f(x) = 2', ['definition', 'false']],
  ['q \\sum_k t_k - t_m = q - t_m \\quad \\text{since } \\sum_k t_k = 1', ['given', 'verified']],
  ['q \\sum_k t_k - t_m = q + t_m \\quad \\text{since } \\sum_k t_k = 1', ['given', 'false']],
  ['0 < g(z) < 1', ['verified', 'verified']],
  ['0 < g(z) \\le \\frac12', ['verified', 'false']],
  ['g(z) = \\sigma(z) = 1 - \\sigma(-z)', ['verified', 'verified']],
  ["g'(z) := a(1-a) \\equiv a - a^2", ['verified', 'verified']],
  ["\\frac{\\partial}{\\partial w} g(wx+b) = g'(wx+b)\\,x", ['verified']],
  ["\\frac{\\partial}{\\partial w} g(wx+b) = g'(wx+b)\\,w", ['false']],
  ['\\frac{da}{dz} = a(1-a)', ['verified']],
  [
    '|z| = \\begin{cases} z & \\text{if } z \\ge 0 \\\\ -z & \\text{otherwise} \\end{cases}',
    ['verified'],
  ],
  ['g(z) > \\tfrac12 \\quad \\text{for } z > 0', ['given', 'verified']],
  ['g(z) > \\tfrac12 \\quad (z < 0)', ['given', 'false']],
  ['z = 10, \\quad g(z) \\approx 1', ['given', 'verified']],
  ['g(0) \\ne 0', ['verified']],
  ['g(0) \\overset{!}{=} \\frac12', ['verified']],
  ["\\text{the slope} = g'(z) = a(1-a)", ['prose', 'verified']],
  ["\\unverified{an integral}{g(z) = \\int g'(z)\\,dz}", ['unread']],
  ['\\find{g(z) = \\frac13}', ['verified']],
  ['\\find{g(z) = 3}', ['false']],
  ["\\wrong{g'(z) = a}", ['verified']],
  ["\\wrong{g'(z) = a(1-a)}", ['false']],
  ['\\cancel{z = 0}', ['given']],
  [
    "\\begin{aligned} g'(z) &= a(1-a) & g(0) &= \\frac12 \\\\ &= a - a^2 \\end{aligned}",
    ['unread', 'verified', 'verified'],
  ],
  ['h \\to 0, \\quad z \\in \\mathbb{R}', ['given', 'given']],
])('%s is %j', (tex, expected) => {
  expect(kindsOf(tex).sort()).toEqual([...expected].sort())
})

test('what is given holds to the end of its paragraph, and in a formula that goes on with its sentence', () => {
  const body = 'With $\\given{z > 0}$ it is\n\n$$\ng(z) > \\frac12\n$$'
  expect(prepareSample(body).issues).toHaveLength(0)
  expect(prepareSample(body.replace('it is', 'it is so.')).issues).toHaveLength(1)
  expect(prepareSample(body.replace('it is', 'it is:')).issues).toHaveLength(0)
  expect(prepareSample(body.replace(' it is', '')).issues).toHaveLength(0)
})

test('a case takes the place of another case of the same letter', () => {
  const body = 'With $\\given{z > 0}$ it is fine, and $g(z) > \\frac12 \\text{ for } z < 0$.'
  expect(prepareSample(body).issues).toHaveLength(1)
  expect(prepareSample(body.replace('> \\frac12', '< \\frac12')).issues).toHaveLength(0)
})

test('a rounded value is right by its digits, or cut off, or within the tolerance of its own', () => {
  const near = (right: string) => kindsOf(`g'(1) \\approx${right}`)
  expect(near(' 0.1966')).toEqual(['verified'])
  expect(near(' 0.197')).toEqual(['verified'])
  expect(near(' 0.196')).toEqual(['verified'])
  expect(near(' 0.1967')).toEqual(['false'])
  expect(near(' 0.1965')).toEqual(['false'])
  expect(near('[1e-3] 0.1967')).toEqual(['verified'])
  expect(near('[1e-6] 0.1966')).toEqual(['false'])
})

test('an issue has a witness as data, and says it in words', () => {
  const [issue] = prepareSample("$$\ng'(z) = g(z)\n$$").issues
  expect(issue).toMatchObject({
    rule: 'relation-false',
    line: 9,
    column: 9,
    endColumn: 13,
    witness: { at: { z: '0' }, left: 0.25, right: 0.5 },
  })
  expect(issue?.message).toBe(
    'the two sides are not equal: at z = 0 the left side is 0.2500, the right side 0.5000.',
  )
})

test('a formula that cannot be read is counted with its place, and is no issue', () => {
  const { issues, coverage } = prepareSample('The area is $\\int g(z)\\,dz = 1$.')
  expect(issues).toEqual([])
  expect(coverage).toMatchObject({ verified: 0, shown: 1 })
  expect(coverage.unread[0]).toMatchObject({ line: 8, column: 14, why: '\\int is not read' })
})

test.each([
  ['unclosed', '\\frac{1}{2'],
  ['recursion', '\\def\\x{\\x}\\x = 1'],
  ['deep braces', `${'{'.repeat(500)}a${'}'.repeat(500)} = a`],
  ['deep brackets', `${'('.repeat(3000)}a${')'.repeat(3000)} = a`],
  ['many terms', `${'z + '.repeat(5000)}1 = 1`],
  ['powers', `${'z^{'.repeat(300)}2${'}'.repeat(300)} = 1`],
  ['sums in sums', `${'\\sum_i '.repeat(60)}x_i = 1`],
  ['lonely marks', '\\given \\find = \\wrong \\unverified{} \\val'],
  ['signs only', '= = \\approx < & \\\\ = '],
])('%s ends in findings, never in an exception', (_, tex) => {
  expect(prepareSample(`$$\n${tex}\n$$`).issues).toBeInstanceOf(Array)
})

test.each([
  ['dz^{[2]} = a^{[2]} - y, \\quad dW^{[2]} = dz^{[2]} {a^{[1]}}^T', ['definition', 'definition']],
  ["\\delta^l = (W^{l+1})^T \\delta^{l+1} \\odot \\sigma'(z^l)", ['definition']],
  [
    'J = (u - y)^2, \\quad \\frac{\\partial J}{\\partial w} = 2 (u - y) x',
    ['definition', 'unread'],
  ],
  ['\\frac{dq}{dx} = q(1 - q)', ['unread']],
])('%s: what is not said is not refuted, but %j', (tex, expected) => {
  expect(kindsOf(tex).sort()).toEqual([...expected].sort())
})

test('labels of classes have the sum 1', () => {
  const softmax = 'p_i = \\frac{e^{z_i}}{\\sum_j e^{z_j}}, \\quad L = -\\sum_i y_i \\ln p_i'
  const slope = (right: string) =>
    kindsOf(`${softmax}, \\quad \\frac{\\partial L}{\\partial z_k} = ${right}`)
  expect(slope('p_k - y_k')).toEqual(['definition', 'definition', 'verified'])
  expect(slope('y_k - p_k')).toContain('false')
  expect(slope('p_k - 2 y_k')).toContain('false')
})

test.each([
  ['\\ln(z) = \\ln(-z)', ['false']],
  ['\\sqrt{z} \\le \\sqrt{-z}', ['unread']],
  ['\\ln(z^2) = 2\\ln(z)', ['verified']],
  ['\\ln(z) \\le z - 1', ['verified']],
  ['\\ln |z| = \\ln(z) + \\sin^2 z + \\cos^2 z - 1 + 10^{-400} \\arctan(\\sin z)', ['unread']],
])('%s: where both sides have a value it is %j', (tex, expected) => {
  expect(kindsOf(tex)).toEqual(expected)
})

test.each([
  ['\\ln z \\le z - 1', ['verified']],
  ['\\ln z < z - 1', ['false']],
  ['\\ln z \\le z - 1.0001', ['false']],
  ['\\ln |z| \\le |z|', ['verified']],
  ['\\ln(z^2) \\le z^2 - 1', ['verified']],
  ['\\ln z \\le \\sqrt{z}', ['verified']],
  ['\\ln z \\le 0.3 z', ['false']],
  ['-\\ln z \\ge 1 - z \\quad (z > 0)', ['given', 'verified']],
])('an order with a logarithm: %s is %j', (tex, expected) => {
  expect(kindsOf(tex)).toEqual(expected)
})

test.each([
  ['-z \\ln z - (1-z) \\ln(1-z) \\ge 0 \\quad (0 < z < 1)', ['given', 'verified']],
  [
    '-y \\ln p - (1-y) \\ln(1-p) \\ge 0 \\quad (0 < p < 1, 0 \\le y \\le 1)',
    ['given', 'given', 'verified'],
  ],
  ['-y \\ln p - (1-y) \\ln(1-p) > 0 \\quad (0 < p < 1, 0 < y < 1)', ['given', 'given', 'verified']],
  [
    '-y \\ln p - (1-y) \\ln(1-p) > 0 \\quad (0 < p < 1, 0 \\le y \\le 1)',
    ['given', 'given', 'unread'],
  ],
])('an order by the signs of its terms: %s is %j', (tex, expected) => {
  expect(kindsOf(tex).sort()).toEqual(expected)
})

test.each([
  ['\\lim_{z \\to -\\infty} c (e^z - 1) = -c', ['verified']],
  ['\\lim_{z \\to -\\infty} c (e^z - 1) = c', ['false']],
  ['\\lim_{z \\to \\infty} c \\, \\frac{e^{-z}}{1 - \\sigma(z)} = c', ['unread']],
  ['\\lim_{z \\to \\infty} c \\, (1 - \\sigma(z))^{-1} e^{-z} = c', ['unread']],
  ['\\lim_{z \\to \\infty} (c + \\ln(e^{-z})) = -\\infty', ['unread']],
  ['\\lim_{z \\to \\infty} \\frac{c}{1 + e^{-z}} = c', ['verified']],
])('a limit with another letter: %s is %j', (tex, expected) => {
  expect(kindsOf(tex)).toEqual(expected)
})
