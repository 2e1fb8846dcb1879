import { expect, test } from 'vitest'
import {
  type AgreedDerivativeAt,
  derivativeAt,
  type Expression,
  num,
  parseDefinitions,
  parseExpression,
  toText,
} from '../index'

const read = (text: string, names: { functions?: string[]; values?: string[] } = {}) => {
  const result = parseExpression(text, { variables: ['z', 'w', 'k'], ...names })
  if (!result.ok) throw new Error(`${text}: ${result.slip.code}`)
  return result.expression
}

const interval = (ends: readonly Expression[] | null) => ends && `[${ends.map(toText).join(', ')}]`

/** A derivative at a point in one line. */
const inWords = (found: AgreedDerivativeAt): string => {
  switch (found.kind) {
    case 'derivative':
    case 'jump':
      return `${found.kind} ${toText(found.value)}`
    case 'kink': {
      const below = interval(found.subdifferential)
      const above = interval(found.superdifferential)
      const order = below ? ` sub ${below}` : above ? ` super ${above}` : ''
      return `kink ${toText(found.left)} | ${toText(found.right)}${order}`
    }
    case 'one-sided':
      return `${found.side} ${toText(found.slope)}`
    case 'vertical':
    case 'undefined':
    case 'unknown':
      return found.kind
    default:
      return found satisfies never
  }
}

const AT_POINTS: readonly (readonly [text: string, at: string, expected: string])[] = [
  ['relu(z)', '0', 'kink 0 | 1 sub [0, 1]'],
  ['max(0,z)', '0', 'kink 0 | 1 sub [0, 1]'],
  ['max(0,z)', '2', 'derivative 1'],
  ['max(0,z)', '-2', 'derivative 0'],
  ['min(0,z)', '0', 'kink 1 | 0 super [0, 1]'],
  ['max(0,2z-1)', '1/2', 'kink 0 | 2 sub [0, 2]'],
  ['max(z,0,-z)', '0', 'kink -1 | 1 sub [-1, 1]'],
  ['max(0.01z,z)', '0', 'kink 0.01 | 1 sub [0.01, 1]'],
  ['leakyrelu(z)', '0', 'kink 0.01 | 1 sub [0.01, 1]'],
  ['leakyrelu(z,k)', '0', 'kink k | 1'],
  ['leakyrelu(z,3)', '0', 'kink 3 | 1 super [1, 3]'],
  ['abs(z)', '0', 'kink -1 | 1 sub [-1, 1]'],
  ['-abs(z)', '0', 'kink 1 | -1 super [-1, 1]'],
  ['sqrt(z^2)', '0', 'kink -1 | 1 sub [-1, 1]'],
  ['abs(e^z-2)', 'ln 2', 'kink -2 | 2 sub [-2, 2]'],
  ['abs(sin(z))', 'pi', 'kink -1 | 1 sub [-1, 1]'],
  ['abs(z-w)', 'w', 'kink -1 | 1 sub [-1, 1]'],
  ['relu(relu(z))', '0', 'kink 0 | 1 sub [0, 1]'],
  ['max(z,z^2)', '1', 'kink 1 | 2 sub [1, 2]'],
  ['1/(1+abs(z))', '0', 'kink 1 | -1 super [-1, 1]'],
  ['hardtanh(z)', '-1', 'kink 0 | 1 sub [0, 1]'],
  ['hardtanh(z)', '1', 'kink 1 | 0 super [0, 1]'],
  ['hardtanh(z)', '0', 'derivative 1'],
  ['hardsigmoid(z)', '3', 'kink 1/6 | 0 super [0, 1/6]'],
  ['elu(z)', '0', 'derivative 1'],
  ['elu(z,2)', '0', 'kink 2 | 1 super [1, 2]'],
  ['elu(z,1/2)', '0', 'kink 1/2 | 1 sub [1/2, 1]'],
  ['elu(z,k)', '0', 'kink k | 1'],
  ['softplus(z)', '0', 'derivative 1/2'],
  ['sigmoid(z)', '0', 'derivative 1/4'],
  ['silu(z)', '0', 'derivative 1/2'],
  ['gelu(z)', '0', 'derivative 1/2'],
  ['mish(z)', '0', 'derivative 3/5'],
  ['softsign(z)', '0', 'derivative 1'],
  ['tanh(z)', 'ln 2', 'derivative 16/25'],
  ['z*abs(z)', '0', 'derivative 0'],
  ['abs(z)^3', '0', 'derivative 0'],
  ['sqrt(z^4)', '0', 'derivative 0'],
  ['z^(4/3)', '0', 'derivative 0'],
  ['relu(z)-relu(-z)', '0', 'derivative 1'],
  ['if(z<0,0,z)', '0', 'kink 0 | 1 sub [0, 1]'],
  ['if(z<0,0,z^2)', '0', 'derivative 0'],
  ['if(z<0,0,z+1)', '0', 'jump 1'],
  ['if(z=0,5,z^2)', '0', 'jump 5'],
  ['heaviside(z)', '0', 'jump 1'],
  ['sign(z)', '0', 'jump 0'],
  ['floor(z)', '1', 'jump 1'],
  ['floor(z)', '1/2', 'derivative 0'],
  ['sqrt(z)', '0', 'vertical'],
  ['cbrt(z)', '0', 'vertical'],
  ['sqrt(abs(z))', '0', 'vertical'],
  ['asin(z)', '1', 'vertical'],
  ['z^(3/2)', '0', 'right 0'],
  ['(-z)^(3/2)', '0', 'left 0'],
  ['1/z', '0', 'undefined'],
  ['ln(z)', '-1', 'undefined'],
  ['0*ln(z)', '0', 'undefined'],
  ['max(w,z)', '0', 'unknown'],
]

test.each(AT_POINTS)('the derivative of %s at %s: %s', (text, at, expected) => {
  expect(inWords(derivativeAt(read(text), { by: 'z', at: read(at) }))).toBe(expected)
})

const lesson = (define: Record<string, string>, conventions: Record<string, string>) => {
  const result = parseDefinitions({ define, conventions })
  if (!result.ok) throw new Error(result.slip.code)
  return result.definitions
}

const DEFINITIONS = lesson(
  { 'g(z)': 'max(0,z)', a: 'g(z)', 'h(z)': 'ln(1+e^z)', 'm(z)': 'elu(z)' },
  { "g'(0)": '1', "h'(0)": '7', "m'(0)": '7' },
)

const agreed = (text: string, at = num(0)) => {
  const names = { functions: ['g', 'h', 'm'], values: ['a'] }
  const found = derivativeAt(read(text, names), { by: 'z', at, definitions: DEFINITIONS })
  return `${inWords(found)}${found.convention ? `, by convention ${toText(found.convention)}` : ''}`
}

test('a convention is named only where no derivative exists', () => {
  expect(agreed('g(z)')).toBe('kink 0 | 1 sub [0, 1], by convention 1')
  expect(agreed('a')).toBe('kink 0 | 1 sub [0, 1], by convention 1')
  expect(agreed('2*g(z)')).toBe('kink 0 | 2 sub [0, 2], by convention 2')
  expect(agreed('g(z)', num(1))).toBe('derivative 1')
  expect(agreed('g(z)-g(-z)')).toBe('derivative 1')
  expect(agreed('h(z)')).toBe('derivative 1/2')
  expect(agreed('m(z)')).toBe('derivative 1')
})
