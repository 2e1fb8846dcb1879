import { type Built, END, type PlainReader } from './plain-reader'
import { advance } from './scan'

// Less than the full reader's limit: one level here may be two there.
const DEPTH_MAX = 40

/** Leaves the text to the full reader: from here on there is nothing to read. */
export const decline = <T extends Built>(reader: PlainReader<T>): T['value'] => {
  reader.declined = true
  reader.kind = END
  return reader.build.nothing
}

/** Whether the next token is of this kind. */
export const isNext = <T extends Built>(reader: PlainReader<T>, kind: number): boolean =>
  reader.kind === kind

/** Takes the next token, which has to be of this kind. */
export const take = <T extends Built>(reader: PlainReader<T>, kind: number): void => {
  if (reader.kind === kind) advance(reader)
  else decline(reader)
}

/** One level deeper; too many levels are left to the full reader. */
export const deepen = <T extends Built>(reader: PlainReader<T>): void => {
  reader.depth += 1
  if (reader.depth > DEPTH_MAX) decline(reader)
}

/** Takes the opening bracket; gives what `leave` needs. */
export const enter = <T extends Built>(reader: PlainReader<T>): boolean => {
  const { bars } = reader
  reader.bars = false
  advance(reader)
  deepen(reader)
  return bars
}

/** Takes the closing bracket. */
export const leave = <T extends Built>(
  reader: PlainReader<T>,
  bars: boolean,
  closing: number,
): void => {
  take(reader, closing)
  reader.bars = bars
  reader.depth -= 1
}
