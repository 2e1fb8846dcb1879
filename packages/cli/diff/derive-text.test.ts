import { decide, parseExpression, toText } from '@slopewise/math'
import { expect, test } from 'vitest'
import { deriveText, type Task } from './derive-text'
import { toReadable } from './readable'
import { diffReply } from './reply'
import { showDerived } from './show-derived'

const derive = (text: string, more: Partial<Task> = {}) => {
  const derived = deriveText({ text, define: {}, ...more })
  if (!derived.ok) throw new Error(derived.slip.code)
  return derived
}

const SIGMOID = { 'g(z)': '1/(1+e^(-z))', a: 'g(z)' }
const TANH = { 'g(z)': 'tanh(z)', a: 'g(z)' }

const FORMS: readonly string[] = [
  '1/(1+e^(-z))',
  '3/(1+e^(-2z))^2',
  'z*tanh(z)',
  'ln(1+e^z)',
  'max(0,z)',
  'z*max(0,z)',
  'z^2 e^(-z)',
  '-2z/3+abs(z-1)',
  'hardtanh(z)',
  'heaviside(z)',
  'ln(z)/z',
  'sqrt(1-z^2)',
]

test.each(FORMS)('every step of %s is the function before it, as it is shown too', text => {
  const { steps, derivative } = derive(text)
  expect(steps.length).toBeGreaterThan(0)
  for (const { before, after } of steps) {
    expect(`${decide(before, after).verdict} ${toText(after)}`).toBe(`equal ${toText(after)}`)
    const shown = parseExpression(toReadable(after), { variables: ['z'] })
    expect(shown.ok && decide(shown.expression, after).verdict).toBe('equal')
    expect(toReadable(after)).not.toMatch(/diff\(|if\(|-1\*/)
  }
  expect(toText(steps.at(-1)?.after ?? derivative)).toBe(toText(derivative))
})

test('a derivation reads as in a textbook, with the rule of every line', () => {
  expect(showDerived(derive('1/(1+e^(-z))')).split('\n')).toEqual([
    '  d/dz (1/(1+e^(-z)))',
    '  = -d/dz (1+e^(-z))/(1+e^(-z))^2   reciprocal rule',
    '  = -d/dz (e^(-z))/(1+e^(-z))^2     sum rule',
    '  = -e^(-z)*d/dz (-z)/(1+e^(-z))^2  chain rule, exponential rule outside',
    '  = -e^(-z)*(-1)/(1+e^(-z))^2       constant multiple rule',
    '  = e^(-z)/(1+e^(-z))^2             simplified',
    '',
    'Derivative: e^(-z)/(1+e^(-z))^2',
  ])
})

test.each([
  ['1/(1+e^(-z))', SIGMOID, 'Derivative: e^(-z)/(1+e^(-z))^2 = a*(1-a)'],
  ['g(z)', SIGMOID, 'Derivative: e^(-z)/(1+e^(-z))^2 = a*(1-a)'],
  ['a', TANH, 'Derivative: 1-tanh(z)^2 = 1-a^2'],
  ['(e^z-e^(-z))/(e^z+e^(-z))', TANH, 'Derivative: 4/(e^z+e^(-z))^2 = 1-a^2'],
  [
    'sigma(2z)',
    { a: 'e^(2z)/(1+e^(2z))' },
    'Derivative: 2*sigmoid(2*z)*(1-sigmoid(2*z)) = 2*a*(1-a)',
  ],
  ['2sigma(2z)-1', TANH, 'Derivative: 4*sigmoid(2*z)*(1-sigmoid(2*z)) = 1-a^2'],
  ['a', { a: 'z^3' }, 'Derivative: 3*z^2'],
])('the derivative of %s is also given in a, where that is shorter', (text, define, line) => {
  expect(showDerived(derive(text, { define })).split('\n')).toContain(line)
})

const LAYER = { a: '1/(1+e^(-(w x+b)))' }

test.each([
  ['a', { a: '1/(1+e^(-k z))' }, 'z', 'k*e^(-k*z)/(1+e^(-k*z))^2 = k*a*(1-a)'],
  ['a', LAYER, 'w', 'x*e^(-w*x-b)/(1+e^(-w*x-b))^2 = x*a*(1-a)'],
  ['a', LAYER, 'b', 'e^(-w*x-b)/(1+e^(-w*x-b))^2 = a*(1-a)'],
  ['tanh(k z)', { a: 'tanh(k z)' }, 'z', 'k*(1-tanh(k*z)^2) = k*(1-a^2)'],
  ['-(y ln(a)+(1-y)ln(1-a))', { a: 'sigma(z)' }, 'z', 'sigmoid(z)-y = a-y'],
  ['(a-y)^2/2', { a: 'tanh(z)' }, 'z', '(tanh(z)-y)*(1-tanh(z)^2) = (a-y)*(1-a^2)'],
])('of %s with weights and labels too', (text, define, by, line) => {
  const derived = derive(text, { define, by, variables: ['z', 'k', 'w', 'x', 'b', 'y'] })
  expect(showDerived(derived).split('\n')).toContain(`Derivative: ${line}`)
})

test('the variable may be chosen', () => {
  expect(toText(derive('k z^2', { variables: ['z', 'k'], by: 'k' }).derivative)).toBe('z^2')
  expect(toText(derive('x^2', { by: 'x' }).derivative)).toBe('2*x')
})

const STEEP = 'the slope grows without bound'

test.each([
  ['max(0,z)', ['At z = 0: left 0, right 1, subdifferential [0, 1]']],
  ['abs(z-1/3)', ['At z = 1/3: left -1, right 1, subdifferential [-1, 1]']],
  ['if(z<0,0.01z,z)', ['At z = 0: left 0.01, right 1, subdifferential [0.01, 1]']],
  ['min(1,z)', ['At z = 1: left 1, right 0, superdifferential [0, 1]']],
  ['max(z,k)', ['At z = k: left 0, right 1, subdifferential [0, 1]']],
  ['relu(2z-k)', ['At z = k/2: left 0, right 2, subdifferential [0, 2]']],
  ['leakyrelu(z,k)', ['At z = 0: left k, right 1']],
  ['max(0,z-30)', ['At z = 30: left 0, right 1, subdifferential [0, 1]']],
  ['heaviside(z)', ['At z = 0: a jump, the value is 1']],
  ['cbrt(z)', [`At z = 0: ${STEEP}`]],
  ['sqrt(1-z^2)', [`At z = -1: ${STEEP}`, `At z = 1: ${STEEP}`]],
  ['z^(3/2)', ['At z = 0: the function ends, right 0']],
  ['elu(z)', []],
  ['z*abs(z)', []],
  ['1/z', []],
])('the points without a derivative of %s are named with both sides', (text, lines) => {
  const shown = showDerived(derive(text, { variables: ['z', 'k'] })).split('\n')
  expect(shown.filter(line => line.startsWith('  At '))).toEqual(lines.map(line => `  ${line}`))
})

test('of many points the first are named', () => {
  const shown = showDerived(derive('floor(z)')).split('\n')
  expect(shown.filter(line => line.startsWith('  At '))).toHaveLength(12)
  expect(shown.at(-1)).toMatch(/^ {2}… and \d+ more$/)
})

test('a convention is named where no derivative exists, and only there', () => {
  const shown = (body: string, text: string) =>
    showDerived(derive(text, { define: { 'g(z)': body, "g'(0)": '1/2' } }))
  expect(shown('max(0,z)', 'g(z)')).toMatch(/subdifferential \[0, 1\]; by convention 1\/2$/)
  expect(shown('max(0,z)', 'g(-z)')).toMatch(/subdifferential \[-1, 0\]; by convention -1\/2$/)
  expect(shown('max(0,z)', 'z g(z)')).not.toContain('convention')
  expect(shown('z^3', 'g(z)')).not.toContain('convention')
})

test('a derivation as data has every step, and the points without a derivative', () => {
  expect(diffReply(derive('max(0,z)'))).toMatchObject({
    ok: true,
    by: 'z',
    derivative: { text: 'if(z<0,0,if(z>0,1,undefined))' },
    steps: [{ rule: 'piecewise-rule' }, { rule: 'constant-rule' }, { rule: 'variable-rule' }],
    points: [{ at: '0', kind: 'kink', left: '0', right: '1', subdifferential: ['0', '1'] }],
  })
  expect(diffReply(derive('g(z)', { define: TANH }))).toMatchObject({
    inValues: { text: '1-a^2', tex: '1 - a^{2}' },
    points: [],
  })
})

test('a slip is refused with its place', () => {
  const refused = deriveText({ text: 'z+*', define: {} })
  expect(refused).toMatchObject({ ok: false, of: 'text' })
  expect(diffReply(refused)).toMatchObject({ ok: false, code: 'missing-operand', span: [2, 3] })
})
