import type { Builder } from '../parse/core/plain-reader'
import { readInto } from '../parse/core/read-into'
import type { ParseOptions } from '../parse/options'
import { add, divide, leaf, multiply, negate, subtract } from './arithmetic'
import { bottomOf, fraction, isConstant, topOf } from './constants'
import { exponentialOf } from './exponents'
import { callFunction } from './functions'
import { further, type Steps } from './further'
import { powerOf } from './powers'
import { decline, store, VARIABLE } from './steps'

const VARIABLES_MAX = 30
/** Longer texts are read into trees first. */
const TEXT_MAX = 1000

// What names stand for, in the one comparison at hand: variables met, and values.
const names: string[] = []
const steps: number[] = []
let known = 0
let variables: string[] = []

/** Forgets the names of the comparison before; gives the list that the variables met will fill. */
export const startNames = (): readonly string[] => {
  known = 0
  variables = []
  return variables
}

/** A name that stands for a step from here on. */
export const nameStep = (name: string, step: number): number => {
  names[known] = name
  steps[known] = step
  known += 1
  return step
}

const stepOfName = (name: string): number => {
  // A value that is called like a variable met before is the one that counts.
  for (let place = known - 1; place >= 0; place -= 1) {
    if (names[place] === name) return steps[place] ?? 0
  }
  const place = variables.push(name) - 1
  return place < VARIABLES_MAX ? nameStep(name, leaf(VARIABLE, place)) : decline()
}

/** Powers of ten below 2^53. */
const SAFE_PLACES = 15

const same = (step: number): number => step

/** Builds the steps that `compile` makes of the tree of the same text. */
const STEPS: Builder<Steps> = {
  nothing: 0,
  number: ({ digits, places }) => {
    if (places === 0) return fraction(digits, 1)
    return places > 0 && places <= SAFE_PLACES
      ? fraction(digits, 10 ** places)
      : further.longDecimal(digits, places)
  },
  name: stepOfName,
  constant: name => (name === 'e' ? exponentialOf(fraction(1, 1)) : further.pi()),
  list: same,
  addTerm: (sum, term, isMinus) => (isMinus ? subtract(sum, term) : add(sum, term)),
  addFactor: multiply,
  sum: same,
  product: same,
  negate,
  divide,
  power: powerOf,
  exponential: exponentialOf,
  call: (name, args) =>
    name === 'max' || name === 'min'
      ? further.extreme(name, args)
      : callFunction(name, args[0] ?? 0, args[1] ?? -1),
  apply: decline,
  cases: null,
  isZero: step => isConstant(step) && topOf(step) === 0,
  isNoPower: (base, exponent) =>
    isConstant(base) &&
    topOf(base) <= 0 &&
    (!isConstant(exponent) || topOf(exponent) < 0 || bottomOf(exponent) > 1),
  isOutside: (name, step) => further.isOutside(name, step),
}

let builder = STEPS

/** The step of a text's value, added to those of the comparison at hand; -1 where it is not read here. */
export const readSteps = (text: string, options: ParseOptions): number => {
  if (text.length > TEXT_MAX) return -1
  if (builder.cases !== further.cases) builder = { ...STEPS, cases: further.cases }
  const step = readInto(text, options, builder)
  return step === null || store.isDeclined ? -1 : step
}
