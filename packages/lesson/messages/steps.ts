import type { Wording } from './wording'

/** Reasons why a line of a derivation does not follow, besides the misconceptions that answers show. */
export const STEP_REASON_TAGS = [
  'wrong-step',
  'unfinished',
  'no-step',
  'too-short',
  'other-line',
  'mend-wrong',
  'mended',
  'derived',
  'product-of-slopes',
  'quotient-of-slopes',
  'quotient-plus',
  'constant-kept',
  'exponent-rule',
  'square-of-sum',
  'cancelled',
  'split-denominator',
  'bracket-sign',
  'turned-over',
  'half-multiplied',
  'term-lost',
  'factor-lost',
] as const

/**
 * What happened in a step, in words: `{of}` is what the step was done to, `{is}` what it should have
 * become where that is short, `{was}` what it became.
 */
export const STEP_MISTAKE_WORDS = {
  'exp-sign': 'The derivative of {of} is {is}: a minus sign is lost.',
  'exp-no-chain':
    'The derivative of {of} is {of} times the derivative of its exponent: that factor is missing.',
  'exp-power':
    'The exponent of {of} is what varies, so the power rule does not fit: the derivative of e^u is e^u times the derivative of u.',
  'no-chain': 'The chain rule asks for one more factor: the derivative of what is inside, {inner}.',
  'power-factor':
    'The power rule brings the exponent down as a factor: it is missing in the derivative of {of}.',
  'power-exponent':
    'The power rule lowers the exponent by 1: look at it in the derivative of {of}.',
  'slope-sign': 'A minus sign is lost, or one too many, in the derivative of {of}.',
  'reciprocal-sign': 'The derivative of {of} begins with a minus sign: it is lost.',
  'reciprocal-square': 'In the derivative of {of} the denominator is squared.',
  'quotient-swap':
    'In the quotient rule the order matters: the slope of the top times the bottom comes first, then the other product is taken away.',
  'quotient-plus': 'In the quotient rule the two products are subtracted, not added.',
  'quotient-square': 'In the quotient rule the denominator is squared.',
  'quotient-of-slopes':
    'The slope of a quotient is not the quotient of the slopes: use the quotient rule for {of}.',
  'product-of-slopes':
    'The slope of a product is not the product of the slopes: use the product rule for {of}.',
  'product-half':
    'The product rule has two terms: one of them is missing in the derivative of {of}.',
  'product-sign': 'In the product rule the two terms are added.',
  'constant-kept': 'The constant {of} has the derivative 0.',
  'constant-factor': 'The constant factor stays in the derivative of {of}.',
  'wrong-sibling': 'The derivative of {of} is that of another function of the family.',
  'value-for-slope': 'The derivative of {of} is not {of} itself.',
  'square-of-sum':
    'The square of a sum is not the sum of the squares: in {of} the mixed term is missing.',
  'power-of-sum': 'A power cannot be taken of each term of a sum by itself: look at {of}.',
  'exponent-product':
    'When powers of one base are multiplied, their exponents are added: look at {of}.',
  'exponent-rule': 'A power of a power multiplies the exponents: look at {of}.',
  'exponent-sum': 'A sum in the exponent becomes a product of powers, not a sum: look at {of}.',
  'sum-of-powers': 'A sum of powers is not the power of the sum: look at {of}.',
  'exponent-lost': 'An exponent is lost: look at {of}.',
  'exponent-sign': 'The sign of an exponent is turned round: look at {of}.',
  cancelled: 'Only factors of the whole top and the whole bottom can be cancelled: look at {of}.',
  'split-denominator': 'A fraction can be split at a sum on top, not at one below: look at {of}.',
  'fractions-added':
    'Fractions are added over a common denominator, not top with top and bottom with bottom: look at {of}.',
  'bracket-sign': 'The minus sign before a bracket holds for every term in it: look at {of}.',
  'half-multiplied': 'The factor before the bracket multiplies every term in it: look at {of}.',
  'turned-over': 'Top and bottom are exchanged: look at {of}.',
  'sign-lost': 'A sign is turned round: look at {of}.',
  'term-lost': 'The term {of} is lost.',
  'factor-lost': 'The factor {of} is lost.',
} as const satisfies Readonly<Record<string, Wording>>

export type StepMistakeId = keyof typeof STEP_MISTAKE_WORDS

/** Words for whole derivations and for a mended line, by reason and circumstance. */
export const STEP_WORDS = {
  derived:
    'Right: every line follows from the one before it, and the last one is in the form asked for.',
  'wrong-step': [
    'Line {line} does not follow from {before}. {mistake}',
    'Line {line} does not follow from {before}. Try {at}: there it is {yours}, and {before} is {expected}.',
    'One line does not follow from the one before it.',
  ],
  'wrong-step/blank': [
    'Line {line} does not fit between its neighbours. {mistake}',
    'Line {line} does not fit between its neighbours. Try {at}: there it is {yours}, and {before} is {expected}.',
    'One line does not fit between its neighbours.',
  ],
  unfinished: [
    'Every line is right so far. Go on until the last one is written with {names} alone.',
    'Every line is right so far. Go on until no derivative is left to take.',
  ],
  'unfinished/form': 'Every line is right so far. The last one is not in the form asked for yet.',
  'too-short': [
    'What you wrote is true. Show more of the way: at least {lines} lines.',
    'What you wrote is true. Show more of the way.',
  ],
  'no-step': [
    'Line {line} is true, but only repeats a line that is there already. Write what it becomes.',
    'That is true, but only repeats the line above. Write what it becomes.',
  ],
  'domain/line': [
    'Line {line} is the same as {before} almost everywhere, but not where one of them has no value.',
    'One line is the same as the one before it only almost everywhere.',
  ],
  'undecided/line': [
    'We could not decide whether line {line} follows. Your teacher will look at it; it does not count against you.',
    'We could not decide whether each line follows. Your teacher will look at it; it does not count against you.',
  ],
  mended: 'Right: that is the line, and now it follows from the one above it.',
  'other-line/early': [
    'Not yet: line {line} does follow from the one above it. The mistake comes further down.',
    'Not yet: that line is right.',
  ],
  'other-line/late': [
    'Not yet: line {line} follows from the one above it. The mistake happened further up.',
    'Not yet: that line follows from the one above it.',
  ],
  'other-line/first': 'Not yet: the first line is what is to be worked out, and it is right.',
  'mend-wrong': [
    'You found the line. What you put in its place does not follow yet: try {at}, there it is {yours}, and the line above is {expected}.',
    'You found the line. What you put in its place does not follow from the line above yet.',
  ],
  'mend-wrong/mistake': [
    'You found the line. What you put in its place does not follow yet. {mistake}',
    'You found the line. What you put in its place does not follow from the line above yet.',
  ],
  'mend-wrong/same': 'You found the line, but wrote it down again as it stands. What should it be?',
} as const satisfies Readonly<Record<string, Wording>>

/** What stands beside a line while a derivation is written. */
export const LINE_MARK_WORDS = {
  right: 'follows',
  follows: 'follows from the line above, which does not hold',
  wrong: 'does not follow: at {at} this is {yours}, and what stands above is {expected}',
  partial: 'the same almost everywhere, but not where one of the two has no value',
  unsure: 'could not be decided here',
} as const satisfies Readonly<Record<string, Wording>>
