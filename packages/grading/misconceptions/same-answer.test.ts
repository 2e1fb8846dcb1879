import { parseExpression } from '@slopewise/math'
import { expect, test } from 'vitest'
import { isSameAnswer, isSurelyNot, sampleOf } from './same-answer'

const read = (text: string) => {
  const parsed = parseExpression(text, { variables: ['z'] })
  if (!parsed.ok) throw new Error(`"${text}": ${parsed.slip.code}`)
  return parsed.expression
}

test('doubles tell answers apart, and never an answer from itself', () => {
  for (const text of [
    'e^(-z)/(1 + e^(-z))^2',
    '(z + 1)^2 - z^2 - 2z - 1',
    '1 - tanh(30z)^2',
    'z/3',
  ]) {
    expect(isSurelyNot(read(text), sampleOf(read(text)))).toBe(false)
    expect(isSurelyNot(read(text), sampleOf(read(`${text} + 1`)))).toBe(true)
    expect(isSurelyNot(read(text), sampleOf(read(`${text} - 1`)))).toBe(true)
  }
  expect(isSurelyNot(read('sqrt(-1 - z^2)'), 1)).toBe(false)
})

test('one and the same text is the same answer', () => {
  expect(isSameAnswer(read('sin(z)^z'), read('sin(z)^z'))).toBe(true)
  expect(isSameAnswer(read('sin(z)'), read('cos(z)'))).toBe(false)
})
