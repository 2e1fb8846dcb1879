import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { CutFont } from '@slopewise/lesson'
import { pruneFolder } from '../content/prune'
import { writeAtomically } from '../content/write-atomically'
import { findLetters } from './find-letters'

/** A font cut to some letters, and where its bytes lie. */
export type CutFile = { readonly font: CutFont; readonly from: string; readonly hash: string }

const FILES_MAX = 200

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'

/**
 * Figures and readouts set words and single letters; which, their reader decides. Those that no formula has are
 * files of their own, which a browser fetches for a page that shows one of them.
 */
const IN_FIGURES: Readonly<Record<string, string>> = {
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

type Letters = ReadonlyMap<string, ReadonlySet<string>>

/** The letters of the formulas of a lesson, by font: `KaTeX_Math-Italic` → `az`. */
export type LessonLetters = Readonly<Record<string, string>>

type Lettered = {
  readonly course: string
  readonly lesson: string
  readonly letters: LessonLetters
}

const join = (all: Iterable<readonly [string, Iterable<string>]>): Letters => {
  const letters = new Map<string, Set<string>>()
  for (const [font, some] of all) {
    const known = letters.get(font) ?? new Set()
    for (const letter of some) known.add(letter)
    letters.set(font, known)
  }
  return letters
}

/** The letters of every formula that data of a page holds. */
export const lettersOf = (data: unknown): LessonLetters => {
  const letters = join(textsIn(data).flatMap(html => [...findLetters(html)]))
  return Object.fromEntries([...letters].map(([font, some]) => [font, [...some].sort().join('')]))
}

type Part = Pick<CutFont, 'use' | 'usedBy'> & {
  readonly font: string
  readonly letters: readonly string[]
}

/** What each file is to hold, in an order that depends on the letters alone. */
const listParts = (lessons: readonly Lettered[]): readonly Part[] => {
  const inFormulas = join(lessons.flatMap(({ letters }) => Object.entries(letters)))
  const usersOf = (font: string): readonly string[] =>
    lessons
      .filter(({ letters }) => letters[font] !== undefined)
      .map(({ course, lesson }) => `${course}/${lesson}`)
      .sort()
  const part = (use: Part['use'], font: string, some: Iterable<string>): Part => ({
    ...{ use, font, letters: [...some].sort(), usedBy: use === 'formulas' ? usersOf(font) : [] },
  })
  const rest = Object.entries(IN_FIGURES).map(([font, all]) =>
    part(
      'figures',
      font,
      [...all].filter(letter => !inFormulas.get(font)?.has(letter)),
    ),
  )
  return [...[...inFormulas].map(([font, some]) => part('formulas', font, some)), ...rest]
    .filter(({ letters }) => letters.length > 0)
    .sort((a, b) => (`${a.font} ${a.use}` < `${b.font} ${b.use}` ? -1 : 1))
}

const codesOf = (letters: readonly string[]): readonly number[] =>
  letters.map(letter => letter.codePointAt(0) ?? 0).sort((a, b) => a - b)

/** `U+61-63,U+7a`, in order. */
const rangeOf = (letters: readonly string[]): string => {
  const runs: { from: number; to: number }[] = []
  for (const code of codesOf(letters)) {
    const last = runs.at(-1)
    if (last?.to === code - 1) last.to = code
    else runs.push({ from: code, to: code })
  }
  const hex = (code: number): string => code.toString(16)
  return runs
    .map(({ from, to }) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`))
    .join(',')
}

const describe = ({ use, font, letters, usedBy }: Part, file: string): CutFont => ({
  file,
  use,
  family: font.slice(0, font.indexOf('-')),
  weight: font.includes('Bold') ? 700 : 400,
  style: font.includes('Italic') ? 'italic' : 'normal',
  range: rangeOf(letters),
  usedBy,
})

/**
 * Cuts KaTeX's fonts to the letters that the formulas of lessons use, and figures beside them. What was cut once is kept in
 * `cacheDir`. Hints are dropped: they are for screens of another age, and half of the bytes.
 */
export const cutFonts = async (
  lessons: readonly Lettered[],
  cacheDir: string,
): Promise<readonly CutFile[]> => {
  mkdirSync(cacheDir, { recursive: true })
  const cut: CutFile[] = []
  for (const part of listParts(lessons)) {
    const { font, letters } = part
    const whole = path.join(fontFolder(), `${font}.woff2`)
    // A style that KaTeX has no file for is drawn from another one by the browser.
    if (!existsSync(whole)) continue
    const from = path.join(cacheDir, `${hashOf(`${font}\0${letters.join('')}`)}.woff2`)
    if (!existsSync(from)) {
      // Loaded when it is first needed: most releases set their formulas with the letters of the one before.
      const { default: subsetFont } = await import('subset-font')
      const options = { targetFormat: 'woff2', noHinting: true } as const
      await writeAtomically(from, await subsetFont(readFileSync(whole), letters.join(''), options))
    }
    const hash = hashOf(readFileSync(from))
    cut.push({ font: describe(part, `${hash}.woff2`), from, hash })
  }
  await pruneFolder(cacheDir, {
    countMax: FILES_MAX,
    keep: cut.map(one => path.basename(one.from)),
  })
  return cut
}
