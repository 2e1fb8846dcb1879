import type { MisconceptionTag, ReasonTag, StepMistakeId } from '@slopewise/lesson/messages'
import type { Expression } from '@slopewise/math'

/** What somebody who makes a mistake gets of a part of a line. Derivatives may be left in it. */
export type Mistaken = {
  readonly id: StepMistakeId
  readonly value: Expression
  /** What it happened to, for the words. */
  readonly of: Expression
  /** What it should have become, where that is short. */
  readonly is?: Expression
  /** The function inside, for the chain rule. */
  readonly inner?: Expression
}

/** The reason of each mistake: a misconception that answers show as well, or one of steps alone. */
export const REASONS_OF_MISTAKES: Readonly<Record<StepMistakeId, MisconceptionTag | ReasonTag>> = {
  'exp-sign': 'sign',
  'exp-no-chain': 'no-chain',
  'exp-power': 'power-rule',
  'no-chain': 'no-chain',
  'power-factor': 'factor-lost',
  'power-exponent': 'exponent-rule',
  'slope-sign': 'sign',
  'reciprocal-sign': 'sign',
  'reciprocal-square': 'not-squared',
  'quotient-swap': 'quotient-swap',
  'quotient-plus': 'quotient-plus',
  'quotient-square': 'not-squared',
  'quotient-of-slopes': 'quotient-of-slopes',
  'product-of-slopes': 'product-of-slopes',
  'product-half': 'term-lost',
  'product-sign': 'sign',
  'constant-kept': 'constant-kept',
  'constant-factor': 'factor-lost',
  'wrong-sibling': 'wrong-sibling',
  'value-for-slope': 'value-for-slope',
  'square-of-sum': 'square-of-sum',
  'power-of-sum': 'square-of-sum',
  'exponent-product': 'exponent-rule',
  'exponent-rule': 'exponent-rule',
  'exponent-sum': 'exponent-rule',
  'sum-of-powers': 'exponent-rule',
  'exponent-lost': 'not-squared',
  'exponent-sign': 'exponent-rule',
  cancelled: 'cancelled',
  'split-denominator': 'split-denominator',
  'fractions-added': 'split-denominator',
  'bracket-sign': 'bracket-sign',
  'half-multiplied': 'half-multiplied',
  'turned-over': 'turned-over',
  'sign-lost': 'sign',
  'term-lost': 'term-lost',
  'factor-lost': 'factor-lost',
}
