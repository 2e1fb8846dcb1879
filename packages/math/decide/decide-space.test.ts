import { expect, test } from 'vitest'
import { compare, decide, num, parseExpression, toText } from '../index'
import { decideFully } from './decide'

const read = (text: string) => {
  const result = parseExpression(text, { variables: ['x', 'y', 'z', 'k', 'w'] })
  if (!result.ok) throw new Error(`${text}: ${result.slip.code}`)
  return result.expression
}

const decided = (left: string, right: string) => decide(read(left), read(right))

test.each([
  ['if(x>y,x,y)', 'max(x,y)'],
  ['if(x>=y,x,y)', 'max(x,y)'],
  ['x+max(0,y-x)', 'max(x,y)'],
  ['-min(-x,-y)', 'max(x,y)'],
  ['max(z,y,x)', 'max(x,y,z)'],
  ['max(x,max(y,z))', 'max(x,y,z)'],
  ['if(x>y,max(x,z),max(y,z))', 'max(x,y,z)'],
  ['max(x,y,z,w)', 'max(max(x,y),max(z,w))'],
  ['(abs(x+y)+abs(x-y))/2', 'max(abs(x),abs(y))'],
  ['abs(x-y)', 'max(x,y)-min(x,y)'],
  ['sign(x-y)*abs(x-y)', 'x-y'],
  ['k/elu(z)', 'k*(1/elu(z))'],
  ['(z+k)/(sign(2k)*abs(2k))', '(z+k)/(2k)'],
  ['if(y*z<1,1-y*z,0)', 'max(0,1-y*z)'],
  ['ln(max(e^x,e^y))', 'max(x,y)'],
  ['sqrt(x^2+2x*y+y^2)', 'abs(x+y)'],
  ['abs(x*y)', 'abs(x)*abs(y)'],
  ['-y*ln(x)-(1-y)*ln(1-x)', '-(y*ln(x)+(1-y)*ln(1-x))'],
  ['if(k<=1,max(z,k*z),min(z,k*z))', 'if(z>0,z,k*z)'],
  ['max(0,z)+min(0,k*(e^(z/k)-1))', 'max(0,z)+min(0,k*e^(z/k)-k)'],
  ['max(0,ln(x+y))', 'if(x+y>1,ln(x+y),if(x+y>0,0,undefined))'],
])('guards of several variables are followed: %s is %s', (left, right) => {
  expect(decided(left, right).verdict).toBe('equal')
  expect(decided(right, left).verdict).toBe('equal')
})

test.each([
  ['max(0,z*e^z-1+ln(1+z))', '(abs(z*e^z-1+ln(1+z))+z*e^z-1+ln(1+z))/2'],
  ['abs(ln(z)-1)', 'max(ln(z)-1,1-ln(z))'],
  ['abs(tanh(z)-z/2)', 'max(tanh(z)-z/2,z/2-tanh(z))'],
  ['abs(softplus(z)-1)', 'max(ln(1+e^z)-1,1-ln(1+e^z))'],
  ['max(z,softplus(z))', 'softplus(z)'],
  ['abs(sin(z))', 'max(sin(z),-sin(z))'],
  ['max(softplus(z),max(0,z))', 'softplus(z)'],
  ['if(softplus(z)>z,1,0)', '1'],
  ['abs(erf(z))', 'erf(abs(z))'],
  ['sign(erf(z))', 'sign(z)'],
  ['max(erf(z),-1)', 'erf(z)'],
  ['if(sin(z)>2,1,0)', '0'],
  ['tanh(asinh(z))', 'z/sqrt(1+z^2)'],
  ['cosh(asinh(z))', 'sqrt(1+z^2)'],
  ['-asinh(-z)', 'asinh(z)'],
  ['sign(z)*ln(abs(z)+sqrt(z^2+1))', 'asinh(z)'],
  ['-ln(z-sqrt(z-1)*sqrt(z+1))', 'acosh(z)'],
  ['abs(asinh(z)-1)', 'max(asinh(z)-1,1-asinh(z))'],
  ['max(0,sqrt(z)-z)', 'if(z<1,sqrt(z)-z,0)'],
  ['-ln((1-tanh(z/2))/2)', 'ln(1+e^z)'],
  ['abs(if(sin(z)>0,z-1,z-2))', 'if(sin(z)>0,abs(z-1),abs(z-2))'],
  ['max(z,tanh(z))', 'if(z>0,z,tanh(z))'],
  ['relu(tanh(z))', 'tanh(relu(z))'],
  ['elu(elu(z))', 'if(z>0,z,e^(e^z-1)-1)'],
  ['abs(silu(z))', 'abs(z)*sigmoid(z)'],
])('guards whose zeros have no name do not stop it: %s is %s', (left, right) => {
  expect(decided(left, right).verdict).toBe('equal')
  expect(decided(right, left).verdict).toBe('equal')
})

