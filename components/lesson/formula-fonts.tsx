import type { CutFont } from '@slopewise/lesson'

/** Those of nearly every formula: fetched with the style sheet, and not only after it. */
const FOR_FORMULAS = ['formulas KaTeX_Main normal', 'formulas KaTeX_Math italic']

/** And the words of nearly every figure. */
const FOR_FIGURES = [...FOR_FORMULAS, 'figures KaTeX_Main normal']

type FormulaFontsProps = {
  readonly hasFigures: boolean
  readonly fonts: readonly CutFont[]
  /** The name of their style sheet; null where there are none. */
  readonly sheet: string | null
}

const isOneOf = (names: readonly string[], { use, family, style, weight }: CutFont): boolean =>
  weight === 400 && names.includes(`${use} ${family} ${style}`)

/** Fetches the fonts of formulas, cut to the letters of the lessons. */
export const FormulaFonts = ({ fonts, sheet, hasFigures }: FormulaFontsProps) => (
  <>
    {sheet !== null && <link rel="stylesheet" href={`/fonts/${sheet}`} />}
    {fonts
      .filter(font => isOneOf(hasFigures ? FOR_FIGURES : FOR_FORMULAS, font))
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
