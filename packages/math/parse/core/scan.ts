import { codeAt, kindOf } from './characters'
import {
  type Built,
  CARET,
  CLOSE,
  CLOSE_BRACE,
  END,
  MINUS,
  NAME,
  NUMBER,
  OTHER,
  type PlainReader,
  PRIME,
  RELATION,
  SLASH,
  STAR,
  SUPERSCRIPT,
} from './plain-reader'
import { scanNumber } from './scan-number'
import { scanWord } from './scan-word'

const isNext = <T extends Built>({ text, to }: PlainReader<T>, code: number): boolean =>
  codeAt(text, to) === code

const scanRelation = <T extends Built>(reader: PlainReader<T>, code: number): number => {
  const hasEquals = isNext(reader, 61)
  if (hasEquals) reader.to += 1
  else if (code === 33) return OTHER
  reader.word = code === 61 ? '=' : `${String.fromCharCode(code)}${hasEquals ? '=' : ''}`
  return RELATION
}

const scanTypographic = <T extends Built>(reader: PlainReader<T>, code: number): number => {
  switch (code) {
    case 0xb2:
    case 0xb3:
      reader.digits = code - 0xb0
      reader.places = 0
      return SUPERSCRIPT
    case 0xf7:
      return SLASH
    case 0x2013:
    case 0x2014:
    case 0x2212:
      return MINUS
    case 0xb7:
    case 0xd7:
    case 0x22c5:
      return STAR
    case 0x2032:
    case 0x2019:
      return PRIME
    case 0x2264:
    case 0x2265:
    case 0x2260:
      reader.word = code === 0x2264 ? '<=' : code === 0x2265 ? '>=' : '!='
      return RELATION
    default:
      return OTHER
  }
}

/** Takes the next token and looks at the one behind it. */
export const advance = <T extends Built>(reader: PlainReader<T>): void => {
  if (reader.declined) return
  const { text } = reader
  let at = reader.to
  reader.end = at
  if (reader.kind === NUMBER) reader.numberEnd = at
  let code = codeAt(text, at)
  while (code === 32) {
    at += 1
    code = codeAt(text, at)
  }
  const kind = kindOf(code)
  reader.from = at
  reader.to = at + 1
  if (kind === NAME) scanWord(reader)
  else if (kind === NUMBER) scanNumber(reader)
  else reader.kind = kind > OTHER && kind !== STAR ? kind : scanOther(reader, kind, code)
}

/** What is neither a name nor a number nor a sign of one character. */
const scanOther = <T extends Built>(reader: PlainReader<T>, kind: number, code: number): number => {
  if (code === 46) return scanPoint(reader)
  if (kind === RELATION) return scanRelation(reader, code)
  if (kind === STAR && isNext(reader, STAR)) {
    reader.to += 1
    return CARET
  }
  if (code > 127) return scanTypographic(reader, code)
  return reader.from < reader.text.length ? kind : END
}

/** `.5`, but not behind a name, brackets or a superscript. */
const scanPoint = <T extends Built>(reader: PlainReader<T>): number => {
  const { text, from } = reader
  const before = text.charCodeAt(from - 1)
  const isBehind =
    kindOf(before) === NAME || before === CLOSE || before === CLOSE_BRACE || before > 127
  if (isBehind || kindOf(codeAt(text, from + 1)) !== NUMBER) return OTHER
  scanNumber(reader)
  return reader.kind
}
