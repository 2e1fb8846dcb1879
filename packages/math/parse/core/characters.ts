import { NAME, NUMBER, OTHER, RELATION } from './plain-reader'

/**
 * The character code at a place, 0 behind the end. Asked there, `charCodeAt` itself would be
 * several times slower ever after.
 */
export const codeAt = (text: string, at: number): number =>
  at < text.length ? text.charCodeAt(at) : 0

const ASCII = 128

const kindOfSign = (sign: string): number => {
  if (/[a-z]/i.test(sign)) return NAME
  if (/\d/.test(sign)) return NUMBER
  if (/[!<=>]/.test(sign)) return RELATION
  return /['-\-/;^{-}]/.test(sign) ? sign.charCodeAt(0) : OTHER
}

// One look at a table instead of many comparisons, which no processor foresees.
const KINDS = Uint8Array.from({ length: ASCII }, (_, code) => kindOfSign(String.fromCharCode(code)))

/** Greek letters, without the ς at the end of a word. */
const isGreek = (code: number): boolean =>
  code >= 0x391 && code <= 0x3c9 && code !== 0x3c2 && (code <= 0x3a9 || code >= 0x3b1)

/** What begins with a character: a name, a number, a relation, or a sign that is its own kind. */
export const kindOf = (code: number): number => {
  if (code < ASCII) return KINDS[code] ?? OTHER
  return isGreek(code) ? NAME : OTHER
}
