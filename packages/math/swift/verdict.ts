import type { FieldRecord } from './field-types'

/** An exact number: `top / bottom`. */
export type Fraction = { readonly top: number; readonly bottom: number }

/** An enclosure of a value. */
export type Enclosed = readonly [low: number, high: number]

/** What was checked on one piece of the line, between `from` and `to`. */
export type SwiftPiece = {
  readonly from: Fraction | null
  readonly to: Fraction | null
  readonly fields: readonly FieldRecord[]
}

/** What was seen on the way to a verdict; filled only where it is asked for. */
export type SwiftRecord = {
  readonly pieces: SwiftPiece[]
  readonly enclosures: { readonly at: readonly number[]; readonly difference: Enclosed }[]
}

/**
 * A verdict of the swift way. `names` are the variables, in the order of `at`. A difference that
 * only the fields have seen has no `values`.
 */
export type SwiftDecision =
  | {
      readonly verdict: 'equal'
      readonly isIdentical: boolean
      readonly names: readonly string[]
      readonly removable: readonly Fraction[]
      readonly variable: number
    }
  | {
      readonly verdict: 'equal-except-points'
      readonly names: readonly string[]
      readonly points: readonly Fraction[]
      readonly variable: number
    }
  | {
      readonly verdict: 'domains-differ'
      readonly names: readonly string[]
      readonly from: Fraction | null
      readonly to: Fraction | null
      readonly definedOn: 'left' | 'right'
      /** Whether both are defined on some piece, where they are equal. */
      readonly isCommon: boolean
    }
  | {
      readonly verdict: 'different'
      readonly names: readonly string[]
      readonly at: readonly number[]
      readonly values: readonly [left: Enclosed, right: Enclosed] | null
    }
