import type { CodeSlipCode } from '../code/slip'
import type { Wording } from './wording'

/** What stopped the reading of a line of code, and what to try: as `SLIP_WORDS`. */
export const CODE_SLIP_WORDS: Readonly<
  Record<CodeSlipCode, { readonly problem: Wording; readonly advice: Wording }>
> = {
  'code-caret': {
    problem: 'In Python “^” is no power.',
    advice: 'Write ** instead, for instance z**7.',
  },
  'code-times': {
    problem: ['A sign is missing before “{at}”.', 'A sign is missing here.'],
    advice: 'Python wants every * written: 3 * z.',
  },
  'code-sign': {
    problem: ['Python does not know “{at}”.', 'Python does not know this sign.'],
    advice: ['Write {instead} instead.', 'Write it with letters and the usual signs.'],
  },
  'code-brackets': {
    problem: ['“{at}” begins a list or a set in Python.', 'This begins a list in Python.'],
    advice: 'Use round brackets ( ) in formulas.',
  },
  'code-module': {
    problem: ['Python does not know “{name}” by itself.', 'Python does not know this name.'],
    advice: ['Write {instead}.', 'NumPy is called np here: np.sqrt(z).'],
  },
  'code-function': {
    problem: ['“{name}” is no function that is read here.', 'This function is not read here.'],
    advice: 'Use + - * / ** and functions of NumPy such as np.sqrt or np.where.',
  },
  'code-method': {
    problem: ['“{at}” is no method that is read here.', 'This method is not read here.'],
    advice: 'Use .astype(float), or a function of NumPy.',
  },
  'code-statement': {
    problem: ['“{at}” is more than a formula.', 'This is more than a formula.'],
    advice: 'Write only what stands after return: one line that gives the value.',
  },
  'code-truth': {
    problem: ['“{at}” stands beside a number.', 'A sign for yes and no stands beside a number.'],
    advice: 'Put each comparison in brackets: (z > 3) & (z < 5).',
  },
}
