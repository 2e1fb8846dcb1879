import { equalTrees } from '../../tree/equal'
import type { Expression } from '../../tree/expression'
import { type Order, orderNumbers } from '../order'
import { ALL_NUMBERS, type Region, type RegionEnd, type RegionPiece } from './region'

/** The first difference of two regions, from left to right. */
export type RegionDifference =
  /** A piece that the key does not have, or one of the key's that is missing. */
  | { readonly kind: 'extra' | 'missing'; readonly piece: RegionPiece }
  /** An end at another number; null: without end. */
  | {
      readonly kind: 'end'
      readonly side: 'from' | 'to'
      readonly given: Expression | null
      readonly key: Expression | null
    }
  /** The right end, which belongs to one of the two only. */
  | {
      readonly kind: 'closed-for-open' | 'open-for-closed'
      readonly side: 'from' | 'to'
      readonly at: Expression
    }

/** Whether an end stands for one of the key's, though it is another number: rounded, for one. */
export type SameEnd = (given: Expression, key: Expression) => boolean

/** How a region stands to its key. */
export type RegionComparison =
  | { readonly outcome: 'equal' }
  | { readonly outcome: 'different'; readonly first: RegionDifference }
  /** Two ends that cannot be told apart. */
  | { readonly outcome: 'undecided' }

const orderOf = (a: Expression, b: Expression): Order | 'undefined' =>
  a === b || equalTrees(a, b) ? 0 : orderNumbers(a, b)

type Ends = { readonly from: RegionEnd; readonly to: RegionEnd }

const endsOf = (piece: RegionPiece): Ends =>
  piece.kind === 'interval'
    ? piece
    : { from: { at: piece.at, closed: true }, to: { at: piece.at, closed: true } }

/** Distinct numbers in ascending order, from all ends; null where two cannot be told apart. */
const sortedEnds = (pieces: readonly RegionPiece[]): readonly Expression[] | null => {
  const sorted: Expression[] = []
  for (const piece of pieces) {
    const { from, to } = endsOf(piece)
    for (const { at } of [from, to]) {
      if (at !== null && !insert(sorted, at)) return null
    }
  }
  return sorted
}

const insert = (sorted: Expression[], value: Expression): boolean => {
  for (const [n, other] of sorted.entries()) {
    const order = orderOf(value, other)
    if (order === null || order === 'undefined') return false
    if (order === 0) return true
    if (order === -1) {
      sorted.splice(n, 0, value)
      return true
    }
  }
  sorted.push(value)
  return true
}

const rankOf = (sorted: readonly Expression[], value: Expression): number =>
  sorted.findIndex(other => orderOf(value, other) === 0)

/**
 * Cells of the line: cell 2n + 1 is the n-th number, the even ones the gaps around them. Which
 * cells belong to the pieces?
 */
const cellsOf = (
  pieces: readonly RegionPiece[],
  sorted: readonly Expression[],
): readonly boolean[] => {
  const cells = Array.from({ length: 2 * sorted.length + 1 }, () => false)
  for (const piece of pieces) {
    const { from, to } = endsOf(piece)
    const first = from.at === null ? 0 : 2 * rankOf(sorted, from.at) + (from.closed ? 1 : 2)
    const last = to.at === null ? cells.length - 1 : 2 * rankOf(sorted, to.at) + (to.closed ? 1 : 0)
    cells.fill(true, first, last + 1)
  }
  return cells
}

const pieceOf = (sorted: readonly Expression[], first: number, last: number): RegionPiece => {
  const at = (cell: number): Expression | null =>
    sorted[cell % 2 === 1 ? (cell - 1) / 2 : cell / 2] ?? null
  const low = first === 0 ? null : first % 2 === 1 ? at(first) : at(first - 2)
  const high = last === 2 * sorted.length ? null : at(last)
  if (first === last && first % 2 === 1 && low !== null) return { kind: 'point', at: low }
  if (low === null && high === null) return ALL_NUMBERS
  return {
    kind: 'interval',
    from: { at: low, closed: first % 2 === 1 },
    to: { at: high, closed: last % 2 === 1 },
  }
}

/** The pieces of the cells that are in the set, each as long as can be. */
const joinedCells = (
  cells: readonly boolean[],
  sorted: readonly Expression[],
): readonly RegionPiece[] => {
  const joined: RegionPiece[] = []
  for (let first = 0; first < cells.length; first += 1) {
    if (!cells[first]) continue
    let last = first
    while (cells[last + 1]) last += 1
    joined.push(pieceOf(sorted, first, last))
    first = last
  }
  return joined
}

/**
 * What is in a region and not in another, as pieces that are apart: `ℝ ∖ {0}` is
 * `(-∞, 0) ∪ (0, ∞)`. Null where two ends cannot be told apart.
 *
 * @example
 * withoutRegion({ pieces: [ALL_NUMBERS] }, { pieces: [ALL_NUMBERS] }) // => { pieces: [] }
 */
