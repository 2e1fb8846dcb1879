import { FontSheet } from './font-sheet'
import { keepHtml } from './render-static'

/** The fonts of a lesson's formulas, cut to the letters of the lessons, in the page once. */
export const FormulaFonts = ({ sheet }: { readonly sheet: string }) =>
  sheet !== '' && <FontSheet name={keepHtml(`<style>${sheet}</style>`)} />
