import { expect, test } from 'vitest'
import { finishedTexts, rowsOf, withoutLine, withText } from './derivation-rows'

const GIVEN = { kind: 'given', html: '<i>x</i>', text: 'x' } as const
const BLANK = { kind: 'blank' } as const

test('a way of one’s own begins with two empty lines and grows', () => {
  expect(rowsOf([], []).map(({ text }) => text)).toEqual(['', ''])
  const rows = rowsOf([], ['p', 'q'])
  expect(withText(rows, 2, 'r')).toEqual(['p', 'q', 'r'])
  expect(withText(rows, 0, 's')).toEqual(['s', 'q'])
  expect(withoutLine(rows, 0)).toEqual(['q'])
})

test('an answer without any text is none', () => {
  expect(withText(rowsOf([], ['p']), 0, ' ')).toEqual([])
})

test('blanks stand among the given lines and are counted by themselves', () => {
  const rows = rowsOf([GIVEN, BLANK, GIVEN, BLANK], ['', 'q'])
  expect(rows.map(row => (row.kind === 'typed' ? row.own : 'given'))).toEqual([
    'given',
    0,
    'given',
    1,
  ])
  expect(rows.map(({ text }) => text)).toEqual(['x', '', 'x', 'q'])
})

test('lines are marked up to the one that is empty or being typed', () => {
  const rows = rowsOf([], ['p', 'q', '', 's'])
  expect(finishedTexts(rows, null)).toEqual(['p', 'q'])
  expect(finishedTexts(rows, 1)).toEqual(['p'])
  expect(finishedTexts(rowsOf([GIVEN, BLANK], ['q']), null)).toEqual(['x', 'q'])
})
