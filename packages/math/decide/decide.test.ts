import { expect, test } from 'vitest'
import {
  call,
  type DecideOptions,
  type Decision,
  decide,
  num,
  parseCondition,
  parseDefinitions,
  parseExpression,
  toText,
  undefinedValue,
} from '../index'

const NAMES = { variables: ['x', 'y', 'z', 'k'], functions: ['g'], values: ['a'] }

const read = (text: string) => {
  const result = parseExpression(text, NAMES)
  if (!result.ok) throw new Error(`${text}: ${result.slip.code}`)
  return result.expression
}

const condition = (text: string) => {
  const result = parseCondition(text, NAMES)
  if (!result.ok) throw new Error(`${text}: ${result.slip.code}`)
  return result.condition
}

const texts = (points: readonly Readonly<Record<string, Parameters<typeof toText>[0]>>[]) =>
  points
    .map(point =>
      Object.entries(point)
        .map(([name, value]) => `${name}=${toText(value)}`)
        .join(','),
    )
    .join('; ')

/** A decision in one line: the verdict and what comes with it. */
const told = (decision: Decision): string => {
  switch (decision.verdict) {
    case 'equal':
      return decision.removable ? `equal, removable ${texts(decision.removable)}` : 'equal'
    case 'equal-except-points':
      return `except ${texts(decision.points)}`
    case 'domains-differ':
      return `domain ${decision.interval.text} ${decision.definedOn}`
    case 'different': {
      const { at, left, right } = decision.witness
      return `different at ${texts([at])}: ${left.approx} ${right.approx}`
    }
    case 'undecided':
      return `undecided ${decision.why}`
    default:
      return decision satisfies never
  }
}

const decided = (left: string, right: string, options: DecideOptions = {}) =>
  told(decide(read(left), read(right), options))

const SLOPE = 'e^(-z)/(1+e^(-z))^2'

test.each([
  ['e^z/(1+e^z)^2', SLOPE],
  ['sigmoid(z)*(1-sigmoid(z))', SLOPE],
  ['(1-tanh(z/2)^2)/4', SLOPE],
  ['e^(-z-2*ln(1+e^(-z)))', SLOPE],
  ['e^(-abs(z))/(1+e^(-abs(z)))^2', SLOPE],
  ['z+ln(1+e^(-z))', 'ln(1+e^z)'],
  ['ln(e^(2z)+e^z)-z', 'ln(1+e^z)'],
  ['sqrt(1-tanh(z)^2)', 'sech(z)'],
  ['atanh(tanh(z))', 'z'],
  ['max(0,z)', '(z+abs(z))/2'],
  ['max(z,min(0,e^z-1))', 'elu(z)'],
  ['ceil(max(0,1-abs(z)))', 'if(-1<z and z<1,1,0)'],
  ['sin(2z)', '2sin(z)cos(z)'],
  ['sin(z+pi/2)', 'cos(z)'],
  ['tan(atan(z))', 'z'],
  ['ln(z)+sin(-z)', 'ln(z^2)/2-sin(z)+0*ln(z)'],
  ['cos(z-1)+atan(-z)', 'cos(1-z)-atan(z)'],
  ['gelu(-z)', 'gelu(z)-z'],
  ['z^z*z', 'z^(z+1)'],
  ['(e^(e^z/2))^2', 'e^(e^z)'],
  ['x^2-y^2', '(x-y)(x+y)'],
  ['if(z>0,k,1)', 'if(z<=0,1,k)'],
  ['abs(x*y)', 'abs(x)*abs(y)'],
  ['2^x*2^y', '2^(x+y)'],
])('%s is %s', (left, right) => {
  expect(decided(left, right)).toBe('equal')
  expect(decided(right, left)).toBe('equal')
})

test('a point of difference is one to try by hand', () => {
  expect(decided('sigmoid(z)', '1-sigmoid(z)')).toMatch(
    /^different at z=ln\(2\): 0\.6666666666\d* 0\.33333/,
  )
  expect(decided('max(0,z)', 'z')).toBe('different at z=-1: 0 -1')
  expect(decided('1-tanh(z)', '1-tanh(z)^2')).toBe('different at z=ln(2): 0.4 0.64')
  expect(decided('x*y', 'x+y')).toMatch(/^different at x=1,y=1: 1 2/)
  expect(decided('max(0,z)', 'max(0,z)*if(z<1000,1,2)')).toBe('different at z=1001: 1001 2002')
})

