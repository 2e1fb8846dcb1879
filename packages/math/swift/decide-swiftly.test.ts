import { expect, test } from 'vitest'
import { parseExpression } from '../parse'
import { decideSwiftly } from '.'

const read = (text: string, variables: readonly string[]) => {
  const parsed = parseExpression(text, { variables })
  if (!parsed.ok) throw new Error(`${text}: ${parsed.slip.code}`)
  return parsed.expression
}

const swiftly = (left: string, right: string, variables = ['z']): string => {
  const decision = decideSwiftly(read(left, variables), read(right, variables), null, 0)
  if (!decision) return 'declined'
  switch (decision.verdict) {
    case 'equal-except-points':
      return `except ${decision.points.map(({ top, bottom }) => top / bottom).join(' ')}`
    case 'equal':
      return ['equal', ...decision.removable.map(({ top, bottom }) => top / bottom)].join(' ')
    case 'domains-differ': {
      const [from, to] = [decision.from, decision.to].map(end => end && end.top / end.bottom)
      return `${decision.definedOn} alone from ${from} to ${to}`
    }
    default:
      return decision.verdict
  }
}

test.each([
  ['e^z/(1+e^z)^2', 'e^(-z)/(1+e^(-z))^2', 'equal'],
  ['-ln(1-1/(1+e^(-z)))', 'ln(1+e^z)', 'equal'],
  ['1/2*ln(1+2e^z+e^(2z))', 'ln(1+e^z)', 'equal'],
  ['atanh(tanh(z))', 'z', 'equal'],
  ['2^(2z+1)', '2*4^z', 'equal'],
  ['ln(12)', '2ln(2)+ln(3)', 'equal'],
  ['2sin(z/2)^2/z^2', '(1-cos(z))/z^2', 'equal'],
  ['(erf(1-z)+erf(z-1))*z', '0', 'equal'],
  ['sqrt(4z^2+4)/2', 'sqrt(z^2+1)', 'equal'],
  ['e^(z+1000)/(e^1000+e^(z+1000))', 'e^z/(1+e^z)', 'equal'],
  ['ceil(max(0,1-abs(z)))', 'if(-1<z and z<1,1,0)', 'equal'],
])('%s is %s', (left, right, verdict) => {
  expect(swiftly(left, right)).toBe(verdict)
  expect(swiftly(right, left)).toBe(verdict)
})

test.each([
  ['ln(1+1e-18*e^z)', '0'],
  ['(1e16+z)-1e16-1e-3*z', '0'],
  ['2.718281828^(-z)', 'e^(-z)'],
  ['2^(z+1)', '4^z'],
  ['sin(2z)', '2sin(z)'],
  ['erf(z)', 'erf(-z)'],
  ['sqrt(e^z+1)', '-sqrt(e^z+1)'],
  ['floor(max(0,min(z,3)))', 'max(0,min(z,3))'],
])('%s is not %s', (left, right) => {
  expect(swiftly(left, right)).toBe('different')
})

test('limits decide what an undefined point is', () => {
  expect(swiftly('(1+z/abs(z))/2', 'if(z>0,1,0)')).toBe('except 0')
  expect(swiftly('max(0.01z,z)/z', 'if(z>0,1,0.01)')).toBe('except 0')
  expect(swiftly('z*abs(z)/z', 'abs(z)')).toBe('equal 0')
  expect(swiftly('if(z>=0,1,k*e^z)', 'if(z>0,1,k*e^z)', ['z', 'k'])).toBe('except 0')
})

test('domains that differ are told by their interval', () => {
  expect(swiftly('ln(z)', 'ln(abs(z))')).toBe('right alone from null to 0')
  expect(swiftly('ln(abs(1-z))', 'ln(z-1)')).toBe('left alone from null to 1')
  expect(swiftly('ln(z^2)', '2ln(abs(z))')).toBe('equal')
})

test('where a root or a logarithm is undefined, so is what undoes it', () => {
  expect(swiftly('sqrt(z^2)', 'sqrt(z)*sqrt(z)')).toBe('left alone from null to 0')
  expect(swiftly('sqrt(z)^2', 'z')).toBe('right alone from null to 0')
  expect(swiftly('e^(ln(z))', 'z')).toBe('right alone from null to 0')
  expect(swiftly('sin(asin(z))', 'z')).not.toMatch(/^(equal|different)/)
})

test('guards may be products, or touch 0 as e^z - 1 - z does', () => {
  expect(swiftly('max(z,e^z-1)', 'e^z-1')).toBe('equal')
  expect(swiftly('max(z,min(0,e^z-1))', 'if(z>0,z,e^z-1)')).toBe('equal')
  expect(swiftly('if(z*(z-1)>0,1,0)', 'if(z<0,1,if(z>1,1,0))')).toBe('equal')
  expect(swiftly('if(z*(z-1)>0,1,0)', 'if(z<0,1,if(z>2,1,0))')).toBe('different')
  expect(swiftly('abs(e^z-2-z)', 'e^z-2-z')).not.toBe('equal')
  expect(swiftly('abs(e^z-1-2z)', 'e^z-1-2z')).not.toBe('equal')
})

test('zeros of sines below the line are removable, the one at 0 by name', () => {
  expect(swiftly('tan(z/2)', '(1-cos(z))/sin(z)')).toBe('equal 0')
  expect(swiftly('sin(z)^2/(z^2*(1+cos(z)))', '(1-cos(z))/z^2')).toBe('equal')
})

test('what is declined leaves nothing behind', () => {
  expect(swiftly('cbrt(z)', 'cbrt(z)')).toBe('declined')
  expect(swiftly('z^5000', 'z')).toBe('declined')
  expect(swiftly('1-z', '-(z-1)')).toBe('equal')
})
