import { undefinedValue } from '../../tree/build'
import type { Expression } from '../../tree/expression'
import { END, type PlainReader } from './plain-reader'
import { advance } from './scan'

/** A rule of the plain grammar. */
export type Rule = (reader: PlainReader) => Expression

/** What a rule gives after the reading was declined. */
const NOTHING: Expression = undefinedValue()

// Less than the full reader's limit: one level here may be two there.
const DEPTH_MAX = 40

/** Leaves the text to the full reader: from here on there is nothing to read. */
export const decline = (reader: PlainReader): typeof NOTHING => {
  reader.declined = true
  reader.kind = END
  return NOTHING
}

/** Whether the next token is of this kind. */
export const isNext = (reader: PlainReader, kind: number): boolean => reader.kind === kind

/** Takes the next token, which has to be of this kind. */
export const take = (reader: PlainReader, kind: number): void => {
  if (reader.kind === kind) advance(reader)
  else decline(reader)
}

/** One level deeper; too many levels are left to the full reader. */
export const deepen = (reader: PlainReader): void => {
  reader.depth += 1
  if (reader.depth > DEPTH_MAX) decline(reader)
}

/** Takes the opening bracket; gives what `leave` needs. */
export const enter = (reader: PlainReader): boolean => {
  const { bars } = reader
  reader.bars = false
  advance(reader)
  deepen(reader)
  return bars
}

/** Takes the closing bracket. */
export const leave = (reader: PlainReader, bars: boolean, closing: number): void => {
  take(reader, closing)
  reader.bars = bars
  reader.depth -= 1
}
