import { compile } from '../evaluate/compile-tape'
import { EXP, LN } from '../evaluate/operations'
import { Sample } from '../evaluate/sample'
import { Tape } from '../evaluate/tape'
import { type Rational, rational } from '../number/rational'
import { call, num } from '../tree/build'
import type { Expression } from '../tree/expression'
import { valueAt } from './constants'
import { type ComparedPair, isAssumed, isGeneric } from './pair'
import { projectPair } from './project'
import type { ValueAt, Witness } from './types'

/** Tried by hand in this order; at ln 2 powers of e are fractions. */
const EASY: readonly Rational[] = [rational(0), rational(1), rational(-1)]
const LOGARITHMS: readonly (readonly [text: number, isMinus: boolean])[] = [
  [2, false],
  [2, true],
  [3, false],
]

/** Values differ to the eye where they do in their first digits. */
const APART = 1e-3

const areApart = (x: number | null, y: number | null): boolean =>
  x !== null && y !== null && Math.abs(x - y) > APART * Math.max(Math.abs(x), Math.abs(y))

/** A witness whose two values are different fractions. */
const exactWitness = (
  name: string,
  place: Expression,
  left: ValueAt,
  right: ValueAt,
): Witness | null => {
  const isExact = left.exact?.kind === 'number' && right.exact?.kind === 'number'
  return isExact && areApart(left.approx, right.approx)
    ? { at: { [name]: place }, left, right }
    : null
}

const atFraction = (pair: ComparedPair, value: Rational): Witness | null => {
  const { tape, left, right } = pair
  const sample = new Sample(tape, [value])
  if (!isGeneric(pair, sample) || !isAssumed(pair, sample)) return null
  const name = tape.variables[0] ?? ''
  return exactWitness(name, num(value), valueAt(sample, left), valueAt(sample, right))
}

const atLogarithm = (pair: ComparedPair, of: number, isMinus: boolean): Witness | null => {
  const { tape, left, right, guards, assumptions } = pair
  if (assumptions.length > 0) return null
  const plus = call('ln', num(of))
  const place: Expression = isMinus ? { kind: 'negate', operand: plus } : plus
  const target = new Tape()
  const bound = compile({ tape: target, whole: false }, place)
  const steps = projectPair({ from: tape, bound: [bound], sample: null }, target, [
    left,
    right,
    ...guards,
  ])
  const [l, r, ...rest] = steps ?? []
  if (l === undefined || r === undefined) return null
  const sample = new Sample(target, [])
  const isAway = rest.every(guard => {
    const sign = sample.signOf(guard)
    return sign === 1 || sign === -1
  })
  if (!isAway) return null
  return exactWitness(tape.variables[0] ?? '', place, valueAt(sample, l), valueAt(sample, r))
}

/**
 * The witness that is easiest to try by hand: 0, 1, -1, ln 2, -ln 2 or ln 3, where both values are
 * fractions; else the one that is given.
 */
export const easiestWitness = (pair: ComparedPair, found: Witness): Witness => {
  const { tape } = pair
  if (tape.variables.length !== 1) return found
  for (const value of EASY) {
    const witness = atFraction(pair, value)
    if (witness) return witness
  }
  if (!tape.operations.includes(EXP) || tape.operations.includes(LN)) return found
  for (const [of, isMinus] of LOGARITHMS) {
    const witness = atLogarithm(pair, of, isMinus)
    if (witness) return witness
  }
  return found
}