test.each([
  ['if(x>y,x,y+1)', 'max(x,y)'],
  ['max(x,max(y,z))', 'max(x,y,2z)'],
  ['sqrt(x^2+2x*y+y^2)', 'x+y'],
  ['(x-y)*(y-z)*(z-x)*if(z>-1000,1,2)', '(x-y)*(y-z)*(z-x)'],
  ['max(0,x+y-10^6)', '0'],
  ['if(x*y>10^9,1,0)', '0'],
  ['abs(sin(z))', 'sin(z)'],
  ['abs(if(sin(z)>0,z-1,z-2))', 'if(sin(z)>0,abs(z-1),z-2)'],
  ['max(0,sqrt(z)-z)', 'if(z<2,sqrt(z)-z,0)'],
  ['z+sqrt(z*z)', '0'],
  ['max(0,z+sqrt(z*z))', '0'],
  ['max(0,z*e^z-1+ln(1+z))', 'z*e^z-1+ln(1+z)'],
])('differences in one part of the space are found: %s is not %s', (left, right) => {
  expect(decided(left, right).verdict).toBe('different')
})

const places = (points: readonly Readonly<Record<string, Parameters<typeof toText>[0]>>[]) =>
  points.map(point =>
    Object.entries(point)
      .map(([name, value]) => `${name}=${toText(value)}`)
      .join(','),
  )

test.each([
  ['k*z*(abs(k)/k)^2', 'k*z', 'k=0'],
  ['x+y/abs(y)-sign(y)', 'x', 'y=0'],
  ['abs(x)*y/y', 'abs(x)', 'y=0'],
  ['abs(z)*(x^2-y^2)/(x-y)', 'abs(z)*(x+y)', 'x=y'],
])('removable places of several variables are named: %s is %s but for %s', (left, right, place) => {
  const decision = decided(left, right)
  expect(decision.verdict).toBe('equal')
  if (decision.verdict !== 'equal') return
  expect(places(decision.removable ?? [])).toEqual([place])
})

test.each([
  ['if(x>y,x,if(x=y,5,y))', 'max(x,y)', ['x=y']],
  ['sign(x-y)*abs(x-y)', 'x-y+if(x=y,1,0)', ['x=y']],
  ['x*abs(y)/y', 'x*sign(y)', ['y=0']],
])('places where values differ are named: %s and %s', (left, right, expected) => {
  const decision = decided(left, right)
  expect(decision.verdict).toBe('equal-except-points')
  if (decision.verdict !== 'equal-except-points') return
  expect(places(decision.points)).toEqual(expected)
})

test.each([
  ['k/elu(z)', 'k*(1/elu(z))'],
  ['(z+k)/(sign(2k)*abs(2k))', '(z+k)/(2k)'],
  ['k/(if(z>0,z,e^z-1))', 'k*(1/elu(z))'],
])('the full way sees that both sides are undefined on a border: %s and %s', (left, right) => {
  const decision = decideFully(read(left), read(right), {})
  expect(decision).toMatchObject({ verdict: 'equal' })
  expect(decision).not.toHaveProperty('removable')
})

test('nothing is claimed on the border of what is assumed', () => {
  const [low, high] = ['k', '1-k'].map(text => compare('>', read(text), num(0)))
  const cased = read('if(z<0,k,if(z>0,1,undefined))')
  const guarded = read('if(z>0,1,if(z<0,k,undefined))')
  const assumptions = [low, high].filter(one => one !== undefined)
  expect(decide(cased, guarded, { assumptions }).verdict).toBe('equal')
  const other = read('if(z>0,1,if(z<0,k^2,undefined))')
  expect(decide(cased, other, { assumptions }).verdict).toBe('different')
})
