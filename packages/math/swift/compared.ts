import type { Chance } from '../decide/chance'
import type { Bound, FieldRecord } from './field-types'
import type { SwiftDecision, SwiftRecord } from './verdict'

/** A comparison at work, as those who go on with it see it. */
export type Compared = {
  readonly names: readonly string[]
  readonly left: number
  readonly right: number
  readonly record: SwiftRecord | null
  /** Whether the fields say that both sides are the same wherever they are defined. */
  readonly isSame: boolean
  /** How many enclosures were found to overlap. */
  readonly enclosures: number
  readonly chance: Chance
  /** What the fields say along the branches at hand. */
  readonly compare: (bound: Bound, records: FieldRecord[] | null) => number
  /** The decision where the sides are apart at a point; `isAnywhere`: branches are not known there. */
  readonly differenceAt: (at: readonly number[], isAnywhere: boolean) => SwiftDecision | null
}
