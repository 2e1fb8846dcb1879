import { findGreekLetter, splitName } from './names'

/** Text inside an element. */
export const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** An operator; `attributes` begin with a space. */
export const operator = (text: string, attributes = ''): string => `<mo${attributes}>${text}</mo>`

/** A name as an identifier, its index below it. */
export const writeName = (text: string): string => {
  const { stem, index } = splitName(text)
  const letter = `<mi>${escapeText(findGreekLetter(stem) ?? stem)}</mi>`
  if (index === '') return letter
  const below = /^\d+$/.test(index) ? `<mn>${index}</mn>` : `<mi>${escapeText(index)}</mi>`
  return `<msub>${letter}${below}</msub>`
}

/** A bracket or bar that grows with what is inside where that is tall. */
export const writeFence = (text: string, tall: boolean, form: 'prefix' | 'postfix'): string =>
  operator(text, ` form="${form}" stretchy="${tall}"`)

/** The silent signs, as they are spoken: U+2062 "times", U+2061 "of". */
export const TIMES = '&#x2062;'
/** See `TIMES`. */
export const APPLY = '&#x2061;'

/** A formula of its own. */
export const wrap = (inner: string): string =>
  `<math xmlns="http://www.w3.org/1998/Math/MathML">${inner}</math>`
