import { expect, test } from 'vitest'
import { parseExpression } from '../parse'
import { codeAt, kindOf } from './characters'
import { NAME, NUMBER, OTHER, RELATION } from './plain-reader'
import { readPlainly } from './read-plainly'

const kindsOf = (text: string): number[] => [...text].map(sign => kindOf(sign.charCodeAt(0)))

test('letters begin names, Latin and Greek ones, but no ς', () => {
  expect(new Set(kindsOf('azAZαωΑΩσπ'))).toEqual(new Set([NAME]))
  expect(kindsOf('ς')).toEqual([OTHER])
})

test('digits begin numbers, and signs of one character are their own kind', () => {
  expect(new Set(kindsOf('0123456789'))).toEqual(new Set([NUMBER]))
  for (const sign of "'()*+,-/;^{|}") expect(kindOf(sign.charCodeAt(0))).toBe(sign.charCodeAt(0))
  expect(new Set(kindsOf('<>=!'))).toEqual(new Set([RELATION]))
  expect(new Set(kindsOf('\0 ."#$%&:?@[\\]_`~\u007f²×≤'))).toEqual(new Set([OTHER]))
})

test('behind the end there is no character', () => {
  expect(codeAt('z', 0)).toBe(122)
  expect(codeAt('z', 1)).toBe(0)
  expect(codeAt('', 0)).toBe(0)
})

test('a character of code 0 does not end a text', () => {
  expect(readPlainly('z\0+1', { variables: ['z'] })).toBeNull()
  expect(readPlainly('z\0', { variables: ['z'] })).toBeNull()
  expect(parseExpression('z\0', { variables: ['z'] }).ok).toBe(false)
})
