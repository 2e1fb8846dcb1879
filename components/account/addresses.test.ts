import { expect, test } from 'vitest'
import { readNext, readToken } from './addresses'

test.each([
  ['?next=/account', '/account'],
  ['?next=/course/lesson%23exercise-one', '/course/lesson#exercise-one'],
  ['', '/'],
  ['?next=https://evil.example', '/'],
  ['?next=//evil.example', '/'],
  ['?next=/\\evil.example', '/'],
  ['?next=/%09/evil.example', '/'],
  ['?next=javascript:alert(1)', '/'],
])('%s leads to %s', (search, address) => {
  expect(readNext(search)).toBe(address)
})

test('a link without a token has none', () => {
  expect(readToken('?token=abc')).toBe('abc')
  expect(readToken('')).toBe('')
})
