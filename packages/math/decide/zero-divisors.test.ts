import { expect, test } from 'vitest'
import { decide, parseExpression, toText } from '../index'

const read = (text: string) => {
  const result = parseExpression(text, { variables: ['z'] })
  if (!result.ok) throw new Error(`${text}: ${result.slip.code}`)
  return result.expression
}

const verdict = (left: string, right: string) => decide(read(left), read(right)).verdict

test.each([
  ['1/(z^2-3)', '1/(z-sqrt(3))/(z+sqrt(3))'],
  ['1/(z^2-z-1)', '4/((2z-1)^2-5)'],
  ['1/((2z-1)ln(10))*2', '2/(ln(10)(2z-1))'],
  ['1/sqrt(1-(z^2-1)^2)*(2z)', '2z/sqrt(1-(z^2-1)^2)'],
  ['ln(1/z^2+1)', 'ln((1/z)^2+1)'],
  ['e^z/(e^(2z)-3)', '1/(e^z-3e^(-z))'],
])('%s is %s, at points where both are divided by 0 too', (left, right) => {
  expect([verdict(left, right), verdict(right, left)]).toEqual(['equal', 'equal'])
})

test('a point where one side alone is divided by an irrational zero is named', () => {
  const decision = decide(read('(z^2-3)/(z^2-3)'), read('1'))
  expect(
    decision.verdict === 'equal' && decision.removable?.map(({ z }) => z && toText(z)),
  ).toEqual(['-sqrt(3)', 'sqrt(3)'])
  expect(verdict('if(z^2=2,0,1)/(z^2-2)', '1/(z^2-2)')).toBe('equal')
  expect(verdict('if(z^2=2,1,1/(z^2-2))', '1/(z^2-2)')).toBe('equal-except-points')
})
