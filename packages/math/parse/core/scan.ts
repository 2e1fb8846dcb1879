import {
  BAR,
  type Built,
  CARET,
  CLOSE,
  CLOSE_BRACE,
  COMMA,
  END,
  MINUS,
  NUMBER,
  OPEN,
  OPEN_BRACE,
  OTHER,
  PLUS,
  type PlainReader,
  PRIME,
  RELATION,
  SEMICOLON,
  SLASH,
  STAR,
  SUPERSCRIPT,
} from './plain-reader'
import { isDigit, scanNumber } from './scan-number'
import { isLetter, scanWord } from './scan-word'

const isNext = <T extends Built>({ text, to }: PlainReader<T>, code: number): boolean =>
  text.charCodeAt(to) === code

const scanRelation = <T extends Built>(reader: PlainReader<T>, code: number): number => {
  const hasEquals = isNext(reader, 61)
  if (hasEquals) reader.to += 1
  else if (code === 33) return OTHER
  reader.word = code === 61 ? '=' : `${String.fromCharCode(code)}${hasEquals ? '=' : ''}`
  return RELATION
}

const scanSign = <T extends Built>(reader: PlainReader<T>, code: number): number => {
  reader.to = reader.from + 1
  switch (code) {
    case PRIME:
    case OPEN:
    case CLOSE:
    case PLUS:
    case COMMA:
    case MINUS:
    case SLASH:
    case CARET:
    case BAR:
    case SEMICOLON:
    case OPEN_BRACE:
    case CLOSE_BRACE:
      return code
    case STAR:
      if (!isNext(reader, STAR)) return STAR
      reader.to += 1
      return CARET
    case 33:
    case 60:
    case 61:
    case 62:
      return scanRelation(reader, code)
    default:
      return code > 127 ? scanTypographic(reader, code) : OTHER
  }
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
  let code = text.charCodeAt(at)
  while (code === 32) {
    at += 1
    code = text.charCodeAt(at)
  }
  reader.from = at
  if (isLetter(code)) scanWord(reader)
  else if (isDigit(code)) scanNumber(reader)
  else if (code === 46) scanPoint(reader)
  else reader.kind = at < text.length ? scanSign(reader, code) : END
}

/** `.5`, but not behind a name, brackets or a superscript. */
const scanPoint = <T extends Built>(reader: PlainReader<T>): void => {
  const { text, from } = reader
  const before = text.charCodeAt(from - 1)
  const isBehind = isLetter(before) || before === CLOSE || before === CLOSE_BRACE || before > 127
  if (isBehind || !isDigit(text.charCodeAt(from + 1))) reader.kind = OTHER
  else scanNumber(reader)
}
