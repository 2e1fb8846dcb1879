import { compile } from '../evaluate/compile-tape'
import * as operation from '../evaluate/operations'
import { POSITIVE, plainSigns } from '../evaluate/plain-signs'
import type { Sample } from '../evaluate/sample'
import { Tape } from '../evaluate/tape'
import { addSteps, subtractSteps } from '../evaluate/tape-arithmetic'
import { collectGuards } from '../line'
import { cases } from '../tree/build'
import type { Condition, Expression } from '../tree/expression'
import { type Bounds, boundsOf } from './bounds'
import type { Chance } from './chance'
import { chanceFor } from './chance-for'
import { projectPair } from './project'
import type { UndecidedReason } from './types'

/** Two expressions as steps of one tape, and what every way of comparing them needs. */
export type ComparedPair = {
  readonly tape: Tape
  readonly left: number
  readonly right: number
  readonly difference: number
  /** The variables that either side depends on, as bits. */
  readonly mentions: number
  /** Conditions under which the sides are compared, as steps with truth values. */
  readonly assumptions: readonly number[]
  readonly guards: readonly number[]
  readonly bounds: Bounds
  /** Steps whose signs points in fields have to follow; none without roots and logarithms. */
  readonly signed: readonly number[]
  /** Which steps are plainly positive or not negative. */
  readonly signs: Uint8Array
  readonly chance: Chance
  readonly seed: number
}

const REASONS: Readonly<Record<string, UndecidedReason>> = {
  infinity: 'infinity',
  'not-expanded': 'not-expanded',
  'too-deep': 'too-large',
  'too-large': 'too-large',
  'too-many-variables': 'too-many-variables',
}

/** A condition's step, compiled as the test of `{1 if condition}`. */
const compileCondition = (tape: Tape, condition: Condition): number => {
  const one: Expression = { kind: 'number', value: { numerator: 1n, denominator: 1n } }
  const root = compile({ tape, whole: false }, cases([{ value: one, when: condition }]))
  return tape.a[root] ?? 0
}

/** The borders of asin: where its argument is 1 or -1. */
const borderGuards = (tape: Tape): readonly number[] => {
  const { length } = tape
  const guards: number[] = []
  for (let step = 0; step < length; step += 1) {
    if (tape.operations[step] !== operation.ASIN) continue
    const x = tape.a[step] ?? 0
    if (tape.mentions[x] === 0) continue
    guards.push(addSteps(tape, x, tape.fraction(1)), subtractSteps(tape, x, tape.fraction(1)))
  }
  return guards
}

const SIGNED_MAX = 6

/** What a root or a logarithm may be of: guards first, then sums that are plainly positive. */
const signedSteps = (
  tape: Tape,
  guards: readonly number[],
  signs: Uint8Array,
): readonly number[] => {
  const hasSigns = tape.operations.some(
    (code, step) =>
      (code === operation.RATIONAL_POWER || code === operation.LN) && tape.mentions[step] !== 0,
  )
  if (!hasSigns) return []
  const sums = tape.operations.flatMap((code, step) =>
    code === operation.ADD && signs[step] === POSITIVE && tape.mentions[step] !== 0 ? [step] : [],
  )
  return [...new Set([...guards, ...sums])].slice(0, SIGNED_MAX)
}

/** The pair that two steps (and conditions) of a tape are. */
export const pairOfSteps = (
  tape: Tape,
  [left, right]: readonly [number, number],
  assumptions: readonly number[],
  seed: number,
): ComparedPair => {
  // Most wrong answers are refuted before the fields are asked.
  let chance: Chance | null = null
  let bounds: Bounds | null = null
  const difference = subtractSteps(tape, left, right)
  const mentions = assumptions.reduce(
    (bits, step) => bits | (tape.mentions[step] ?? 0),
    (tape.mentions[left] ?? 0) | (tape.mentions[right] ?? 0),
  )
  const signs = plainSigns(tape)
  const guards = [...collectGuards(tape, signs), ...borderGuards(tape)]
  const signed = signedSteps(tape, guards, signs)
  return {
    tape,
    left,
    right,
    difference,
    mentions,
    assumptions,
    guards,
    signed,
    signs,
    seed,
    get bounds() {
      bounds ??= boundsOf(tape, left, right)
      return bounds
    },
    get chance() {
      chance ??= chanceFor(tape, left, right, seed)
      return chance
    },
  }
}

/** The same pair without variables that nothing depends on. */
const withoutIdle = (pair: ComparedPair): ComparedPair => {
  const { tape, left, right, assumptions, seed } = pair
  const used = tape.variables.filter((_, index) => (pair.mentions >>> index) & 1)
  if (used.length === tape.variables.length) return pair
  const target = new Tape()
  for (const name of used) target.variable(name)
  const steps = projectPair({ from: tape, bound: [], sample: null }, target, [
    left,
    right,
    ...assumptions,
  ])
  const [l, r, ...conditions] = steps ?? []
  return l === undefined || r === undefined ? pair : pairOfSteps(target, [l, r], conditions, seed)
}

/** The pair compiled; or the reason why it cannot be. */
export const comparePair = (
  left: Expression,
  right: Expression,
  assumptions: readonly Condition[],
  seed: number,
): ComparedPair | UndecidedReason => {
  const tape = new Tape()
  const [l, r] = [compile({ tape, whole: false }, left), compile({ tape, whole: false }, right)]
  const conditions = assumptions.map(condition => compileCondition(tape, condition))
  if (tape.failure !== null) return REASONS[tape.failure] ?? 'no-proof'
  return withoutIdle(pairOfSteps(tape, [l, r], conditions, seed))
}

/** Whether all assumptions hold at a sample. */
export const isAssumed = ({ assumptions }: ComparedPair, sample: Sample): boolean =>
  assumptions.every(step => sample.truthOf(step) === true)

/** Whether a value may be a whole number. */
const isWhole = ({ frame }: Sample, step: number): boolean =>
  Math.ceil(frame.lo[step] ?? 0) <= Math.floor(frame.hi[step] ?? 0)

/** Whether no branch changes right at a sample. */
export const isGeneric = ({ tape, guards }: ComparedPair, sample: Sample): boolean =>
  guards.every(guard => {
    if (tape.operations[guard] === operation.FLOOR) return !isWhole(sample, tape.a[guard] ?? 0)
    const sign = sample.signOf(guard)
    return sign === 1 || sign === -1 || sign === 'undefined'
  })
