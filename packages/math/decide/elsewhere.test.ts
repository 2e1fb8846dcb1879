import { expect, test } from 'vitest'
import { type Decision, decide, parseExpression } from '../index'

const read = (text: string) => {
  const result = parseExpression(text, { variables: ['x', 'y', 'z'] })
  if (!result.ok) throw new Error(`${text}: ${result.slip.code}`)
  return result.expression
}

const told = (decision: Decision): string =>
  decision.verdict === 'domains-differ'
    ? `${decision.interval.text}: ${decision.elsewhere} elsewhere`
    : decision.verdict

// Each pair is told by another way: the swift one, tapes on the line, cells of two variables.
test.each([
  ['sqrt(z)^2', 'z', 'z < 0: equal elsewhere'],
  ['ln(z^2)', '2ln(z)', 'z < 0: equal elsewhere'],
  ['asin(z)', 'asin(z)+ln(z)-ln(z)', '-1 < z < 0: equal elsewhere'],
  ['sqrt(x)^2', 'x+y-y', 'x < 0: equal elsewhere'],
  ['sqrt(x)*sqrt(y)', 'sqrt(x*y)', 'x < 0, y < 0, x*y > 0: equal elsewhere'],
])('%s and %s differ by their domains only: %s', (left, right, outcome) => {
  expect(told(decide(read(left), read(right)))).toBe(outcome)
})

test.each([
  ['ln(z)', 'ln(-z)', 'z < 0: nowhere elsewhere'],
  ['sqrt(z)', 'sqrt(-z)', 'z < 0: nowhere elsewhere'],
  ['asin(z-3)', 'asin(z)', '-1 < z < 1: nowhere elsewhere'],
  ['ln(x)+y', 'ln(-x)+y', 'x < 0, -x > 0: nowhere elsewhere'],
  ['if(z>0,undefined,ln(z))', 'if(z>1,undefined,if(z>0,1,ln(z)))', '0 < z < 1: nowhere elsewhere'],
])('%s and %s are defined together nowhere: %s', (left, right, outcome) => {
  expect(told(decide(read(left), read(right)))).toBe(outcome)
})

test.each([
  ['ln(z)+erf(z)*10^(-4000)', 'ln(abs(z))', 'z < 0: unknown elsewhere'],
  ['ln(z)+(sin(z)^2+cos(z)^2-1)+10^(-400)*atan(sin(z))', 'ln(abs(z))', 'z < 0: unknown elsewhere'],
])(
  '%s and %s: no proof that the values are equal is not said to be one',
  (left, right, outcome) => {
    expect(told(decide(read(left), read(right)))).toBe(outcome)
  },
)

test('values that differ in a narrow place only are not said to be equal', () => {
  const decision = decide(read('ln(z)+max(0,0.001-abs(sin(z)-0.7))'), read('ln(z^2)/2'))
  expect(told(decision)).toMatch(/unknown elsewhere$/)
})

test.each([
  ['sqrt(z)+1', 'z'],
  ['ln(z)+10^(-30)*atan(z)', 'ln(abs(z))'],
  ['ln(x)+max(0,x-y-1000)', 'ln(abs(x))'],
])('%s and %s: values that differ go before domains', (left, right) => {
  expect(told(decide(read(left), read(right)))).toBe('different')
})

test('either order tells the same of what is common', () => {
  for (const [left, right] of [
    ['sqrt(z)^2', 'z'],
    ['ln(z)', 'ln(-z)'],
  ] as const) {
    const [one, other] = [decide(read(left), read(right)), decide(read(right), read(left))]
    if (one.verdict !== 'domains-differ' || other.verdict !== 'domains-differ') throw new Error()
    expect(one.elsewhere).toBe(other.elsewhere)
  }
})
