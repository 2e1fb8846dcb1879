import { parseExpression } from '@slopewise/math'
import { expect, test } from 'vitest'
import { isRational } from './exactness'

const isRationalText = (text: string): boolean => {
  const read = parseExpression(text, { variables: ['z'] })
  return read.ok && isRational(read.expression)
}

test.each(['max(0, z)', 'max(0.01z, z)', 'z^2/3 - |z|', '0 if z < 0, 1 if z >= 0'])(
  '%s sends short decimals to rational numbers',
  text => expect(isRationalText(text)).toBe(true),
)

test.each(['tanh(z)', 'e^z', 'sqrt(z)', 'z^(1/2)', '0 if e^z < 1, 1 if z >= 0'])(
  '%s may not be said to be exact',
  text => expect(isRationalText(text)).toBe(false),
)
