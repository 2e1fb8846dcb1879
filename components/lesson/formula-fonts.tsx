import type { CutFont } from '@slopewise/lesson'

/** Those of nearly every formula: fetched with the style sheet, and not only after it. */
const FIRST = new Set(['KaTeX_Main normal 400', 'KaTeX_Math italic 400'])

type FormulaFontsProps = {
  readonly fonts: readonly CutFont[]
  /** The name of their style sheet; null where there are none. */
  readonly sheet: string | null
}

/** Fetches the fonts of formulas, cut to the letters of the lessons. */
export const FormulaFonts = ({ fonts, sheet }: FormulaFontsProps) => (
  <>
    {sheet !== null && <link rel="stylesheet" href={`/fonts/${sheet}`} />}
    {fonts
      .filter(({ family, style, weight }) => FIRST.has(`${family} ${style} ${weight}`))
      .map(({ file }) => (
        <link
          key={file}
          rel="preload"
          as="font"
          type="font/woff2"
          crossOrigin="anonymous"
          href={`/fonts/${file}`}
        />
      ))}
  </>
)
