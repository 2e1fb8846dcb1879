import { expect, test } from 'vitest'
import { parseExpression } from '../../parse'
import { toText } from '../../print'
import { simplify } from './simplify'

const read = (text: string) => {
  const parsed = parseExpression(text, { variables: ['z', 'w'], values: ['a'] })
  if (!parsed.ok) throw new Error(`${text}: ${parsed.slip.code}`)
  return parsed.expression
}

test.each([
  ['0 + 1*z', 'z'],
  ['z*z^2', 'z^3'],
  ['1 - a^2', '1-a^2'],
  ['2*z*3', '6*z'],
  ['z/4 + z/4', 'z/2'],
  ['-(-z)', 'z'],
  ['z - z', '0'],
  ['z/z', 'z/z'],
  ['ln(z) - ln(z)', '0*ln(z)'],
  ['0*z', '0'],
  ['0/z', '0/z'],
  ['e^0', '1'],
  ['e^z*e^(-z)', '1'],
  ['e^z/e^(2z)', 'e^(-z)'],
  ['e^(-z)*(-1)', '-e^(-z)'],
  ['-(0 - 1*(e^(-z)*(-1)))/(1+e^(-z))^2', '-e^(-z)/(1+e^(-z))^2'],
  ['(1+e^(-z))/(1+e^(-z))^2', '1/(1+e^(-z))'],
  ['(2z)^2', '4*z^2'],
  ['(-z)^3', '-z^3'],
  ['tanh(0) + 3', '3'],
  ['e^(ln 2)', '2'],
  ['ln(e^z)', 'z'],
  ['e^(ln z)', 'e^ln(z)'],
  ['0.01*z', '0.01*z'],
  ['0.5 + 0.25', '0.75'],
  ['1/2 + 1/4', '3/4'],
  ['-(1 - z)', 'z-1'],
  ['1 - (1 - z)', 'z'],
  ['z^(-2)', '1/z^2'],
  ['1/(1/z)', '1/(1/z)'],
  ['0^2*z', '0'],
  ['1 - tanh(ln 2)^2', '16/25'],
  ['sqrt(8)/2', 'sqrt(2)'],
  ['max(z, z)', 'z'],
  ['z*0.5*0.5', '0.25*z'],
  ['|z|^2', 'z^2'],
  ['3/6*z*(z+1)', 'z*(z+1)/2'],
])('simplifies %s to %s', (text, expected) => {
  expect(toText(simplify(read(text)))).toBe(expected)
})
