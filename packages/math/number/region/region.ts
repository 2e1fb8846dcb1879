import type { Expression } from '../../tree/expression'

/** One end of an interval; `at` is null where the interval has no end on this side. */
export type RegionEnd = { readonly at: Expression | null; readonly closed: boolean }

/** A single number, or all numbers between two ends. */
export type RegionPiece =
  | { readonly kind: 'point'; readonly at: Expression }
  | { readonly kind: 'interval'; readonly from: RegionEnd; readonly to: RegionEnd }

/**
 * A set of real numbers as it was written: the union of its pieces, in any order, overlapping or
 * not. No pieces: the empty set. Ends have no names in them.
 */
export type Region = { readonly pieces: readonly RegionPiece[] }

/** All real numbers. */
export const ALL_NUMBERS: RegionPiece = Object.freeze({
  kind: 'interval',
  from: Object.freeze({ at: null, closed: false }),
  to: Object.freeze({ at: null, closed: false }),
})
