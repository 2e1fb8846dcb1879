import { expect, test } from 'vitest'
import { parseExpression, toText } from '../index'
import { FUNCTION_NAMES, FUNCTIONS } from './functions'

const readAs = (text: string): string => {
  const parsed = parseExpression(text, { variables: ['z', 'k'] })
  return parsed.ok ? toText(parsed.expression) : parsed.slip.code
}

test('every name of a function is read as it, in small letters, in capitals and mixed', () => {
  for (const name of FUNCTION_NAMES) {
    const isBinary = FUNCTIONS[name].arity[0] > 1
    const args = isBinary ? '(0,z)' : '(z)'
    const long = [name, ...FUNCTIONS[name].aliases].filter(one => /^[a-z0-9_]{3,}$/.test(one))
    for (const one of long) {
      for (const typed of [one, one.toUpperCase(), `${one[0]?.toUpperCase()}${one.slice(1)}`]) {
        expect(readAs(`${typed}${args}`), typed).toBe(`${name}${args}`)
      }
    }
  }
})

test.each([
  ['arcsin z', 'asin(z)'],
  ['sin^-1 z', 'asin(z)'],
  ['arctg(z)', 'atan(z)'],
  ['tan^{-1} z', 'atan(z)'],
  ['arcsinh(z)', 'asinh(z)'],
  ['arsinh z', 'asinh(z)'],
  ['cosh^-1(z)', 'acosh(z)'],
  ['tanh^-1 z', 'atanh(z)'],
  ['Swish(z)', 'silu(z)'],
  ['torch.nn.functional.silu(z)', 'silu(z)'],
  ['tf.nn.leaky_relu(z)', 'leakyrelu(z)'],
  ['LeakyReLU(z, k)', 'leakyrelu(z,k)'],
  ['\\operatorname{Mish}(z)', 'mish(z)'],
  ['Hard_Sigmoid(z)', 'hardsigmoid(z)'],
  ['HardTanh z', 'hardtanh(z)'],
  ['LogSigmoid(z)', 'logsigmoid(z)'],
  ['GELU_tanh(z)', 'gelutanh(z)'],
  ['Soft_Sign(z)', 'softsign(z)'],
  ['hard_swish(z)', 'z*hardsigmoid(z)'],
  ['erfc(z)', '1-erf(z)'],
  ['unit_step(z)', 'heaviside(z)'],
])('%s is read as %s', (typed, expected) => {
  expect(readAs(typed)).toBe(expected)
})
