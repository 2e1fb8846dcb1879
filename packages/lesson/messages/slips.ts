import type { RegionSlipCode, SlipCode } from '@slopewise/math'
import type { CodeSlipCode } from '../code/slip'
import type { PartSlipCode } from '../verdict'
import { CODE_SLIP_WORDS } from './code-slips'
import { EMPTY_PART_WORDS } from './empty-part'
import type { Wording } from './wording'

/** What stopped the reading, and what to try. `{at}` is the learner's own text at the slip. */
export type SlipWords = { readonly problem: Wording; readonly advice: Wording }

/** A sentence and an advice for every code. Examples are never an answer of the course. */
export const SLIP_WORDS: Readonly<
  Record<SlipCode | RegionSlipCode | CodeSlipCode | PartSlipCode, SlipWords>
> = {
  ...CODE_SLIP_WORDS,
  'empty-part': EMPTY_PART_WORDS,
  empty: {
    problem: 'There is nothing to read yet.',
    advice: 'Type your answer, for instance 2/7 or 3(z + 5).',
  },
  'too-long': {
    problem: 'This is longer than an answer can be here.',
    advice: 'Simplify it, or type only the result.',
  },
  'too-deep': {
    problem: 'Too much is nested inside brackets or powers here.',
    advice: 'Take out the brackets that are not needed.',
  },
  'unexpected-character': {
    problem: ['“{at}” is not a sign that can be read here.', 'A sign here cannot be read.'],
    advice: 'Take it out, or write what you mean with letters: sqrt, pi, exp.',
  },
  'unexpected-token': {
    problem: ['“{at}” does not fit in this place.', 'The answer stops too early.'],
    advice: 'Look at what stands just before: is a sign or a bracket missing?',
  },
  'unclosed-bracket': {
    problem: ['“{at}” is opened here and never closed.', 'A bracket is opened and never closed.'],
    advice: 'Put the closing bracket where its content ends.',
  },
  'unopened-bracket': {
    problem: ['“{at}” closes a bracket that was never opened.', 'A bracket is closed too often.'],
    advice: 'Take it out, or put the opening bracket where its content begins.',
  },
  'mismatched-bracket': {
    problem: ['“{at}” closes a bracket of another kind.', 'Two kinds of brackets are mixed up.'],
    advice: 'Open and close with the same kind: ( ) or [ ].',
  },
  'empty-brackets': {
    problem: 'There is nothing between these brackets.',
    advice: 'Fill them, or take them out.',
  },
  'missing-operand': {
    problem: [
      'A number or a name is missing beside “{at}”.',
      'A number or a name is missing at the end.',
    ],
    advice: 'Write both sides, for instance 3 + z.',
  },
  'missing-exponent': {
    problem: 'The power has no exponent.',
    advice: 'Write one after ^, in brackets if it is longer than one sign: 2^(z + 5).',
  },
  'missing-argument': {
    problem: [
      'It is not clear what “{name}” is to be taken of.',
      'It is not clear what a function is to be taken of.',
    ],
    advice: ['Write it in brackets: {name}(…).', 'Write it in brackets after the name.'],
  },
  'wrong-argument-count': {
    problem: [
      '“{name}” is given the wrong number of values.',
      'A function is given the wrong number of values.',
    ],
    advice: ['It takes {expected}, with commas between.', 'Look at what stands in its brackets.'],
  },
  'unknown-name': {
    problem: ['“{at}” is not a name that is known here.', 'A name here is not known.'],
    advice: [
      'Did you mean {suggestion}?',
      'In this answer you may use {allowed}.',
      'Check the spelling; the question says which names it is about.',
    ],
  },
  'unknown-function': {
    problem: ['“{at}” is not a function that is known here.', 'A function here is not known.'],
    advice: [
      'Did you mean {suggestion}?',
      'Check the spelling; for a product write a sign between: z*(z + 5).',
    ],
  },
  'bad-number': {
    problem: ['“{at}” cannot be read as a number.', 'A number here cannot be read.'],
    advice: 'Write digits with at most one point: 12.5.',
  },
  'ambiguous-comma': {
    problem: ['The comma in “{at}” can be read in two ways.', 'A comma can be read in two ways.'],
    advice: 'Use a point for decimals (1.5) and nothing between thousands (1500).',
  },
  'division-by-zero': {
    problem: ['“{at}” divides by zero.', 'Something is divided by zero.'],
    advice: 'Change the denominator; if you mean that there is no value, type: undefined.',
  },
  'not-a-real-number': {
    problem: ['“{at}” is not a real number.', 'This is not a real number.'],
    advice: 'Look under the root or in the logarithm; if there is no value, type: undefined.',
  },
  'incomplete-cases': {
    problem: 'One of the cases is not complete.',
    advice: 'Give each case a value and a condition: 4 if z < 7, 5 if z >= 7.',
  },
  'condition-without-value': {
    problem: ['“{at}” is a condition without a value.', 'A condition here has no value.'],
    advice: 'Say what the value is there: 4 if z < 7, 5 if z >= 7.',
  },
  'not-one-answer': {
    problem: ['“{at}” makes this more than one answer.', 'This is more than one answer.'],
    advice: 'Decide for one.',
  },
  'name-not-allowed': {
    problem: ['“{name}” may not be used in this answer.', 'A name here may not be used.'],
    advice: ['Write it with {allowed} only.', 'Work it out: the answer is a number.'],
  },
  'derivative-not-allowed': {
    problem: ['“{at}” is the derivative itself.', 'This is the derivative itself.'],
    advice: 'Work it out, and type the result without a derivative sign.',
  },
  'condition-not-allowed': {
    problem: ['“{at}” compares two things.', 'A comparison does not fit here.'],
    advice: 'Type one value or one formula, without =, < or >.',
  },
  words: {
    problem: ['“{at}” is read as words.', 'These are words.'],
    advice: 'Type a formula: products as 3*z, powers as z^3, roots as sqrt(z).',
  },
  'two-readings': {
    problem: ['“{at}” can be read in two ways.', 'A part of this can be read in two ways.'],
    advice: 'Put ( ) around what belongs together; bars can be written as abs(z), 5 % as 0.05.',
  },
  'interval-ends': {
    problem: ['“{at}” does not have two ends.', 'An interval here does not have two ends.'],
    advice: 'Write both ends with a comma between: [3, 5) or (3, ∞).',
  },
  'interval-reversed': {
    problem: ['There is nothing between the ends of “{at}”.', 'An interval here is empty.'],
    advice: 'Write the smaller end first: [3, 5].',
  },
  'infinity-included': {
    problem: 'Infinity is no number, and cannot belong to the set.',
    advice: 'Put a round bracket beside it: (3, ∞).',
  },
  'not-a-region': {
    problem: ['“{at}” is no set of numbers that can be read.', 'This set cannot be read.'],
    advice:
      'Write intervals, sets or conditions, with ∪ or “or” between: [3, 5] ∪ (7, 9), x < 3 or x > 5.',
  },
}
