import type { Extent } from './source-text'

/**
 * A text made from pieces of a file that knows where each of its units came from: `offsets[i]` is
 * the place in the file of unit `i`, the last entry that of the end.
 */
export type MappedText = { readonly text: string; readonly offsets: readonly number[] }

/** A piece of a file taken over as it stands: unit `i` stood at `from + i`. */
export const mapStraight = (text: string, from: number): MappedText => ({
  text,
  offsets: Array.from({ length: text.length + 1 }, (_, index) => from + index),
})

/** A text that does not stand in the file: all of it points to one place. */
export const mapToPlace = (text: string, at: number): MappedText => ({
  text,
  offsets: new Array<number>(text.length + 1).fill(at),
})

/** Units `from` to `to` of a mapped text. */
export const sliceMapped = (mapped: MappedText, from: number, to: number): MappedText => ({
  text: mapped.text.slice(from, to),
  offsets: mapped.offsets.slice(from, to + 1),
})

/** The same without white space at both ends. */
export const trimMapped = (mapped: MappedText): MappedText => {
  const from = mapped.text.length - mapped.text.trimStart().length
  const to = Math.max(from, mapped.text.trimEnd().length)
  return sliceMapped(mapped, from, to)
}

/** One text after the other; the end is that of the last. */
export const joinMapped = (parts: readonly MappedText[]): MappedText => ({
  text: parts.map(part => part.text).join(''),
  offsets: [
    ...parts.flatMap(part => part.offsets.slice(0, part.text.length)),
    parts.at(-1)?.offsets.at(-1) ?? 0,
  ],
})

/**
 * Where a span of the text stood in the file. An empty span at a unit covers that unit's place only;
 * a span outside the text is cut to it.
 */
export const extentOf = (mapped: MappedText, span?: Extent): Extent => {
  const length = mapped.text.length
  const from = Math.min(Math.max(0, span?.[0] ?? 0), length)
  const to = Math.min(Math.max(from, span?.[1] ?? length), length)
  const start = mapped.offsets[from] ?? 0
  const end = to > from ? (mapped.offsets[to - 1] ?? start) + 1 : start
  return [start, Math.max(start, end)]
}

/** Cuts at a separator outside brackets of any kind and outside `$…$`; empty pieces are dropped. */
export const splitOutsideBrackets = (mapped: MappedText, separator: string): MappedText[] => {
  const pieces: MappedText[] = []
  let depth = 0
  let isInFormula = false
  let start = 0
  for (const [index, unit] of [...mapped.text.split(''), separator].entries()) {
    if (unit === '$') isInFormula = !isInFormula
    if ('([{'.includes(unit)) depth += 1
    if (')]}'.includes(unit)) depth = Math.max(0, depth - 1)
    const isLast = index === mapped.text.length
    const cuts = isLast || (unit === separator && depth === 0 && !isInFormula)
    if (!cuts) continue
    const piece = trimMapped(sliceMapped(mapped, start, index))
    if (piece.text !== '') pieces.push(piece)
    start = index + 1
  }
  return pieces
}
