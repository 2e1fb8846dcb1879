import type { Condition, Definitions, Expression } from '../tree/expression'

/** A value for each variable, exact where it has a name. */
export type Point = Readonly<Record<string, Expression>>

/**
 * A value at a witness. Both null: undefined there. `text` where it is too small or too large for
 * `approx`: six digits and the exponent, `1.13548e-4343`.
 */
export type ValueAt = {
  readonly exact: Expression | null
  readonly approx: number | null
  readonly text?: string
}

/** A point where two expressions differ, and what they are there: proved by disjoint enclosures. */
export type Witness = { readonly at: Point; readonly left: ValueAt; readonly right: ValueAt }

/** One evaluation in a prime field: the prime, and the values given to the variables. */
export type FieldEvidence = { readonly prime: number; readonly point: readonly number[] }

/** Where the two sides were enclosed, and the enclosure of their difference. */
export type EnclosureEvidence = {
  readonly at: string
  readonly difference: readonly [low: number, high: number]
}

/** What was checked on one piece of the line (or of the space), between its borders. */
export type PieceEvidence = {
  readonly where: string
  readonly fields: readonly FieldEvidence[]
}

/**
 * Why two expressions are the same: the same exact steps (or numbers), or agreement in prime
 * fields on each piece and of enclosures at three points or more. `errorBits` n: the chance that
 * it holds by accident is below 2^-n; infinite for exact methods.
 */
export type Certificate = {
  readonly method: 'identical' | 'exact' | 'fields'
  readonly errorBits: number
  readonly pieces: readonly PieceEvidence[]
  readonly enclosures: readonly EnclosureEvidence[]
}

/** Why nothing was decided. */
export type UndecidedReason =
  | 'infinity'
  | 'not-expanded'
  | 'too-large'
  | 'too-many-variables'
  | 'nowhere-defined'
  /** The points where branches change could not be found. */
  | 'pieces'
  /** A single point could not be compared. */
  | 'point'
  /** Functions beyond the class, or no point that proves a difference. */
  | 'no-proof'

/** An open interval on which only one side is defined; null ends are infinite. */
export type DomainInterval = {
  readonly text: string
  readonly from: Expression | null
  readonly to: Expression | null
}

/**
 * Of two sides with different domains, where both are defined: proved `equal`; defined together
 * `nowhere`, but for single points; or `unknown`: neither a proof nor a difference was found.
 */
export type Elsewhere = 'equal' | 'nowhere' | 'unknown'

/** What is decided about two expressions. */
export type Decision =
  | {
      readonly verdict: 'equal'
      readonly certificate: Certificate
      /** Points where only one side is defined, and the other has its limit as value. */
      readonly removable?: readonly Point[]
    }
  | {
      readonly verdict: 'equal-except-points'
      readonly points: readonly Point[]
      readonly certificate: Certificate
    }
  | {
      readonly verdict: 'domains-differ'
      readonly interval: DomainInterval
      readonly definedOn: 'left' | 'right'
      readonly elsewhere: Elsewhere
    }
  | { readonly verdict: 'different'; readonly witness: Witness }
  | { readonly verdict: 'undecided'; readonly why: UndecidedReason }

/** What a decision goes by besides the two expressions. */
export type DecideOptions = {
  readonly definitions?: Definitions
  /** Conditions under which the expressions are compared. */
  readonly assumptions?: readonly Condition[]
  /** Changes the points in the fields; no verdict depends on it. */
  readonly seed?: number
}
