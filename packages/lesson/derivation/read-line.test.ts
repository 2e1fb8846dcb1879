import { toText } from '@slopewise/math'
import { expect, test } from 'vitest'
import { readLine } from './read-line'

const NAMES = { variables: ['z'], functions: ['g'], values: ['a'], forbidden: ['k'] }

const read = (text: string) => {
  const line = readLine(NAMES, text)
  return line.ok ? toText(line.expression) : `${line.slip.code} ${line.slip.span.join('-')}`
}

test.each([
  ["g'(z) = a(1 - a)", 'a*(1-a)'],
  ['= d/dz [1/(1 + e^-z)]', 'diff(1/(1+e^(-z)),z)'],
  ["-(1+e^-z)^-2 * (1+e^-z)'", '-(1+e^(-z))^(-2)*diff(1+e^(-z),z)'],
  ["[e^z - e^-z]' (e^z + e^-z)", 'diff(e^z-e^(-z),z)*(e^z+e^(-z))'],
  ["3 tanh(2z)'", '3*diff(tanh(2*z),z)'],
  ["((z^2)' + 1)'", 'diff(diff(z^2,z)+1,z)'],
  ["a'", 'diff(a,z)'],
])('%s is read', (text, shown) => {
  expect(read(text)).toBe(shown)
})

test("a prime that could belong to a power or to its exponent is refused, as typed: e^(-z)'", () => {
  expect(read("e^(-z)'")).toBe('unexpected-token 6-7')
})

test('a slip lies in the text as it was typed, whatever primes stand before it', () => {
  expect(read("(1+z)' + k")).toBe('name-not-allowed 9-10')
  expect(read("(1+z)' * (z")).toBe('unclosed-bracket 9-10')
  expect(read("(1+z)' +")).toMatch(/^\S+ 8-8$|^\S+ 7-8$/)
})

test('a line that would take too long to be worked out is refused', () => {
  expect(read('d/dz d/dz [z^3]')).toBe('diff(diff(z^3,z),z)')
  expect(read('d/dz d/dz d/dz [z^3]')).toBe('too-deep 0-20')
  expect(read("d/dz g''(z)")).toBe('too-deep 0-11')
  expect(read(`z${' + z'.repeat(100)}`)).toBe('too-long 300-401')
})

test('any text is read or refused with a place inside it', () => {
  const pieces = ["'", ')', '(', ']', '[', 'z', '^', 'd/dz', '+', 'e', 'tanh', '′', ' ', '=']
  let seed = 7
  for (let turn = 0; turn < 400; turn++) {
    let text = ''
    for (let at = 0; at < 12; at++) {
      seed = (seed * 1103515245 + 12345) % 2147483648
      text += pieces[seed % pieces.length] ?? ''
    }
    const line = readLine(NAMES, text)
    if (line.ok) continue
    const [from, to] = line.slip.span
    expect(from, text).toBeGreaterThanOrEqual(0)
    expect(to, text).toBeGreaterThanOrEqual(from)
    expect(to, text).toBeLessThanOrEqual(text.length)
  }
})
