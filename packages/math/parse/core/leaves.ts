import type { ConstantName, Expression } from '../../tree/expression'
import { decline, isNext, type Rule } from './decline'
import { numberAt, variableAt } from './nodes'
import { BAR, CARET, CONSTANT, NUMBER, OPEN, type PlainReader, SUPERSCRIPT } from './plain-reader'
import { advance } from './scan'

/** Whether the next token begins a factor without a sign, so that `2z` is a product. */
export const startsFactor = ({ kind, bars }: PlainReader): boolean =>
  (kind >= NUMBER && kind <= CONSTANT) || kind === OPEN || (kind === BAR && !bars)

/** A variable, or a value of the lesson, which takes no argument. */
export const readVariable: Rule = reader => {
  const { word, from, to } = reader
  advance(reader)
  reader.names += 1
  if (reader.kind === OPEN && reader.values.includes(word)) reader.noCallAt = reader.from
  return variableAt(word, [from, to])
}

/** e or π. */
export const readConstant: Rule = reader => {
  const { word, from, to } = reader
  advance(reader)
  reader.names += 1
  // `e(-z)` may be meant as a power.
  if (word === 'e' && reader.kind === OPEN) return decline(reader)
  // The words of the kind `CONSTANT` are e and pi.
  const name = word as ConstantName
  return Object.freeze({ kind: 'constant', name, span: [from, to] as const })
}

/** A number. */
export const readNumber: Rule = reader => {
  const { value, from, to } = reader
  advance(reader)
  return numberAt(value, [from, to])
}

/** The 2 of `z²`, which no other exponent may follow. */
export const readSuperscript: Rule = reader => {
  const exponent = readNumber(reader)
  return isNext(reader, CARET) || isNext(reader, SUPERSCRIPT) ? decline(reader) : exponent
}

/** The 2 of `tanh^2(z)`; null where there is none. */
export const readNameExponent = (reader: PlainReader): Expression | null => {
  if (reader.kind === SUPERSCRIPT) return readSuperscript(reader)
  if (!isNext(reader, CARET)) return null
  // Behind a word, `**` says that the word is no function.
  if (reader.to - reader.from > 1) return decline(reader)
  advance(reader)
  return reader.kind === NUMBER ? readNumber(reader) : decline(reader)
}

/** The power of what began at `from`; the base itself where there is no exponent. */
export const withExponent = (
  reader: PlainReader,
  base: Expression,
  exponent: Expression | null,
  from: number,
): Expression =>
  exponent === null
    ? base
    : Object.freeze({ kind: 'power', base, exponent, span: [from, reader.end] as const })
