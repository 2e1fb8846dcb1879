import { expect, test } from 'vitest'
import { showRefused, showSpan, twoColumns } from './show-text'

test('a caret stands under every sign of the span', () => {
  expect(showSpan('2z+*3', [3, 4])).toBe('  2z+*3\n     ^')
  expect(showSpan('½+foo', [2, 5])).toBe('  ½+foo\n    ^^^')
  expect(showSpan('𝑧+§', [3, 4])).toBe('  𝑧+§\n    ^')
})

test('a slip at the end has a caret behind the text', () => {
  expect(showSpan('z+', [2, 2])).toBe('  z+\n    ^')
})

test('a long text is cut around the span', () => {
  const [line = '', carets = ''] = showSpan(
    `${'z+'.repeat(200)}§${'+z'.repeat(200)}`,
    [400, 401],
  ).split('\n')
  expect(line.length).toBeLessThan(110)
  expect(line[carets.indexOf('^')]).toBe('§')
})

test('signs that steer a terminal are not passed on', () => {
  expect(showSpan('z\u001b[2J\n+', [1, 2])).toBe('  z [2J +\n   ^')
})

test('a slip is shown with its place, its sentence and its code', () => {
  const slip = { code: 'unknown-name', span: [0, 1], args: { allowed: 'z' } } as const
  const shown = showRefused({ ok: false, of: 'student', text: 'x', slip })
  expect(shown).toContain("the student's text cannot be read (unknown-name)\n\n  x\n  ^\n")
  expect(shown).toContain('“x” is not a name that is known here.')
  expect(shown).toContain('--vars')
})

test('columns stand under each other', () => {
  expect(
    twoColumns([
      ['σ', 'one'],
      ['long', 'two'],
      ['', 'three'],
    ]),
  ).toBe('  σ     one\n  long  two\n        three')
})
