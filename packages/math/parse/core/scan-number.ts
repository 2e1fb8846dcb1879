import { codeAt, kindOf } from './characters'
import {
  type Built,
  CARET,
  COMMA,
  MINUS,
  NUMBER,
  OPEN,
  OTHER,
  PLUS,
  type PlainReader,
} from './plain-reader'

const SAFE_DIGITS = 15

const isDigitAt = (text: string, at: number): boolean => kindOf(codeAt(text, at)) === NUMBER

/** The end of `e-3` behind a number; the same place where there is none, -1 where it is not plain. */
const endOfExponent = (text: string, at: number): number => {
  const sign = codeAt(text, at + 1)
  const digits = at + (sign === PLUS || sign === MINUS ? 2 : 1)
  if (!isDigitAt(text, digits)) return sign > 127 ? -1 : at
  let end = digits
  while (isDigitAt(text, end)) end += 1
  return end
}

/** Looks at the number that begins here. */
export const scanNumber = <T extends Built>(reader: PlainReader<T>): void => {
  const { text, from } = reader
  let at = from
  let digits = 0
  let point = -1
  let code = codeAt(text, at)
  for (; kindOf(code) === NUMBER || (code === 46 && point < 0); code = codeAt(text, at)) {
    if (code === 46) point = at
    else digits = digits * 10 + code - 48
    at += 1
  }
  reader.to = at
  reader.kind = NUMBER
  reader.digits = digits
  reader.places = 0
  // What most numbers are: digits, and behind them neither a letter nor what may belong to them.
  if (point < 0 && (code < COMMA || code === CARET) && at - from <= SAFE_DIGITS) return
  const next = code | 32
  const end = next === 101 ? endOfExponent(text, at) : at
  const after = codeAt(text, end)
  // `0x1f`, `1.`, `1.2.3`, `1.2(3)`, and in a list `1,05`.
  const isOdd =
    after === 46 ||
    point === at - 1 ||
    (after === OPEN && point >= 0 && isDigitAt(text, end + 1)) ||
    (codeAt(text, from) === 48 && (next === 120 || next === 98 || next === 111)) ||
    (after === COMMA && codeAt(text, end + 1) === 48 && isDigitAt(text, end + 2))
  if (isOdd || end < 0) {
    reader.kind = OTHER
    return
  }
  reader.to = end
  if (point >= 0) reader.places = at - point - 1
  if (end > at) reader.places -= Number(text.slice(at + 1, end))
  if (at - from > SAFE_DIGITS) reader.places = Number.NaN
}
