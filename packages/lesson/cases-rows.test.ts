import { expect, test } from 'vitest'
import { readRows, splitRows, writeRows } from './cases-rows'

test('rows are read however they are written', () => {
  const rows = [
    { value: '0', when: 'z < 0' },
    { value: 'max(1, z)', when: 'z >= 0' },
  ]
  for (const text of [
    '{0, z < 0; max(1, z), z >= 0}',
    '0 if z < 0; max(1, z) if z >= 0',
    '{0, z < 0\nmax(1, z) for z >= 0',
  ]) {
    expect(readRows(text), text).toEqual(rows)
  }
  expect(readRows(writeRows(rows))).toEqual(rows)
})

test('what is missing stays missing', () => {
  expect(readRows('{0; 1, z >= 0}')).toEqual([
    { value: '0', when: '' },
    { value: '1', when: 'z >= 0' },
  ])
  expect(readRows('')).toEqual([])
  expect(writeRows([{ value: ' ', when: '' }])).toBe('')
})

test('a text without rows is one', () => {
  expect(splitRows('max(0, z)')).toEqual(['max(0, z)'])
})
