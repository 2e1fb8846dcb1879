import type { Level } from '../decide/large-chains'
import type { CaseBuilder } from '../parse/core/plain-reader'
import type { Compared } from './compared'
import type { Bound, FieldRecord, Run } from './field-types'
import { decline } from './steps'
import type { SwiftDecision } from './verdict'

/** Everything that is read is the number of a step. */
export type Steps = { readonly value: number; readonly when: number; readonly list: number }

/**
 * What is beyond fractions of polynomials and exponentials: logarithms, roots, waves, branches, long
 * numbers, divisions by what may be 0. The core goes without it; it is all in `beyond/`.
 */
export type Further = {
  /** Forgets what was kept of the comparison before. */
  readonly start: () => void
  /** Finds, of all steps, where divisors are 0 and where values are undefined. */
  readonly prepare: () => void

  // Steps.
  /** A built-in function; `y` is a second argument or -1. */
  readonly call: (name: string, x: number, y: number) => number
  /** The largest or the least of some. */
  readonly extreme: (name: string, args: readonly number[]) => number
  readonly cases: CaseBuilder<Steps> | null
  /** x^y where y is no whole number and x no power of e. */
  readonly power: (x: number, y: number) => number
  /** A whole power of a root; -1 where it is one like others. */
  readonly powerOfRoot: (x: number, n: number) => number
  readonly pi: () => number
  /** Numbers too long for doubles: a/b + c/d, and a/b times c/d. */
  readonly longSum: (a: number, b: number, c: number, d: number) => number
  readonly longProduct: (a: number, b: number, c: number, d: number) => number
  readonly longPower: (a: number, b: number, n: number) => number
  readonly longDecimal: (digits: number, places: number) => number
  /** e^x where x holds logarithms that it undoes; -1 elsewhere. */
  readonly exponential: (x: number) => number
  /** e^x where x holds products. */
  readonly exponentialOfProducts: (x: number) => number
  /** Whether a function has no value at a number. */
  readonly isOutside: (name: string, x: number) => boolean

  // Values.
  /** Digits that tell all long fractions apart. */
  readonly digits: () => string
  readonly enclose: (index: number, a: number, b: number, operation: number) => void
  /** The value of a step in a field. */
  readonly value: (
    index: number,
    operation: number,
    place: number,
    level: Level,
    run: Run,
  ) => number
  /** Sets down the prime at the top, and the values of the variables on the highest level that uses them. */
  readonly record: (into: FieldRecord[], prime: number, last: number) => void
  /** What a step needs of its operands: its levels, 0 where there are none. */
  readonly plan: (index: number, operation: number, levels: number) => number

  // Comparisons.
  /** Whether no branch changes and no domain ends at the point enclosed last. */
  readonly isGeneric: () => boolean
  readonly decideOnLine: (comparison: Compared) => SwiftDecision | null
  readonly compareOpaque: (
    comparison: Compared,
    bound: Bound,
    records: FieldRecord[] | null,
  ) => number
  readonly haveOneForm: (left: number, right: number) => boolean
}

// As in `fields.ts`, which is made with this file.
const SPOILED = -3
const OPEN = -1

const nothing = (): void => {}
const none = (): null => null
const no = (): boolean => false

/** Without it, everything of its kind is declined. */
const NOTHING: Further = {
  start: nothing,
  prepare: nothing,
  call: decline,
  extreme: decline,
  cases: null,
  power: decline,
  powerOfRoot: decline,
  pi: decline,
  longSum: decline,
  longProduct: decline,
  longPower: decline,
  longDecimal: decline,
  exponential: decline,
  exponentialOfProducts: decline,
  isOutside: no,
  digits: () => '',
  enclose: nothing,
  value: () => SPOILED,
  record: nothing,
  plan: decline,
  isGeneric: no,
  decideOnLine: none,
  compareOpaque: () => OPEN,
  haveOneForm: no,
}

/** What is known beyond the core: nothing until it is loaded. */
export let further: Further = NOTHING

/** Makes it known from here on. */
export const useFurther = (known: Further): void => {
  further = known
}
