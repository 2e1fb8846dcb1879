import { expect, test } from 'vitest'
import {
  decide,
  differentiate,
  FUNCTION_NAMES,
  FUNCTIONS,
  NO_DEFINITIONS,
  parseDefinitions,
  parseExpression,
  toText,
} from '../index'

const read = (text: string, names: { functions?: string[]; values?: string[] } = {}) => {
  const result = parseExpression(text, { variables: ['z', 'w', 'k', 'x', 'b'], ...names })
  if (!result.ok) throw new Error(`${text}: ${result.slip.code}`)
  return result.expression
}

const callsOf = (inside: string): readonly string[] =>
  FUNCTION_NAMES.map(name =>
    FUNCTIONS[name].arity[0] > 1 ? `${name}(0,${inside})` : `${name}(${inside})`,
  )

/** The slides' functions and the forms of the exercises. */
const FORMS: readonly string[] = [
  '1/(1+e^(-z))',
  '(1+e^(-z))^(-1)',
  'e^z/(1+e^z)',
  '(e^z-e^(-z))/(e^z+e^(-z))',
  '1-2/(e^(2z)+1)',
  '2sigma(2z)-1',
  'max(0,z)',
  'max(0.01z,z)',
  '(z+abs(z))/2',
  'leakyrelu(z,k)',
  'elu(z,k)',
  'sigma(w x+b z)',
  'sigma(k z)',
  'tanh(k z+b)',
  'ln(1+e^z)',
  'ln(sigma(z))',
  '-ln(1+e^(-z))',
  'sigma(z)(1-sigma(z))',
  '1-tanh(z)^2',
  'z*sigma(z)',
  'z*tanh(ln(1+e^z))',
  'z/(1+abs(z))',
  'z/2*(1+erf(z/sqrt(2)))',
  '0.5z(1+tanh(sqrt(2/pi)(z+0.044715z^3)))',
  'min(max(-1,z),1)',
  'relu(z)-relu(-z)',
  'relu(z)^2',
  'max(z,z^2,1)',
  'abs(z)^2',
  'z*abs(z)',
  'sqrt(z^2)',
  'ln(abs(z))',
  'if(z<0,-z^2,if(z<1,z^2,2z-1))',
  'if(z=0,5,z^2)',
  'floor(z)*z',
  'e^(z^2)',
  'e^(-z^2/2)',
  'e^(e^z)',
  'e^(1/z)',
  'z*e^z',
  'z^2*e^(-z)',
  'z^z',
  '2^z',
  '10^(-z)',
  'z^3-3z+1',
  '(2z+1)^3',
  '(z-1)/(z+1)',
  '(z^2+1)/(z^2-1)',
  '(z^2-1)/(z-1)',
  '3/(2z)',
  '1/z^3',
  '1/(z^2-3)',
  '1/(z^2-z-1)',
  '1/sqrt(z)',
  'sqrt(1+z^2)',
  'z^(3/2)',
  'ln(z)/z',
  'z*ln(z)',
  'sin(z)cos(z)',
  'tan(z)^2',
  'k*z^2+b*z',
  '7',
  'z',
  'x',
]

const INSIDES = ['z', '-z', '2*z-1', 'k*z', 'z^2', 'z^2-1', '3-z^2', '1/z', 'e^z', 'tanh(z)']

/**
 * Out of the class that `decide` proves: borders of stairs without end, and what has no value
 * anywhere.
 */
const OPEN: ReadonlySet<string> = new Set(['floor(1/z)', 'ceil(1/z)', 'acosh(tanh(z))'])

const TABLE = [...INSIDES.flatMap(callsOf).filter(text => !OPEN.has(text)), ...FORMS]

test('the table holds every function, inside and outside a chain', () => {
  expect(TABLE.length).toBe(FORMS.length + INSIDES.length * FUNCTION_NAMES.length - OPEN.size)
})

