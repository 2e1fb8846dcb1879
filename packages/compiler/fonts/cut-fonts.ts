import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { CutFont } from '@slopewise/lesson'
import subsetFont from 'subset-font'
import { pruneFolder } from '../content/prune'
import { writeAtomically } from '../content/write-atomically'
import { findLetters } from './find-letters'

/** A font cut to some letters, and where its bytes lie. */
export type CutFile = { readonly font: CutFont; readonly from: string; readonly hash: string }

const FILES_MAX = 200

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'

/** Figures and readouts set words and single letters; which, their reader decides. */
const ALWAYS: Readonly<Record<string, string>> = {
  'KaTeX_Math-Italic': LETTERS,
  'KaTeX_Main-Regular': `${LETTERS}${LETTERS.toUpperCase()}0123456789+−=()[]<>≤≥≈±×⋅,.:;?/|∞ ′–`,
}

const fontFolder = (): string =>
  path.join(path.dirname(createRequire(import.meta.url).resolve('katex')), 'fonts')

const hashOf = (text: string | Buffer): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 32)

const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return value.includes('class="katex') ? [value] : []
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

/** The letters of every formula in compiled files, by font, with those that any page may need. */
const gatherLetters = (files: readonly string[]): Map<string, Set<string>> => {
  const letters = new Map<string, Set<string>>()
  const add = (font: string, some: Iterable<string>): void => {
    const known = letters.get(font) ?? new Set()
    for (const letter of some) known.add(letter)
    letters.set(font, known)
  }
  for (const file of files) {
    for (const html of textsIn(JSON.parse(readFileSync(file, 'utf8')))) {
      for (const [font, some] of findLetters(html)) add(font, some)
    }
  }
  for (const [font, some] of Object.entries(ALWAYS)) add(font, some)
  return letters
}

/** `U+61, U+7A`, in order. */
const rangeOf = (letters: readonly string[]): string =>
  letters.map(letter => `U+${(letter.codePointAt(0) ?? 0).toString(16)}`).join(',')

const describe = (font: string, letters: readonly string[], file: string): CutFont => ({
  file,
  family: font.slice(0, font.indexOf('-')),
  weight: font.includes('Bold') ? 700 : 400,
  style: font.includes('Italic') ? 'italic' : 'normal',
  range: rangeOf(letters),
})

/**
 * Cuts KaTeX's fonts to the letters that the formulas in compiled files use. What was cut once is kept in
 * `cacheDir`. Hints are dropped: they are for screens of another age, and half of the bytes.
 */
export const cutFonts = async (
  files: readonly string[],
  cacheDir: string,
): Promise<readonly CutFile[]> => {
  mkdirSync(cacheDir, { recursive: true })
  const cut: CutFile[] = []
  for (const [font, some] of [...gatherLetters(files)].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const whole = path.join(fontFolder(), `${font}.woff2`)
    // A style that KaTeX has no file for is drawn from another one by the browser.
    if (!existsSync(whole)) continue
    const letters = [...some].sort()
    const from = path.join(cacheDir, `${hashOf(`${font}\0${letters.join('')}`)}.woff2`)
    if (!existsSync(from)) {
      const options = { targetFormat: 'woff2', noHinting: true } as const
      await writeAtomically(from, await subsetFont(readFileSync(whole), letters.join(''), options))
    }
    const hash = hashOf(readFileSync(from))
    cut.push({ font: describe(font, letters, `${hash}.woff2`), from, hash })
  }
  await pruneFolder(cacheDir, {
    countMax: FILES_MAX,
    keep: cut.map(one => path.basename(one.from)),
  })
  return cut
}
