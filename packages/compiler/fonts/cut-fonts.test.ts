import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import katex from 'katex'
import { expect, test } from 'vitest'
import { cutFonts, lettersOf } from './cut-fonts'

const cut = async (tex: string) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'slopewise-cut-'))
  const letters = lettersOf({ formulas: { f1: { html: katex.renderToString(tex) } } })
  const fonts = await cutFonts(
    [{ course: 'course', lesson: 'lesson', letters }],
    path.join(folder, 'cache'),
  )
  rmSync(folder, { recursive: true, force: true })
  return fonts.map(({ font }) => font)
}

const partsOf = async (tex: string, family: string) =>
  Object.fromEntries(
    (await cut(tex)).filter(font => font.family === family).map(({ use, range }) => [use, range]),
  )

test('letters that only figures set are in a file apart, and in no two files', async () => {
  const { formulas, figures } = await partsOf('a + b + z', 'KaTeX_Math')
  expect(formulas).toBe('U+61-62,U+7a')
  expect(figures).toBe('U+63-79')
})

test('a font without letters for figures is one file, its range in as few pieces as can be', async () => {
  const parts = await partsOf('\\mathbb{ABCR}', 'KaTeX_AMS')
  expect(parts).toEqual({ formulas: 'U+41-43,U+52' })
})
