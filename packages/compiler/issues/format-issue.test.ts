import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Issue } from '@slopewise/lesson'
import { expect, test } from 'vitest'
import { findNearest, suggest } from './did-you-mean'
import { formatIssue } from './format-issue'

const ISSUE: Issue = {
  file: 'index.mdx',
  line: 2,
  column: 7,
  endLine: 2,
  endColumn: 10,
  severity: 'error',
  rule: 'katex-error',
  message: 'Undefined control sequence: \\fo.',
  advice: 'Mend the TeX.',
}

const makeFile = (text: string) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'slopewise-issue-'))
  writeFileSync(path.join(folder, 'index.mdx'), text)
  return { folder, [Symbol.dispose]: () => rmSync(folder, { recursive: true }) }
}

test('an issue shows its line, a caret under the fault and one sentence of advice', async () => {
  using file = makeFile('first\nslope $\\fo$ here\n')
  expect(await formatIssue({ ...ISSUE, column: 8, endColumn: 11 }, file.folder)).toBe(
    [
      'index.mdx:2:8 error katex-error: Undefined control sequence: \\fo.',
      '  slope $\\fo$ here',
      '         ^^^',
      '  Mend the TeX.',
    ].join('\n'),
  )
})

test('a long line is cut around the fault', async () => {
  using file = makeFile(`first\n${'x'.repeat(300)}FAULT${'y'.repeat(300)}\n`)
  const [, line, carets] = (
    await formatIssue({ ...ISSUE, column: 301, endColumn: 306 }, file.folder)
  ).split('\n')
  expect(line?.length).toBeLessThan(110)
  expect(line?.slice(carets?.indexOf('^'), (carets?.lastIndexOf('^') ?? 0) + 1)).toBe('FAULT')
})

test('an issue of several lines is marked to the end of its first', async () => {
  using file = makeFile('first\nsecond line\nthird\n')
  const shown = await formatIssue({ ...ISSUE, column: 8, endLine: 3, endColumn: 2 }, file.folder)
  expect(shown.split('\n')[2]).toBe(`  ${' '.repeat(7)}^^^^`)
})

test('what a lesson holds has no power over the terminal', async () => {
  using file = makeFile('first\nslope \u001b]0;owned\u0007 \u009b31m here\n')
  const shown = await formatIssue({ ...ISSUE, message: 'no "\u001b[2J".' }, file.folder)
  expect(shown.split('\n').slice(0, 3)).toEqual([
    'index.mdx:2:7 error katex-error: no "␛[2J".',
    '  slope ␛]0;owned␇ �31m here',
    '        ^^^',
  ])
})

test('without its file an issue is said without the line', async () => {
  const shown = await formatIssue(ISSUE, path.join(tmpdir(), 'slopewise-nowhere'))
  expect(shown.split('\n')).toHaveLength(2)
})

test.each([
  ['DerivativPlot', 'DerivativePlot'],
  ['hnit', 'hint'],
  ['SKILLS', 'skills'],
  ['xyz', null],
  ['h', null],
])('for %s the nearest known word is %s', (word, expected) => {
  expect(findNearest(word, ['DerivativePlot', 'hint', 'skills', 'g'])).toBe(expected)
})

test('where nothing is near, all known words are listed', () => {
  expect(suggest('xyz', ['a', 'b'])).toBe('Use one of: a, b.')
  expect(suggest('xyz', [])).toBeUndefined()
})
