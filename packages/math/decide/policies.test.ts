import { expect, test } from 'vitest'
import { type Decision, decide, parseExpression, toText } from '../index'

const read = (text: string) => {
  const result = parseExpression(text, { variables: ['x', 'y', 'z', 'k', 'n'] })
  if (!result.ok) throw new Error(`${text}: ${result.slip.code}`)
  return result.expression
}

type Points = readonly Readonly<Record<string, Parameters<typeof toText>[0]>>[]

const texts = (points: Points) =>
  points
    .flatMap(point => Object.entries(point).map(([name, value]) => `${name}=${toText(value)}`))
    .join(' ')

const told = (decision: Decision): string => {
  switch (decision.verdict) {
    case 'equal':
      return decision.removable ? `removable ${texts(decision.removable)}` : 'equal'
    case 'equal-except-points':
      return `except ${texts(decision.points)}`
    case 'domains-differ':
      return `${decision.definedOn} on ${decision.interval.text}`
    case 'different':
    case 'undecided':
      return decision.verdict
    default:
      return decision satisfies never
  }
}

const decided = (left: string, right: string) => told(decide(read(left), read(right)))

test.each([
  ['sqrt(z)^2', 'z', 'right on z < 0'],
  ['sqrt(z)^4', 'z^2', 'right on z < 0'],
  ['sqrt(z)*sqrt(z)', 'z', 'right on z < 0'],
  ['sqrt(z^2-1)', 'sqrt(z-1)*sqrt(z+1)', 'left on z < -1'],
  ['sqrt(-z^2)', '0', 'right on every z'],
  ['sqrt(z^2)', 'z', 'different'],
  ['sqrt(z^2)', 'abs(z)', 'equal'],
  ['sqrt(z^4)', 'z^2', 'equal'],
  ['(z^(1/3))^3', 'z', 'equal'],
  ['(z^3)^(1/3)', 'z', 'equal'],
  ['z^z', 'e^(z*ln(z))', 'equal'],
  ['(z^2)^z', 'z^(2z)', 'left on z < 0'],
])('roots and powers: %s and %s: %s', (left, right, outcome) => {
  expect(decided(left, right)).toBe(outcome)
})

test.each([
  ['(z^-1)^-1', 'z', 'removable z=0'],
  ['1/(1/z)', 'z', 'removable z=0'],
  ['1/(1/(1/z))', '1/z', 'equal'],
  ['(z^-2)^(-1/2)', 'abs(z)', 'removable z=0'],
  ['(z^(-1/3))^-3', 'z', 'removable z=0'],
  ['z^0', '1', 'equal'],
  ['(1/z)^0', '1', 'removable z=0'],
  ['(z/z)^0', '1', 'removable z=0'],
  ['ln(z)^0', '1', 'right on z < 0'],
])('powers of powers keep the points without a value: %s and %s: %s', (left, right, outcome) => {
  expect(decided(left, right)).toBe(outcome)
})

test.each([
  ['e^(ln(z))', 'z', 'right on z < 0'],
  ['e^(-ln(z))', '1/z', 'right on z < 0'],
  ['ln(e^z)', 'z', 'equal'],
  ['ln(z^2)', '2*ln(z)', 'left on z < 0'],
  ['ln(z^2)', '2*ln(abs(z))', 'equal'],
  ['ln(z^3)', '3*ln(z)', 'equal'],
  ['ln(z)-ln(z)', '0', 'right on z < 0'],
  ['ln(z)/ln(z)', '1', 'right on z < 0'],
  ['ln(x*y)', 'ln(x)+ln(y)', 'left on x*y > 0, x < 0, y < 0'],
  ['ln(x^y)', 'y*ln(x)', 'equal'],
  ['ln(x^y^z)', 'y^z*ln(x)', 'equal'],
  ['(x^y)^z', 'x^(y*z)', 'equal'],
  ['z*ln(z)', 'if(z<=0,0,z*ln(z))', 'right on z < 0'],
])('logarithms: %s and %s: %s', (left, right, outcome) => {
  expect(decided(left, right)).toBe(outcome)
})

