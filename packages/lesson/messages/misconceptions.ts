/**
 * Words for a wrong rule: `reply` to the learner where it is the only one that gives the answer,
 * `cause` to be listed where several give the same. `{g}` and `{a}` are the lesson's own names.
 */
export type MisconceptionWords = {
  /** For instructors and authors: a few words. */
  readonly title: string
  /** Ends the sentence "Perhaps …": small letter, no full stop. */
  readonly cause: string
  /** One to three sentences that lead on and do not give the answer away. */
  readonly reply: string
}

const words = (title: string, cause: string, reply: string): MisconceptionWords => ({
  title,
  cause,
  reply,
})

/** Every wrong rule that has a name, in the order in which one of several is preferred. */
export const MISCONCEPTION_WORDS = {
  'value-for-slope': words(
    'Value instead of slope',
    'you gave the height of the curve, {g} itself, instead of its slope',
    'That is the height of the curve, {g} itself. The question asks for its slope: how steep the curve is there.',
  ),
  'one-minus': words(
    'Only 1 − a',
    'you stopped at 1 − {a}',
    'That is 1 − {a}: a piece of the rule, not the whole. Write the rule for the slope down in full first.',
  ),
  'wrong-sibling': words(
    "The sibling's rule",
    'you used the rule of the other S-shaped curve',
    'That is the rule of the other S-shaped curve: sigmoid and tanh have one each. Which of them is {g} here?',
  ),
  'plus-for-minus': words(
    'Plus for minus',
    'you added where the rule subtracts',
    'The pieces are right, but you added where the rule subtracts. Check that sign.',
  ),
  'z-for-a': words(
    'z put in for a',
    'you put z into the rule where {a} belongs',
    'The rule is written in {a}, and you put z in its place. Find the height {a} first, then use the rule.',
  ),
  twice: words(
    'Function applied twice',
    'you applied {g} a second time, to a value that had been through it',
    'You applied {g} twice. {a} is already the output of {g}: put it into the rule as it is.',
  ),
  'not-squared': words(
    'Square forgotten',
    'you left out a square',
    'A square is missing. Look at the denominator of the derivative once more.',
  ),
  'power-rule': words(
    'Power rule on e^(−z)',
    'you treated e^(−z) like a power of z',
    'It looks as if e^(−z) was differentiated like a power of z. There z is the base; here it stands in the exponent.',
  ),
  'leaky-zero': words(
    'Left slope of leaky ReLU',
    'you took another slope for the left side',
    'Left of the kink the leaky ReLU is a line of its own. Read its slope off the formula for z < 0.',
  ),
  'relu-boundary': words(
    'Sides swapped',
    'you swapped the two sides of the kink',
    'The two sides of the kink have changed places. On which side does the curve go up steeply?',
  ),
  saturation: words(
    'Saturation taken literally',
    'you took the nearly flat end of the curve literally',
    'Far out the curve is nearly flat, but not quite: its slope is small and never exactly 0, and a height near 1 is not a slope of 1. Compute it.',
  ),
  sign: words(
    'Sign lost',
    'you lost a minus sign',
    'The size is right, the sign is not. Follow every minus sign through once more.',
  ),
  'no-chain': words(
    'Inner derivative forgotten',
    'you left out the derivative of the inner function',
    'A factor of the chain rule is missing: after the outer function, differentiate what stands inside it.',
  ),
  'quotient-swap': words(
    'Quotient rule swapped',
    'you swapped the two products in the quotient rule',
    "The two products in the quotient rule have changed places: it is u'v − uv'.",
  ),
  'one-side': words(
    'One side only',
    'you gave one part, and there is another',
    'What you gave is right, and it is not all of it. Look along the whole axis, on the other side as well.',
  ),
  'one-line': words(
    'One line for two tangents',
    'you drew one line through the kink',
    'At a kink there is no one line that fits on both sides. Follow the curve from the left, then from the right: each side has a slope of its own.',
  ),
  complement: words(
    'The rest of the line',
    'you gave the numbers for which it does not hold',
    'Those are just the numbers for which it does not hold. Try one of them, and turn the condition round.',
  ),
  'ends-alone': words(
    'Only the ends',
    'you gave the ends alone',
    'Those are the ends only. The question asks for all numbers that belong: what about those between the ends, or beyond them?',
  ),
  'loss-layer': words(
    "g' used twice at the output",
    "you multiplied the output layer's a − y by g' again",
    "At the output, a − y already contains g': with the cross-entropy loss it has cancelled.",
  ),
} as const satisfies Readonly<Record<string, MisconceptionWords>>

/** The name of a wrong rule; stable, it keys feedback, tests and analytics. */
export type MisconceptionTag = keyof typeof MISCONCEPTION_WORDS

// The keys of a record are the tags it is typed by.
/** All tags, in the order in which one of several is preferred. */
export const MISCONCEPTION_TAGS = Object.keys(MISCONCEPTION_WORDS) as readonly MisconceptionTag[]

/** Whether a text is the tag of a wrong rule. */
export const isMisconceptionTag = (text: string): text is MisconceptionTag =>
  Object.hasOwn(MISCONCEPTION_WORDS, text)
