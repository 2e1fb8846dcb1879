import type { CutFont } from '@slopewise/lesson'

/** Those of nearly every formula: fetched with the style sheet, and not only after it. */
const FIRST = new Set(['KaTeX_Main normal 400', 'KaTeX_Math italic 400'])

const addressOf = ({ file }: CutFont): string => `/fonts/${file}`

const ruleOf = (font: CutFont): string =>
  `@font-face{font-family:${font.family};font-weight:${font.weight};font-style:${font.style};` +
  `src:url(${addressOf(font)}) format("woff2");unicode-range:${font.range}}`

/**
 * Puts fonts that hold only the letters of the lessons before the whole ones, which the browser then
 * fetches for a letter that is in none of them, and not before.
 */
export const FormulaFonts = ({ fonts }: { readonly fonts: readonly CutFont[] }) => (
  <>
    {fonts
      .filter(({ family, style, weight }) => FIRST.has(`${family} ${style} ${weight}`))
      .map(font => (
        <link
          key={font.file}
          rel="preload"
          as="font"
          type="font/woff2"
          crossOrigin="anonymous"
          href={addressOf(font)}
        />
      ))}
    {/* biome-ignore lint/security/noDangerouslySetInnerHtml: names and numbers of our compiler. */}
    <style dangerouslySetInnerHTML={{ __html: fonts.map(ruleOf).join('') }} />
  </>
)
