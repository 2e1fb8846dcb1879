import { parseExpression } from '@slopewise/math'
import { expect, test } from 'vitest'
import { insertSign, type PaletteSign, signsFor } from './palette-signs'

const exercise = (kind: 'number' | 'expression' | 'cases' | 'code' | 'choice') =>
  // Only its kind matters here.
  ({ kind }) as Parameters<typeof signsFor>[0]

test('a sign goes where the caret is, around what is selected', () => {
  const [, power, root] = signsFor(exercise('number'))
  expect(insertSign('3 + ', [4, 4], root as PaletteSign)).toEqual({ text: '3 + sqrt()', caret: 9 })
  expect(insertSign('3 + z', [4, 5], root as PaletteSign)).toEqual({
    text: '3 + sqrt(z)',
    caret: 10,
  })
  expect(insertSign('z', [1, 1], power as PaletteSign)).toEqual({ text: 'z^()', caret: 3 })
})

test('what every sign of a formula puts in is read, filled', () => {
  for (const sign of signsFor(exercise('expression'))) {
    const { text } = insertSign('z', [0, 1], sign)
    const filled = (sign.insert.startsWith('^') ? `z${text}` : text).replace('()', '(2)')
    expect(parseExpression(filled, { variables: ['z'] }).ok, filled).toBe(true)
  }
})

test('kinds that are not typed have no signs', () => {
  expect(signsFor(exercise('choice'))).toEqual([])
  expect(signsFor(exercise('code')).length).toBeGreaterThan(3)
})
