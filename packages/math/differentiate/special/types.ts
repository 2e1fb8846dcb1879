import type { Interval } from '../../evaluate'
import type { Expression } from '../../tree/expression'

/** A place on the line where a function does something. */
export type SpecialPoint = {
  /** The place as a double. */
  readonly at: number
  /** The place lies in here: a few units in the last place wide, where doubles can tell it so. */
  readonly between: Interval
  /** The place as an expression without variables, proved, where it has a name. */
  readonly exact: Expression | null
}

/** Places on a range that a plot has to know, each list ascending. */
export type SpecialPoints = {
  /** The function is continuous there, its slope is not. */
  readonly kinks: readonly SpecialPoint[]
  /** The function has different limits on both sides, or another value than its limit. */
  readonly jumps: readonly SpecialPoint[]
  /** The function grows without bound there. */
  readonly poles: readonly SpecialPoint[]
  /** The function is undefined there, with one finite limit from both sides. */
  readonly holes: readonly SpecialPoint[]
  /** The function is defined on one side only, and keeps finite. */
  readonly edges: readonly SpecialPoint[]
  /** The function is 0 there and not around. */
  readonly zeros: readonly SpecialPoint[]
  readonly minima: readonly SpecialPoint[]
  readonly maxima: readonly SpecialPoint[]
  /** The curve changes its bending; slope and value are continuous. */
  readonly inflections: readonly SpecialPoint[]
  /** Whether the search came to its end: else there may be more. */
  readonly complete: boolean
}
