import { expect, test } from 'vitest'
import { isBelow, requirePercent, showCoverage } from './print-coverage'

const LESSON = {
  file: 'a/index.mdx',
  coverage: {
    verified: 2,
    shown: 3,
    definitions: 0,
    givens: 1,
    prose: 0,
    unread: [{ line: 7, column: 3, formula: '\\int g = 1', why: '\\int is not read' }],
  },
}

test('coverage is told for each lesson with what was not checked, and in all', () => {
  expect(showCoverage([LESSON]).split('\n')).toEqual([
    'a/index.mdx: 2 of 3 relations verified (66.6 %), 1 given',
    '  a/index.mdx:7:3 not checked: \\int is not read: \\int g = 1',
    'Mathematics: 2 of 3 relations verified (66.6 %), 1 given.',
    '',
  ])
})

test('less than the minimum is too little, and no minimum never is', () => {
  expect(isBelow([LESSON], 66)).toBe(false)
  expect(isBelow([LESSON], 67)).toBe(true)
  expect(isBelow([LESSON], null)).toBe(false)
  expect(requirePercent('85%')).toBe(85)
  expect(() => requirePercent('much')).toThrow('no percentage')
})
