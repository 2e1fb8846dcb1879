import { decide, parseExpression } from '@slopewise/math'
import { expect, test } from 'vitest'
import { readCode, toCode } from '.'

const NAMES = { variables: ['z'], functions: [], values: ['a'], forbidden: [] }

const mathsOf = (text: string) => {
  const read = parseExpression(text, { variables: ['z', 'a'] })
  if (!read.ok) throw new Error(text)
  return read.expression
}
const codeOf = (text: string) => {
  const read = readCode(NAMES, text)
  if (!read.ok) throw new Error(`${text}: ${read.slip.code}`)
  return read.expression
}

test('code binds as Python binds', () => {
  const same: readonly (readonly [string, string])[] = [
    ['-a**2', '-(a^2)'],
    ['2**3**2', '2^9'],
    ['2**-1', '1/2'],
    ['a / 2 * z', '(a/2)*z'],
    ['1 - a - z', '(1-a)-z'],
    ['a * -z', '-(a*z)'],
    ['1e-2 * a', 'a/100'],
    ['.5 * a + 1.', 'a/2 + 1'],
    ['1_000 * a', '1000 a'],
    ['7 // 2', '3'],
    ['np.where(z > 0, a, -a) * 2', '{2a, z > 0; -2a, z <= 0}'],
    ['(z > 0) * a + (z <= 0) * z', '{a, z > 0; z, z <= 0}'],
    ['np.clip(z, 0, 1)', 'min(max(z, 0), 1)'],
    ['z.clip(0, 1)', 'min(max(z, 0), 1)'],
    ['np.logaddexp(0, z)', 'ln(1 + e^z)'],
    ['np.log1p(np.exp(z))', 'ln(1 + e^z)'],
  ]
  for (const [code, maths] of same) {
    expect(decide(codeOf(code), mathsOf(maths)).verdict, code).toBe('equal')
  }
})

test('what is printed as code is read as the same function', () => {
  for (const text of [
    '1 - a^2',
    'e^(-z)/(1 + e^(-z))^2',
    '{0, z < 0; 1, z >= 0}',
    'max(0, z, a)',
    'ln(1 + abs(z))',
    '-(z - 2/3)^3',
    '{1, -1 < z and z < 1; 0, z <= -1 or z >= 1}',
  ]) {
    const code = toCode(mathsOf(text)) ?? ''
    expect(decide(codeOf(code), mathsOf(text)).verdict, code).toBe('equal')
  }
})

test('what NumPy has no function for has no code', () => {
  expect(toCode(mathsOf('erf(z)'))).toBeNull()
  expect(toCode(mathsOf('undefined'))).toBeNull()
})
