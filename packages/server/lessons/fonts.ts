import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { CutFont } from '@slopewise/lesson'
import { findFixed } from './artifact'
import { getRelease } from './release'

const FONT = /^[0-9a-f]{32}\.woff2$/

/** The fonts of formulas, cut to what the current release needs; none in development. */
export const listFonts = (): readonly CutFont[] =>
  findFixed<readonly CutFont[]>(getRelease().folder, 'fonts.json') ?? []

const ruleOf = ({ file, family, weight, style, range }: CutFont): string =>
  `@font-face{font-family:${family};font-weight:${weight};font-style:${style};` +
  `src:url(/fonts/${file}) format("woff2");unicode-range:${range}}`

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

/**
 * The style sheet that puts them before the whole ones, which the browser then fetches for a letter that is in
 * none of them, and not before. Its name is the hash of its text; null where there are none.
 */
export const findFontSheet = (): { readonly file: string; readonly text: string } | null => {
  const fonts = listFonts()
  if (fonts.length === 0) return null
  const text = [...fonts.map(ruleOf), MISSING_SIGNS].join('\n')
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 32)
  return { file: `${hash}.css`, text }
}

/** A font of the current release, or the style sheet of all; null for any other name. */
export const findFontFile = (
  file: string,
): { readonly type: string; readonly bytes: Uint8Array<ArrayBuffer> } | null => {
  const sheet = findFontSheet()
  if (file === sheet?.file) return { type: 'text/css', bytes: new TextEncoder().encode(sheet.text) }
  if (!FONT.test(file)) return null
  const place = path.join(getRelease().folder, 'fonts', file)
  return existsSync(place)
    ? { type: 'font/woff2', bytes: new Uint8Array(readFileSync(place)) }
    : null
}
