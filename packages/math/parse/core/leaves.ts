import { decline, isNext } from './decline'
import {
  BAR,
  type Built,
  CARET,
  CONSTANT,
  NUMBER,
  OPEN,
  type PlainReader,
  type Rule,
  SUPERSCRIPT,
} from './plain-reader'
import { advance } from './scan'

/** Whether the next token begins a factor without a sign, so that `2z` is a product. */
export const startsFactor = <T extends Built>({ kind, bars }: PlainReader<T>): boolean =>
  (kind >= NUMBER && kind <= CONSTANT) || kind === OPEN || (kind === BAR && !bars)

/** A variable, or a value of the lesson, which takes no argument. */
export const readVariable: Rule = reader => {
  const { word, from, to, values } = reader
  advance(reader)
  reader.names += 1
  if (reader.kind === OPEN && values.length > 0 && values.includes(word)) {
    reader.noCallAt = reader.from
  }
  return reader.build.name(word, from, to)
}

/** A number. */
export const readNumber: Rule = reader => {
  const value = reader.build.number(reader)
  advance(reader)
  return value
}

/** The 2 of `z²`, which no other exponent may follow. */
export const readSuperscript: Rule = reader => {
  const exponent = readNumber(reader)
  return reader.kind === CARET || reader.kind === SUPERSCRIPT ? decline(reader) : exponent
}

/** The 2 of `tanh^2(z)`; null where there is none. */
export const readNameExponent = <T extends Built>(reader: PlainReader<T>): T['value'] | null => {
  if (reader.kind === SUPERSCRIPT) return readSuperscript(reader)
  if (reader.kind !== CARET) return null
  // Behind a word, `**` says that the word is no function.
  if (reader.to - reader.from > 1) return decline(reader)
  advance(reader)
  return isNext(reader, NUMBER) ? readNumber(reader) : decline(reader)
}

/** The power of what began at `from`; the base itself where there is no exponent. */
export const withExponent = <T extends Built>(
  reader: PlainReader<T>,
  base: T['value'],
  exponent: T['value'] | null,
  from: number,
): T['value'] => (exponent === null ? base : reader.build.power(base, exponent, from, reader.end))
