import { expect, test } from 'vitest'
import { findWrong } from './checks'

test('says nothing where all is well', () => {
  expect(
    findWrong({ name: 'Ada', email: ' ada@example.org ', newPassword: 'a slope at nought' }),
  ).toEqual({})
})

test('names every field that is wrong, in words', () => {
  const wrong = findWrong({ name: ' ', email: 'ada', password: '', newPassword: '123456789' })
  expect(Object.keys(wrong)).toEqual(['name', 'email', 'password', 'newPassword'])
  for (const sentence of Object.values(wrong)) expect(sentence).toMatch(/^[A-Z].*\.$/)
})