test('a witness has both values, exact where they are fractions', () => {
  const decision = decide(read('z^2'), read('z^3+1'))
  if (decision.verdict !== 'different') throw new Error(decision.verdict)
  const { left, right } = decision.witness
  expect([left.exact && toText(left.exact), right.exact && toText(right.exact)]).toEqual(['0', '1'])
})

test('single points are told', () => {
  expect(decided('if(z>=0,1,0)', 'if(z>0,1,0)')).toBe('except z=0')
  expect(decided('(1+z/abs(z))/2', 'if(z>0,1,0)')).toBe('except z=0')
  expect(decided('if(-1<=z and z<=1,1,0)', 'if(-1<z and z<1,1,0)')).toBe('except z=-1; z=1')
  expect(decided('if(z=ln(2),7,z)', 'z')).toBe('except z=ln(2)')
  expect(decided('if(z>=0,1,k*e^z)', 'if(z>0,1,k*e^z)')).toBe('except z=0')
})

test('removable points are equal, and named', () => {
  expect(decided('(z^2-1)/(z-1)', 'z+1')).toBe('equal, removable z=1')
  expect(decided('tanh(z/2)/(2*sinh(z))', SLOPE)).toBe('equal, removable z=0')
  expect(decided('z/z', '1')).toBe('equal, removable z=0')
  expect(decided('z/(e^z-2)*(e^z-2)', 'z')).toBe('equal, removable z=ln(2)')
  expect(decided('if(z=0,5,z/z)', '1')).toBe('except z=0')
  expect(decided('1/z', '(z+1)/(z^2+z)')).toBe('equal, removable z=-1')
})

test('domains are compared', () => {
  expect(decided('sqrt(z)^2', 'z')).toBe('domain z < 0 right')
  expect(decided('e^(ln(z))', 'z')).toBe('domain z < 0 right')
  expect(decided('ln(z^2)', '2*ln(z)')).toBe('domain z < 0 left')
  expect(decided('sin(asin(z))', 'z')).toBe('domain z < -1 right')
  expect(decided('ln(x*y)', 'ln(x)+ln(y)')).toMatch(/^domain .*left$/)
  expect(decided('if(z>0,z,undefined)', 'z')).toBe('domain z < 0 right')
})

test('numbers are decided exactly', () => {
  expect(decided('1-tanh(ln(2))^2', '16/25')).toBe('equal')
  expect(decided('sigmoid(ln(3))', '3/4')).toBe('equal')
  expect(decided('sqrt(11+6*sqrt(2))', '3+sqrt(2)')).toBe('equal')
  expect(decided('ln(1/sqrt(2))', '-ln(2)/2')).toBe('equal')
  expect(decided('sin(pi/12)', '(sqrt(6)-sqrt(2))/4')).toBe('equal')
  expect(decided('ln(6)', 'ln(2)+ln(3)')).toBe('equal')
  expect(decided('e^(2*ln(3)+1)', '9*e')).toBe('equal')
  expect(decided('0^0', '1')).toBe('equal')
  expect(decided('e^(pi*sqrt(163))', '262537412640768744')).toMatch(/^different/)
  expect(decided('1/3', '0.333')).toMatch(/^different/)
})

test('undefined and infinite answers are values', () => {
  expect(told(decide(undefinedValue(), call('ln', num(-1))))).toBe('equal')
  expect(decided('undefined', '0')).toBe('different at : null 0')
  expect(decided('infinity', 'infinity')).toBe('equal')
  expect(decided('infinity', '-infinity')).toBe('undecided infinity')
})

test('assumptions restrict the comparison', () => {
  const given = (text: string): DecideOptions => ({ assumptions: [condition(text)] })
  expect(decided('abs(z)', 'z')).toMatch(/^different/)
  expect(decided('abs(z)', 'z', given('z>0'))).toBe('equal')
  expect(decided('sqrt(z)^2', 'z', given('z>=0'))).toBe('equal')
  expect(decided('z^2', '100', given('z=10'))).toBe('equal')
  expect(decided('z^2', '99', given('z=10'))).toBe('different at z=10: 100 99')
  expect(decided('max(k,1)', '1', given('k<1'))).toBe('equal')
})

test('definitions are put in', () => {
  const result = parseDefinitions({
    define: { 'g(z)': 'max(0,z)', a: 'g(z)' },
    conventions: { "g'(0)": '1' },
  })
  if (!result.ok) throw new Error(result.slip.code)
  const { definitions } = result
  expect(decided("g'(z)", 'if(z<0,0,1)', { definitions })).toBe('equal')
  expect(decided("g'(z)", 'if(z<=0,0,1)', { definitions })).toBe('except z=0')
  expect(decided("g'(0)", '1', { definitions })).toBe('equal')
  expect(decided('d/dz (g(z)-g(-z))', '1', { definitions })).toBe('equal')
})

