import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { CutFont } from '@slopewise/lesson'
import { findFixed } from './artifact'
import { getRelease } from './release'

const FONT = /^[0-9a-f]{32}\.woff2$/

/** The fonts of formulas, cut to what the current release needs; none in development. */
const listFonts = (): readonly CutFont[] =>
  findFixed<readonly CutFont[]>(getRelease().folder, 'fonts.json') ?? []

/** Bytes of the fonts of releases by their names, which are hashes of them. */
const CONTENTS = new Map<string, string>()

const CONTENTS_MAX = 100

const inPage = (file: string): string => {
  const known = CONTENTS.get(file)
  if (known !== undefined) return known
  const text = readFileSync(path.join(getRelease().folder, 'fonts', file)).toString('base64')
  if (CONTENTS.size >= CONTENTS_MAX) CONTENTS.clear()
  CONTENTS.set(file, text)
  return text
}

const ruleOf = ({ file, family, weight, style, range }: CutFont, isInPage: boolean): string =>
  `@font-face{font-family:${family};font-weight:${weight};font-style:${style};` +
  `src:url(${isInPage ? `data:font/woff2;base64,${inPage(file)}` : `/fonts/${file}`}) ` +
  `format("woff2");unicode-range:${range}}`

/**
 * Signs that readouts and MathML set and KaTeX has not: raised and lowered digits, the middle dot, slanted
 * letters of their own code. The browser looks for them on the device, and not in the whole font, which it would
 * fetch for nothing.
 */
const MISSING_SIGNS =
  '@font-face{font-family:KaTeX_Main;src:local("Times New Roman"),local("TimesNewRomanPSMT"),' +
  'local("DejaVu Serif"),local("Noto Serif"),local("Roboto-Regular"),local("Liberation Serif");' +
  'unicode-range:U+B2-B3,U+B7,U+B9,U+2070-209F}\n' +
  // Of these the fonts above have none, and the first one that a device has is the one that is taken.
  '@font-face{font-family:KaTeX_Main;src:local("Cambria Math"),local("STIX Two Math"),' +
  'local("STIXTwoMath-Regular"),local("Latin Modern Math"),local("DejaVu Math TeX Gyre"),' +
  'local("DejaVu Serif"),local("Noto Sans Math");unicode-range:U+1D400-1D7FF}'

/** The words of nearly every figure; single letters beside them are often a formula's, too. */
const isOfFigures = ({ use, family }: CutFont): boolean =>
  use === 'figures' && family === 'KaTeX_Main'

type OfLesson = {
  /** As `course/lesson`. */
  readonly address: string
  readonly hasFigures: boolean
}

/**
 * The style sheet of a lesson's fonts; empty in development. What its formulas and figures are set in is there at once,
 * in the sheet itself: nothing moves when a font arrives, and the page is laid out once. The rest is fetched for
 * a letter that needs it, and a whole font for a letter that is in none of them.
 */
export const writeFontSheet = ({ address, hasFigures }: OfLesson): string => {
  const fonts = listFonts()
  if (fonts.length === 0) return ''
  const isInPage = (font: CutFont): boolean =>
    font.usedBy.includes(address) || (hasFigures && isOfFigures(font))
  return [...fonts.map(font => ruleOf(font, isInPage(font))), MISSING_SIGNS].join('\n')
}

/** A font of the current release; null for any other name. */
export const findFontFile = (file: string): Uint8Array<ArrayBuffer> | null => {
  if (!FONT.test(file)) return null
  const place = path.join(getRelease().folder, 'fonts', file)
  return existsSync(place) ? new Uint8Array(readFileSync(place)) : null
}