test.each([
  ['z^2/z', 'z', 'removable z=0'],
  ['0/z', '0', 'removable z=0'],
  ['(z^2-4)/(z-2)', 'z+2', 'removable z=2'],
  ['(z-1)/(z^2-1)', '1/(z+1)', 'removable z=1'],
  ['(e^(2z)-1)/(e^z-1)', 'e^z+1', 'removable z=0'],
  ['coth(z)*tanh(z)', '1', 'removable z=0'],
  ['sin(z)/z*z', 'sin(z)', 'removable z=0'],
  ['abs(z)/z*z', 'abs(z)', 'removable z=0'],
  ['1/ln(z)', '1/ln(z)+0/(z-2)', 'removable z=2'],
  ['if(z!=1,z,undefined)', 'z', 'removable z=1'],
  ['sin(z)/z', 'if(z=0,1,sin(z)/z)', 'removable z=0'],
  ['(e^z-1)/z', 'if(z=0,1,(e^z-1)/z)', 'removable z=0'],
  ['(1-cos(z))/z^2', 'if(z=0,1/2,(1-cos(z))/z^2)', 'removable z=0'],
  ['ln(z)/(z-1)', 'if(z=1,1,ln(z)/(z-1))', 'removable z=1'],
  ['(sqrt(1+z)-1)/z', 'if(z=0,1/2,(sqrt(1+z)-1)/z)', 'removable z=0'],
  ['1/z-1/(e^z-1)', 'if(z=0,1/2,1/z-1/(e^z-1))', 'removable z=0'],
  ['(e^abs(z)-1)/abs(z)', 'if(z=0,1,(e^abs(z)-1)/abs(z))', 'removable z=0'],
  ['if(z<0,-z,if(z>0,z,undefined))', 'abs(z)', 'removable z=0'],
])('points with a limit are removable: %s and %s: %s', (left, right, outcome) => {
  expect(decided(left, right)).toBe(outcome)
  expect(decided(right, left)).toBe(outcome)
})

test.each([
  ['abs(z)/z', 'sign(z)', 'except z=0'],
  ['z/abs(z)', 'if(z>0,1,-1)', 'except z=0'],
  ['heaviside(z)', 'if(z>0,1,0)', 'except z=0'],
  ['heaviside(z)', '(1+sign(z))/2', 'except z=0'],
  ['sign(z)^2', '1', 'except z=0'],
  ['max(0,z)/z', 'heaviside(z)', 'except z=0'],
  ['if(z<0,0,if(z>0,1,undefined))', 'heaviside(z)', 'except z=0'],
  ['if(z>0,1/z,0)', 'if(z>=0,1/z,0)', 'except z=0'],
  ['if(z=1,3,z)', 'z', 'except z=1'],
  ['(e^z-1)/z', 'if(z=0,2,(e^z-1)/z)', 'except z=0'],
  ['(1-cos(z))/z^2', 'if(z=0,1,(1-cos(z))/z^2)', 'except z=0'],
  ['(e^z-1)/z', 'if(z=0,0,(e^z-1)/z)', 'except z=0'],
  ['(e^abs(z)-1)/z', 'if(z=0,1,(e^abs(z)-1)/z)', 'except z=0'],
  ['z*ln(z)', 'if(z=0,0,z*ln(z))', 'except z=0'],
  ['sign(z)*z', 'abs(z)', 'equal'],
  ['sign(z)*abs(z)', 'z', 'equal'],
])('other points are exceptions: %s and %s: %s', (left, right, outcome) => {
  expect(decided(left, right)).toBe(outcome)
})

test('powers of negative numbers are told apart at whole exponents', () => {
  const decision = decide(read('(-2)^n'), read('(-2)^(n+1)'))
  if (decision.verdict !== 'different') throw new Error(decision.verdict)
  const { left, right } = decision.witness
  expect([left.approx, right.approx]).toEqual([1, -2])
  expect(decide(read('(-2)^n*2'), read('2*(-2)^n')).verdict).not.toBe('different')
})

test('values that doubles do not hold are given as text', () => {
  const decision = decide(read('e^(-10^4)'), read('10^-500*z^0'))
  if (decision.verdict !== 'different') throw new Error(decision.verdict)
  const { left, right } = decision.witness
  expect([left.text, right.text]).toEqual(['1.13548e-4343', '1.00000e-500'])
})
