/** A file as it was read. Offsets are UTF-16 units from 0; lines and columns count from 1. */
export type SourceText = {
  readonly file: string
  readonly text: string
  /** Offset of the first unit of each line. */
  readonly lineStarts: readonly number[]
}

/** A stretch of a file: offsets, end exclusive. */
export type Extent = readonly [from: number, to: number]

const LINE_ENDING = /\r\n|\n|\r/g

/** Prepares a text for finding places in it. Lines end at `\n`, `\r\n` or a lone `\r`. */
export const makeSource = (file: string, text: string): SourceText => ({
  file,
  text,
  lineStarts: [
    0,
    ...[...text.matchAll(LINE_ENDING)].map(({ index, 0: end }) => index + end.length),
  ],
})

/** Index of the line that holds the offset. */
const lineIndexAt = ({ lineStarts }: SourceText, offset: number): number => {
  let [low, high] = [0, lineStarts.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((lineStarts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** Line and column of an offset; one outside the text is cut to it. */
export const placeOf = (source: SourceText, offset: number): { line: number; column: number } => {
  const at = Math.min(Math.max(0, offset), source.text.length)
  const index = lineIndexAt(source, at)
  return { line: index + 1, column: at - (source.lineStarts[index] ?? 0) + 1 }
}

/** Offset of a line and column, both from 1; one outside the text is cut to it. */
export const offsetOf = (source: SourceText, line: number, column: number): number => {
  const start = source.lineStarts[line - 1] ?? source.text.length
  return Math.min(start + Math.max(0, column - 1), source.text.length)
}

const isLineEnding = (code: number): boolean => code === 10 || code === 13

/** The line that holds the offset: its extent without the line ending. */
export const lineExtentAt = (source: SourceText, offset: number): Extent => {
  const index = lineIndexAt(source, Math.min(Math.max(0, offset), source.text.length))
  const from = source.lineStarts[index] ?? 0
  let to = source.lineStarts[index + 1] ?? source.text.length
  while (to > from && isLineEnding(source.text.charCodeAt(to - 1))) to -= 1
  return [from, to]
}

/** The lines that an extent touches, each without its line ending and cut to the extent. */
export const linesOf = (source: SourceText, [from, to]: Extent): Extent[] => {
  const [first, last] = [lineIndexAt(source, from), lineIndexAt(source, to)]
  return source.lineStarts.slice(first, last + 1).map(start => {
    const [lineFrom, lineTo] = lineExtentAt(source, start)
    return [Math.max(lineFrom, from), Math.min(lineTo, to)]
  })
}
