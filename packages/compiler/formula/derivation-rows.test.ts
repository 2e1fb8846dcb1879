import { expect, test } from 'vitest'
import { mapStraight } from '../source/mapped-text'
import { cutRows } from './derivation-rows'

const rows = (tex: string) =>
  cutRows(mapStraight(tex, 0)).map(({ left, right }) => [left.text, right.text])

test('an aligned formula is cut at its own line breaks and ampersands', () => {
  const tex = '\\begin{aligned} a &= b \\\\[4pt] &= c \\end{aligned}'
  expect(rows(tex)).toEqual([
    ['a', '= b'],
    ['', '= c'],
  ])
})

test('line breaks within cases and groups belong to them', () => {
  const cases = '\\begin{cases} 0 & z < 0 \\\\ 1 & z > 0 \\end{cases}'
  const tex = `\\begin{aligned} g &= ${cases} \\\\ &= {a \\\\ b} \\end{aligned}`
  expect(rows(tex)).toEqual([
    ['g', `= ${cases}`],
    ['', '= {a \\\\ b}'],
  ])
})

test('a formula that is not aligned is one line', () => {
  expect(rows('a = b')).toEqual([['', 'a = b']])
})

test('a break after the last line makes no line', () => {
  expect(rows('\\begin{aligned} a &= b \\\\ \\end{aligned}')).toEqual([['a', '= b']])
})

test('two aligned formulas side by side are not taken apart', () => {
  const tex = '\\begin{aligned} a &= b \\end{aligned} \\begin{aligned} c &= d \\end{aligned}'
  expect(rows(tex)).toEqual([['', tex]])
})

test('a row keeps the places of its units', () => {
  const tex = '\\begin{aligned} a &= b \\\\ &= c \\end{aligned}'
  const second = cutRows(mapStraight(tex, 100))[1]
  expect(second?.right.offsets[0]).toBe(100 + tex.indexOf('= c'))
})