test.each(TABLE)('every step of d/dz %s is decided equal to the one before it', text => {
  const { steps = [], derivative } = differentiate(read(text), { by: 'z', steps: true })
  expect(steps[0]?.before).toMatchObject({ kind: 'derivative', by: 'z' })
  expect(steps.at(-1)?.after).toEqual(derivative)
  for (const [n, { rule, before, after }] of steps.entries()) {
    if (n > 0) expect(before).toEqual(steps[n - 1]?.after)
    const decision = decide(before, after, { definitions: NO_DEFINITIONS })
    const line = `${n} ${rule}: ${toText(before)} = ${toText(after)}`
    expect(`${decision.verdict} ${line}`).toBe(`equal ${line}`)
    expect(decision).not.toHaveProperty('removable')
  }
})

const rulesOf = (text: string) =>
  differentiate(read(text), { by: 'z', steps: true }).steps?.map(({ rule, outer }) =>
    outer ? `${rule}(${outer})` : rule,
  )

test('each rule has its name', () => {
  expect(rulesOf('7')).toEqual(['constant-rule'])
  expect(rulesOf('z')).toEqual(['variable-rule'])
  expect(rulesOf('3z')).toEqual(['constant-multiple-rule'])
  expect(rulesOf('-2z/3')).toEqual(['constant-multiple-rule'])
  expect(rulesOf('3/z^2')).toEqual(['power-rule', 'simplify'])
  expect(rulesOf('1/(1-z)^2')?.[0]).toBe('chain-rule(power-rule)')
  expect(rulesOf('z^2+z')).toEqual(['sum-rule', 'power-rule'])
  expect(rulesOf('z*e^z')).toEqual(['product-rule', 'exponential-rule', 'simplify'])
  expect(rulesOf('ln(z)/z')).toEqual(['quotient-rule', 'logarithm-rule', 'simplify'])
  expect(rulesOf('tanh(z^2)')).toEqual(['chain-rule(tanh-rule)', 'power-rule', 'simplify'])
  expect(rulesOf('1/z')).toEqual(['reciprocal-rule'])
  expect(rulesOf('max(0,z)')).toEqual(['piecewise-rule', 'constant-rule', 'variable-rule'])
})

const lessonOf = (body: string) => {
  const result = parseDefinitions({ define: { 'g(z)': body, a: 'g(z)' }, conventions: {} })
  if (!result.ok) throw new Error(result.slip.code)
  return result.definitions
}

const IN_VALUES: readonly (readonly [body: string, of: string, slope: string])[] = [
  ['sigma(z)', 'a', 'a*(1-a)'],
  ['1/(1+e^(-z))', 'a', 'a*(1-a)'],
  ['1/(1+e^(-z))', 'g(z)', 'a*(1-a)'],
  ['e^z/(1+e^z)', 'g(z)', 'a*(1-a)'],
  ['1/(1+e^(-2z))', 'a', '2*a*(1-a)'],
  ['tanh(z)', 'a', '1-a^2'],
  ['tanh(z)', 'a^2', '2*a*(1-a^2)'],
  ['(e^z-e^(-z))/(e^z+e^(-z))', 'g(z)', '1-a^2'],
  ['1-2/(e^(2z)+1)', 'a', '1-a^2'],
  ['tanh(z/2)', 'a', '(1-a^2)/2'],
  ['e^z', 'a', 'a'],
  ['max(0,z)', 'a', 'if(z<0,0,if(z>0,1,undefined))'],
  ['ln(1+e^z)', 'a', 'e^z/(1+e^z)'],
]

test.each(IN_VALUES)('with a = g(z) = %s the slope of %s is %s', (body, of, slope) => {
  const definitions = lessonOf(body)
  const asked = read(of, { functions: ['g'], values: ['a'] })
  const { derivative, steps = [] } = differentiate(asked, { by: 'z', steps: true, definitions })
  expect(toText(derivative)).toBe(slope)
  expect(steps[0]?.rule).toBe('definition')
  expect(steps.at(-1)?.after).toEqual(derivative)
  for (const { before, after } of steps) {
    const line = `${toText(before)} = ${toText(after)}`
    const { verdict } = decide(before, after, { definitions })
    expect(`${verdict} ${line}`).toBe(`equal ${line}`)
  }
})
