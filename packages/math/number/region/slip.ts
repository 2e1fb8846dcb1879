import type { SlipCode } from '../../parse/slip'
import type { Span } from '../../tree/expression'

/** Why a text is no region, besides the slips of expressions. */
export type RegionSlipCode =
  /** Not two ends between the brackets of an interval. */
  | 'interval-ends'
  /** `[2, 1]` or `(1, 1)`: there is nothing between the ends. */
  | 'interval-reversed'
  /** `[0, ∞]`: infinity is no number that could belong to it. */
  | 'infinity-included'
  /** Neither an interval nor a set nor a number. */
  | 'not-a-region'

/** A slip in a region; `span` lies in the learner's own text. */
export type RegionSlip = {
  readonly code: SlipCode | RegionSlipCode
  readonly span: Span
  readonly args: Readonly<Record<string, string>>
}
