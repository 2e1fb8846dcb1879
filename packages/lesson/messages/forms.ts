import type { FormIssueCode } from '@slopewise/math'
import type { SlipWords } from './slips'

/**
 * What is not in the form asked, and what to do, for every code. The value is right where these are
 * said. Examples are never an answer of the course.
 */
export const FORM_WORDS: Readonly<Record<FormIssueCode, SlipWords>> = {
  'uses-name': {
    problem: ['“{name}” is not to be in this answer.', 'A name is not to be in this answer.'],
    advice: ['Write it with {allowed} only.', 'Work it out: the answer is a number.'],
  },
  'derivative-left': {
    problem: ['“{at}” is still a derivative.', 'There is still a derivative sign in it.'],
    advice: 'Work it out, and type the result without a derivative sign.',
  },
  'not-worked-out': {
    problem: ['“{at}” can be worked out.', 'A part of this can be worked out.'],
    advice: 'Write the result in its place.',
  },
  decimal: {
    problem: ['“{at}” is a decimal.', 'There is a decimal in it.'],
    advice: 'Write it as a fraction of whole numbers, for instance 2/7.',
  },
  'not-one-fraction': {
    problem: ['“{at}” keeps this from being one fraction.', 'This is not one fraction yet.'],
    advice: 'Bring everything over one denominator.',
  },
  'nested-fraction': {
    problem: ['“{at}” is a fraction inside a fraction.', 'There is a fraction inside a fraction.'],
    advice: 'Multiply numerator and denominator by its denominator.',
  },
  'negative-power': {
    problem: ['“{at}” has a negative exponent.', 'There is a negative exponent in it.'],
    advice: 'Write it under the fraction line, with a positive exponent.',
  },
  'sign-below': {
    problem: ['The minus in “{at}” is under the fraction line.', 'A minus is under the line.'],
    advice: 'Put it in front of the fraction.',
  },
  'denominator-one': {
    problem: 'The denominator is 1.',
    advice: 'Leave it out.',
  },
  'fraction-not-reduced': {
    problem: ['“{at}” is not in lowest terms.', 'The fraction is not in lowest terms.'],
    advice: [
      'Divide numerator and denominator by {by}.',
      'Divide numerator and denominator by the same number.',
    ],
  },
  'common-factor': {
    problem: [
      'Numerator and denominator of “{at}” have a common factor.',
      'Numerator and denominator have a common factor.',
    ],
    advice: ['Cancel {factor}.', 'Factor both, and cancel what they share.'],
  },
  'not-factored': {
    problem: ['“{at}” can be factored further.', 'This can be factored further.'],
    advice: 'Take out what its terms share, or look for a difference of squares.',
  },
  'not-expanded': {
    problem: ['“{at}” is not multiplied out.', 'This is not multiplied out.'],
    advice: 'Multiply each term with each, until no brackets are left.',
  },
  'like-terms': {
    problem: ['“{at}” is of a kind with an earlier term.', 'Two terms are of the same kind.'],
    advice: 'Put the two together.',
  },
}
