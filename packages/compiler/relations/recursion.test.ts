import { expect, test } from 'vitest'
import { checkText } from './check-text'

const HEAD = '---\ntitle: "Notes"\n---\n\n'

const kindsOf = (...formulas: readonly string[]): string[] => {
  const text = HEAD + formulas.map(tex => `$$\n${tex}\n$$\n`).join('\n')
  return checkText(text).findings.map(({ kind }) => kind)
}

test('a step that is defined by the one before it is followed to the letter asked for', () => {
  const step = 'r_{n+1} = r_n + G(r_n)'
  const slope = "\\frac{\\partial r_{n+1}}{\\partial r_n} = 1 + G'(r_n)"
  expect(kindsOf(step, slope)).toEqual(['definition', 'verified'])
  expect(kindsOf(step, slope.replace('1 +', '2 +'))).toEqual(['definition', 'false'])
})

test('a residual block has the slope of its shortcut and of its branch', () => {
  const block = 'r_{l+1} = r_l + G(r_l)'
  const slope = "\\frac{\\partial r_{l+1}}{\\partial r_l} = 1 + G'(r_l)"
  expect(kindsOf(block, slope)).toEqual(['definition', 'verified'])
  expect(kindsOf(block, slope.replace('1 +', '2 +'))).not.toContain('verified')
})

test('a function that is said by itself ends in a finding', () => {
  expect(kindsOf('f(x) = x + G(f(x) + 1)', 'f(2) = 3')).not.toContain('false')
})
