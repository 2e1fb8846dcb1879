import {
  type Built,
  COMMA,
  MINUS,
  NUMBER,
  OPEN,
  OTHER,
  PLUS,
  type PlainReader,
} from './plain-reader'

/** Whether a character code is a digit. */
export const isDigit = (code: number): boolean => code >= 48 && code <= 57

const SAFE_DIGITS = 15

/** The end of `e-3` behind a number; the same place where there is none, -1 where it is not plain. */
const endOfExponent = (text: string, at: number): number => {
  const sign = text.charCodeAt(at + 1)
  const digits = at + (sign === PLUS || sign === MINUS ? 2 : 1)
  if (!isDigit(text.charCodeAt(digits))) return sign > 127 ? -1 : at
  let end = digits
  while (isDigit(text.charCodeAt(end))) end += 1
  return end
}

/** Looks at the number that begins here. */
export const scanNumber = <T extends Built>(reader: PlainReader<T>): void => {
  const { text, from } = reader
  let at = from
  let digits = 0
  let point = -1
  let code = text.charCodeAt(at)
  for (; isDigit(code) || (code === 46 && point < 0); code = text.charCodeAt(at)) {
    if (code === 46) point = at
    else digits = digits * 10 + code - 48
    at += 1
  }
  const next = code | 32
  const end = next === 101 ? endOfExponent(text, at) : at
  const after = text.charCodeAt(end)
  // `0x1f`, `1.`, `1.2.3`, `1.2(3)`, and in a list `1,05`.
  const isOdd =
    after === 46 ||
    point === at - 1 ||
    (after === OPEN && point >= 0 && isDigit(text.charCodeAt(end + 1))) ||
    (text.charCodeAt(from) === 48 && (next === 120 || next === 98 || next === 111)) ||
    (after === COMMA && text.charCodeAt(end + 1) === 48 && isDigit(text.charCodeAt(end + 2)))
  reader.to = at
  reader.kind = OTHER
  if (isOdd || end < 0) return
  reader.to = end
  reader.kind = NUMBER
  reader.digits = digits
  reader.places = Number.NaN
  if (at - from > SAFE_DIGITS) return
  const places = point < 0 ? 0 : at - point - 1
  reader.places = end === at ? places : places - Number(text.slice(at + 1, end))
}