export const withoutRegion = (region: Region, taken: Region): Region | null => {
  const sorted = sortedEnds([...region.pieces, ...taken.pieces])
  if (sorted === null) return null
  const out = cellsOf(taken.pieces, sorted)
  const cells = cellsOf(region.pieces, sorted).map((isIn, n) => isIn && !out[n])
  return { pieces: joinedCells(cells, sorted) }
}

/**
 * The same set as pieces that are apart, as long as can be, from left to right: `[0, 1) ∪ {1}` is
 * `[0, 1]`. Null where two ends cannot be told apart.
 *
 * @example
 * normalizeRegion({ pieces: [] }) // => { pieces: [] }
 */
export const normalizeRegion = ({ pieces }: Region): Region | null => {
  const sorted = sortedEnds(pieces)
  return sorted && { pieces: joinedCells(cellsOf(pieces, sorted), sorted) }
}

/** Ends in order; null stands for the end of the line on its side. */
const orderEnds = (a: Expression | null, b: Expression | null, side: -1 | 1): -1 | 0 | 1 | null => {
  if (a === null || b === null) return a === b ? 0 : a === null ? side : side === 1 ? -1 : 1
  const order = orderOf(a, b)
  return order === 'undefined' ? null : order
}

/** Whether one piece ends before another begins; two that meet at one number are not apart. */
const endsBefore = (a: Ends, b: Ends): boolean | null => {
  if (a.to.at === null || b.from.at === null) return false
  const order = orderOf(a.to.at, b.from.at)
  return order === null || order === 'undefined' ? null : order === -1
}

const isSameAt = (given: RegionEnd, key: RegionEnd, isSameEnd: SameEnd): boolean =>
  given.at !== null && key.at !== null && isSameEnd(given.at, key.at)

const differenceAt = (
  side: 'from' | 'to',
  [given, key]: readonly [given: RegionEnd, key: RegionEnd],
  isSameEnd: SameEnd,
): RegionDifference | 'same' | null => {
  const order = orderEnds(given.at, key.at, side === 'from' ? -1 : 1)
  // A number beside the end does not tell whether the end itself belongs.
  if (order !== 0 && isSameAt(given, key, isSameEnd)) return 'same'
  if (order === null) return null
  if (order !== 0) return { kind: 'end', side, given: given.at, key: key.at }
  if (given.closed === key.closed || key.at === null) return 'same'
  return { kind: given.closed ? 'closed-for-open' : 'open-for-closed', side, at: key.at }
}

const UNDECIDED: RegionComparison = { outcome: 'undecided' }

const different = (first: RegionDifference): RegionComparison => ({ outcome: 'different', first })

const comparePieces = (
  given: RegionPiece,
  key: RegionPiece,
  isSameEnd: SameEnd,
): RegionComparison => {
  const [g, k] = [endsOf(given), endsOf(key)]
  const isBefore = !isSameAt(g.to, k.from, isSameEnd) && endsBefore(g, k)
  const isBehind = !isSameAt(g.from, k.to, isSameEnd) && endsBefore(k, g)
  if (isBefore === null || isBehind === null) return UNDECIDED
  if (isBefore) return different({ kind: 'extra', piece: given })
  if (isBehind) return different({ kind: 'missing', piece: key })
  for (const side of ['from', 'to'] as const) {
    const difference = differenceAt(side, [g[side], k[side]], isSameEnd)
    if (difference === null) return UNDECIDED
    if (difference !== 'same') return different(difference)
  }
  return { outcome: 'equal' }
}

const NEVER: SameEnd = () => false

/**
 * Whether two regions are the same set, however they are written, and else their first difference
 * from left to right. Ends are compared exactly, but where `isSameEnd` lets one stand for the
 * key's: then it does not matter either whether the end belongs to the set.
 *
 * @example
 * compareRegions({ pieces: [] }, { pieces: [] }) // => { outcome: 'equal' }
 */
export const compareRegions = (
  given: Region,
  key: Region,
  isSameEnd: SameEnd = NEVER,
): RegionComparison => {
  const [own, asked] = [normalizeRegion(given), normalizeRegion(key)]
  if (own === null || asked === null) return UNDECIDED
  const count = Math.max(own.pieces.length, asked.pieces.length)
  for (let n = 0; n < count; n += 1) {
    const [piece, other] = [own.pieces[n], asked.pieces[n]]
    if (!piece || !other) {
      return piece
        ? different({ kind: 'extra', piece })
        : other
          ? different({ kind: 'missing', piece: other })
          : { outcome: 'equal' }
    }
    const compared = comparePieces(piece, other, isSameEnd)
    if (compared.outcome !== 'equal') return compared
  }
  return { outcome: 'equal' }
}
