import { STEP_REASON_TAGS, STEP_WORDS } from './steps'
import type { Wording } from './wording'

/**
 * Reason tags other than those of misconceptions and slips. They key feedback, tests and
 * analytics: extend, do not rename.
 */
export const REASON_TAGS = [
  'equal',
  'within-tolerance',
  'right-options',
  'form',
  'rounded',
  'other-convention',
  'domain',
  'incomplete',
  'ends',
  'different',
  'wrong-option',
  'in-order',
  'out-of-order',
  'wrong-line',
  'undecided',
  'all-parts',
  'some-parts',
  'no-part',
  'unanswered',
  'overlap',
  'scalar-only',
  'whole-array',
  'truth-minus',
  ...STEP_REASON_TAGS,
] as const
export type ReasonTag = (typeof REASON_TAGS)[number]

/**
 * Words for each verdict, by reason and, after a stroke, by circumstance. `{yours}` is what was
 * understood of the answer. None of those for `incorrect` or `rounded` holds the key.
 */
export const VERDICT_WORDS = {
  ...STEP_WORDS,
  equal: ['Right: {yours}, which is exactly {exact}.', 'Right: {yours}.', 'Right.'],
  'equal/convention': [
    'Right: {yours}, by the convention of this course. In calculus {slope} does not exist: at {point} the slope from the left is {left} and from the right {right}.',
    'Right: {yours}.',
  ],
  'equal/function': [
    'Right: {yours} gives the same value as the rule for every {variables}.',
    'Right: {yours}.',
  ],
  'equal/removable': [
    'Right: {yours}. Only at {points} it cannot be evaluated as written; the limit there is the right value.',
    'Right: {yours}.',
  ],
  'within-tolerance': [
    'Right: {yours} is close enough. The exact value is {exact}.',
    'Right: {yours} is close enough. With more digits: {approximate}.',
    'Right: {yours} is close enough.',
  ],
  'right-options': 'Right.',
  form: 'The size is right, but the question asks for the exact value: give a fraction, or a formula that is not rounded.',
  'form/asked': [
    'The value is right, but not yet in the form asked. {what}',
    'The value is right, but not yet in the form asked.',
  ],
  'form/scientific':
    'Write it as one digit before the point and a power of ten, for instance 6.02*10^23.',
  rounded: [
    'You seem to have rounded: give {digits} significant digits, or the exact value.',
    'You seem to have rounded: give {decimals} digits after the point, or the exact value.',
    'You seem to have rounded: give the exact value, as a fraction or with all its digits.',
  ],
  'other-convention': [
    'At {point} the slope from the left is {left} and from the right {right}, so {slope} does not exist there. {yours} is a possible choice; this course takes {convention}.',
    'There is a kink here, and {yours} is another convention than the one this course takes.',
  ],
  'other-convention/undefined': [
    'True in calculus: at {point} the slope from the left is {left} and from the right {right}, so {slope} does not exist. To have a number to compute with, this course takes {convention} by convention.',
    'True in calculus; by convention this course takes a value here all the same.',
  ],
  'other-convention/function': [
    'Right everywhere else. At the kink, {point}, the slope from the left is {left} and from the right {right}, so no derivative exists. Yours says {yours} there; this course takes {convention} by convention.',
    'Right everywhere except at the kink, where this course takes another value by convention.',
  ],
  'other-convention/libraries': [
    'At {point} the slope from the left is {left} and from the right {right}, so {slope} does not exist. {yours} is what common libraries such as PyTorch and TensorFlow compute; this course takes {convention}.',
    'This is what common libraries compute; this course takes another value by convention.',
  ],
  'other-convention/function-undefined': [
    'Right everywhere else. At the kink, {point}, calculus has no derivative ({left} from the left, {right} from the right), and yours has no value there either. This course takes {convention} by convention, so say so for {point}.',
    'Right everywhere except at the kink, where this course takes a value by convention.',
  ],
  'other-convention/function-libraries': [
    'Right everywhere else. At the kink, {point}, no derivative exists ({left} from the left, {right} from the right). Yours says {yours} there, as common libraries such as PyTorch and TensorFlow do; this course takes {convention}.',
    'Right everywhere except at the kink, where this course takes another value by convention.',
  ],
  overlap: [
    'Two of your rows hold at {points} and say different things. Let each point belong to one row: write < in one of them.',
    'Two of your rows hold at the same place and say different things. Let each point belong to one row.',
  ],
  'scalar-only/if-else': [
    'The value is right for one number, but “{at}” fails on an array: Python would have to take all its elements as one yes or no, and stops with an error. Choose element by element with np.where(condition, a, b).',
    'The value is right for one number, but fails on an array. Choose element by element with np.where(condition, a, b).',
  ],
  'scalar-only/function': [
    'The value is right for one number, but “{at}” takes one number and fails on an array. Use {instead}, which works element by element.',
    'The value is right for one number, but fails on an array. Use the NumPy function, which works element by element.',
  ],
  'scalar-only/logic': [
    'The value is right for one number, but “{at}” asks for one yes or no and fails on an array. Use {instead} between comparisons in brackets.',
    'The value is right for one number, but fails on an array. Use & and | between comparisons in brackets.',
  ],
  'whole-array': [
    'Nearly: “{at}” looks at the whole array at once. Use {instead}, which works element by element.',
    'Nearly: this looks at the whole array at once. Use what works element by element.',
  ],
  'truth-minus': [
    'The value is right, but NumPy refuses a minus on truth values in “{at}”. Make numbers of them first, for instance by 1.0 * (…).',
    'The value is right, but NumPy refuses a minus on truth values. Make numbers of them first.',
  ],
  'domain/points': [
    'Almost: right everywhere except at {points}. There yours gives {yours}, and it should be {expected}.',
    'Almost: right everywhere except at {points}.',
    'Almost: right everywhere except at a few points.',
  ],
  'domain/too-small': [
    'Right where it is defined, but yours has no value for {interval}. Extend it to there.',
    'Right where it is defined, but yours is not defined everywhere it should be.',
  ],
  'domain/too-large': [
    'Right where the function asked for is defined, but it has no value for {interval} and yours has.',
    'Right where the function asked for is defined, but yours is defined in more places.',
  ],
  incomplete: 'What you chose is right, and there is more to choose.',
  'incomplete/set': 'What you gave belongs to it, and there is more.',
  ends: [
    'Nearly: only the ends need a second look. Does {at} itself belong to it?',
    'Nearly: only the ends need a second look. Which of them belong to it?',
  ],
  'set/inside': [
    'Not yet: all of {yours} belongs to it, and there is more.',
    'Not yet: all of it belongs, and there is more.',
  ],
  'set/extra': [
    'Not yet: {point} is in your set and does not belong there.',
    'Not yet: something in your set does not belong there.',
  ],
  'different/function': [
    'Not yet. Try {at}: yours gives {yours}, and it should be {expected}.',
    'Not yet: this is another function.',
  ],
  'different/close': [
    'Not yet, though very close: at {at} yours is off by {difference}.',
    'Not yet, though very close: this is another function.',
  ],
  'different/number': ['Not yet: {yours} is not the value asked for.', 'Not yet.'],
  'different/undefined': 'Not yet: there is a value here. Try to find it.',
  'different/defined': 'Not yet: look closely whether there is a value here at all.',
  'placed/near': ['Right: close enough to {approximate}.', 'Right: close enough.'],
  'placed/others': ['Right, at {approximate}. Also right: {others}.', 'Right.'],
  'placed/value': [
    'At {yours} the height of the curve is about {expected}. The question is about its slope.',
    'That is where the height of the curve has this value. The question is about its slope.',
  ],
  'placed/point': [
    'Not yet: at {yours}, {left} is about {value}, and it should be {expected}.',
    'Not yet: {yours} is not the place.',
  ],
  'placed/steeper':
    'Not yet: near the point the curve climbs more than your line of slope {yours}.',
  'placed/flatter':
    'Not yet: near the point the curve climbs less than your line of slope {yours}.',
  'placed/left': 'The right side is right. On the left, {yours} is not the slope of the curve.',
  'placed/right': 'The left side is right. On the right, {yours} is not the slope of the curve.',
  'placed/both': 'Not yet: follow the curve into the corner from one side, then from the other.',
  'placed/extra': [
    'Not yet: your region contains {point}, which does not belong to it.',
    'Not yet: something in your region does not belong to it.',
  ],
  'placed/missing': [
    'Not yet: {point} belongs to the region as well.',
    'Not yet: something is missing from your region.',
  ],
  'wrong-option/one': 'Not yet: that is not the one. Read the others again.',
  'wrong-option/several': 'Not yet: at least one that you chose does not belong.',
  'in-order': 'Right: every line follows from those above it.',
  'out-of-order': [
    'Not yet: {start} The line in place {place} needs another one above it, which you have put further down.',
    'Not yet: the line in place {place} needs another one above it, which you have put further down.',
    'Not yet: the lines are not in order.',
  ],
  'out-of-order/missing': [
    'Not yet: {start} The line in place {place} needs another one above it, which you have left out.',
    'Not yet: the line in place {place} needs another one above it, which you have left out.',
    'Not yet: a line is missing in between.',
  ],
  'incomplete/lines': [
    'In order so far, and there is more to come: {count} still missing.',
    'In order so far, and there is more to come.',
  ],
  'wrong-line': [
    'Not yet: the line in place {place} does not belong. Compare it with the one above it.',
    'Not yet: one of the lines does not belong.',
  ],
  'wrong-line/several': [
    'Not yet: the lines in places {places} do not belong.',
    'Not yet: some of the lines do not belong.',
  ],
  undecided: [
    'We could not decide whether {yours} is right. Your teacher will look at it; it does not count against you.',
    'We could not decide whether this is right. Your teacher will look at it; it does not count against you.',
  ],
  'undecided/part':
    'We could not decide one of the parts. Your teacher will look at it; it does not count against you.',
  'all-parts': 'Right: every part.',
  'some-parts': [
    'Right so far: {right} of {all} parts. What is said at the others leads on.',
    'Not every part is right yet. What is said at each of them leads on.',
  ],
  'no-part': 'Not yet. What is said at each part leads on.',
  unanswered: 'Not answered yet.',
  'misconception/several': 'Not yet. {causes}. Go through the steps once more.',
} as const satisfies Readonly<Record<string, Wording>>

/** Which words: a reason tag, with a circumstance where it matters. */
export type VerdictWordsId = keyof typeof VERDICT_WORDS
