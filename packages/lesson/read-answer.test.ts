import { toText } from '@slopewise/math'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { AnswerNames } from './answer'
import type { TypedKind } from './kinds'
import { readAnswer } from './read-answer'

const NUMBER: AnswerNames = {
  variables: [],
  functions: [],
  values: [],
  forbidden: ['g', 'a', 'z', 'z0', 'sigma'],
}
const IN_A: AnswerNames = { ...NUMBER, values: ['a'], forbidden: ['g', 'z'] }
const ANY: AnswerNames = { variables: ['z'], functions: ['g'], values: ['a'], forbidden: [] }

const read = (text: string, names = NUMBER, kind: TypedKind = 'number'): string => {
  const result = readAnswer(names, kind, text)
  if (result.ok) return toText(result.expression)
  return `${result.slip.code} ${text.slice(...result.slip.span)}`
}

test('reads numbers in any notation', () => {
  expect(read('3/16')).toBe('3/16')
  expect(read('½')).toBe('1/2')
  expect(read('ln 2')).toBe('ln(2)')
})

test('a name of the lesson in a number answer is a slip', () => {
  expect(read('g(0)')).toBe('name-not-allowed g')
  expect(read('1/2 + a')).toBe('name-not-allowed a')
  expect(read('z0(1 - z0)')).toBe('name-not-allowed z0')
})

test('a lesson name that shadows a built-in function is refused too', () => {
  expect(read('sigma(0)')).toBe('name-not-allowed sigma')
})

test('typing the question back is a slip', () => {
  expect(read("g'(z)", ANY, 'expression')).toBe("derivative-not-allowed g'")
  expect(read('d/dz g(z)', ANY, 'expression')).toBe('derivative-not-allowed d/dz')
  expect(read("g'(0)")).toMatch(/not-allowed g/)
})

test('only the names that the exercise allows may be used, and the slip lists them', () => {
  expect(read('a(1 - a)', IN_A, 'expression')).toBe('a*(1-a)')
  expect(read('1 - z^2', IN_A, 'expression')).toBe('name-not-allowed z')
  const result = readAnswer(IN_A, 'expression', 'z')
  expect(result.ok ? {} : result.slip.args).toMatchObject({ name: 'z', allowed: 'a' })
})

test('a number answer without a real value is a slip', () => {
  expect(read('sqrt(-4)')).toMatch(/^not-a-real-number/)
  expect(read('ln(1 - 2)')).toMatch(/^not-a-real-number/)
  expect(read('acos(3)')).toMatch(/^not-a-real-number/)
  expect(read('1/(1 - 1)')).toMatch(/^(division-by-zero|not-a-real-number)/)
})

test('undefined and infinity are answers', () => {
  expect(read('undefined')).toBe('undefined')
  expect(read('does not exist')).toBe('undefined')
  expect(read('-infinity')).toMatch(/infinity/)
})

test('great and small numbers have values', () => {
  expect(read('10^400')).toBe('10^400')
  expect(read('e^(-1000)')).toBe('e^(-1000)')
})

test('nothing and blanks are empty', () => {
  expect(read('')).toBe('empty ')
  expect(read(' \n')).toBe('empty  \n')
})

const PIECES = [
  '1',
  '0.',
  '(',
  ')',
  '[',
  '{',
  '}',
  '^',
  '*',
  '/',
  '-',
  ',',
  ';',
  'z',
  'a',
  'g',
  "'",
]
const MORE_PIECES = [
  'e',
  'ln',
  'd/dz',
  '<',
  '>=',
  '=',
  ' if ',
  ' else ',
  '|',
  '\\frac',
  '∞',
  '²',
  'x',
]

test('any text gives an expression or a slip inside the text', () => {
  const typed = fc.array(fc.constantFrom(...PIECES, ...MORE_PIECES), { maxLength: 30 })
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    typed.map(pieces => pieces.join('')),
  )
  fc.assert(
    fc.property(
      texts,
      fc.constantFrom(NUMBER, IN_A, ANY),
      fc.boolean(),
      (text, names, isNumber) => {
        const result = readAnswer(names, isNumber ? 'number' : 'expression', text)
        if (result.ok) return
        const [from, to] = result.slip.span
        expect(from).toBeGreaterThanOrEqual(0)
        expect(to).toBeGreaterThanOrEqual(from)
        expect(to).toBeLessThanOrEqual(text.length)
      },
    ),
    { numRuns: 1500 },
  )
})