test('what is beyond it stays undecided, with a reason', () => {
  expect(decided('ln(-1-z^2)', 'ln(-2-z^2)')).toBe('undecided nowhere-defined')
  expect(decided('abs(sin(z))', 'sqrt(sin(z)^2)+0*z')).toMatch(/^(equal|undecided pieces)$/)
  expect(decided('g(z)', 'g(z)+0*k')).toBe('undecided not-expanded')
})

const inClass = [
  ['e^z/(1+e^z)^2', SLOPE],
  ['sqrt(1-tanh(z)^2)', 'sech(z)'],
  ['z+ln(1+e^(-z))', 'ln(1+e^z)'],
  ['(z^2-1)/(z-1)', 'z+1'],
  ['if(z>=0,1,0)', 'if(z>0,1,0)'],
  ['sigmoid(z)', 'sigmoid(z)+10^(-30)'],
] as const

test('the verdict is the same for every seed, from different points', () => {
  for (const [left, right] of inClass) {
    const [l, r] = [read(left), read(right)]
    const verdicts = new Set<string>()
    for (let seed = 0; seed < 100; seed += 1) verdicts.add(told(decide(l, r, { seed })))
    expect([...verdicts], left).toHaveLength(1)
  }
  const points = (seed: number) => {
    const decision = decide(read('e^z/(1+e^z)^2'), read(SLOPE), { seed })
    return decision.verdict === 'equal' ? decision.certificate.pieces[0]?.fields[0]?.point : null
  }
  expect(points(1)).not.toEqual(points(2))
  expect(points(1)).toEqual(points(1))
})

test('a certificate names primes, points, enclosures and a bound below 1e-14', () => {
  const decision = decide(read('max(0,z)*e^z'), read('(z+abs(z))/2*e^z'))
  if (decision.verdict !== 'equal') throw new Error(decision.verdict)
  const { certificate } = decision
  expect(certificate.method).toBe('fields')
  expect(2 ** -certificate.errorBits).toBeLessThan(1e-14)
  expect(certificate.pieces.map(({ where }) => where)).toEqual(['z < 0', 'z > 0'])
  for (const { fields } of certificate.pieces) expect(fields.length).toBeGreaterThanOrEqual(2)
  expect(certificate.enclosures.length).toBeGreaterThanOrEqual(3)
})

test.each([
  ['sin(z+pi/3)+sin(z-pi/3)', 'sin(z)'],
  ['cos(z+pi/6)-cos(z-pi/6)', '-sin(z)'],
  ['sin(z+pi/4)^2', '(1+sin(2z))/2'],
  ['4sin(z)*sin(pi/3-z)*sin(pi/3+z)', 'sin(3z)'],
  ['tan(pi/4+z)', '(1+tan(z))/(1-tan(z))'],
  ['cos(pi/8)^2', '(2+sqrt(2))/4'],
  ['sin(pi/10)', '(sqrt(5)-1)/4'],
  ['sin(7pi/5)', '-sin(2pi/5)'],
])('angles shifted by parts of π are taken apart: %s is %s', (left, right) => {
  expect(decide(read(left), read(right)).verdict).toBe('equal')
  expect(decide(read(`${left}+10^(-30)`), read(right)).verdict).toBe('different')
})

test.each([
  ['sin(2atan(z))', '2z/(1+z^2)'],
  ['cos(2atan(z))', '(1-z^2)/(1+z^2)'],
  ['tan(2atan(z))', '2z/(1-z^2)'],
  ['sin(-3atan(z))', '(z^3-3z)/(1+z^2)^(3/2)'],
  ['sin(2asin(z))', '2z*sqrt(1-z^2)'],
  ['(1+cos(2atan(z)))/2', '1/(1+z^2)'],
  ['sin(2atan(1/2))', '4/5'],
])('sines of several arcs are functions without arcs: %s is %s', (left, right) => {
  expect(decide(read(left), read(right)).verdict).toBe('equal')
  expect(decide(read(`${left}+10^(-30)`), read(right)).verdict).toBe('different')
})

test('the cosine of two arccosines keeps their domain', () => {
  expect(decide(read('cos(2acos(z))'), read('2z^2-1'))).toMatchObject({
    verdict: 'domains-differ',
    definedOn: 'right',
  })
})
