import type { Chance } from '../decide/chance'
import { type Chain, LARGE_CHAINS, type Level } from '../decide/large-chains'
import { invertModulo, multiplyModulo, powerModulo, powerOfFour } from '../decide/modular'
import { differenceSizes } from './arithmetic'
import { bottomOf, log2, topOf } from './constants'
import type { Bound, FieldRecord, Run } from './field-types'
import { further } from './further'
import { ANGLES, LEVELS, needs, plan, planLevels } from './levels'
import {
  ADD,
  CONSTANT,
  DIVIDE,
  EXP,
  first,
  isZero,
  MULTIPLY,
  NEGATE,
  operations,
  POWER,
  STEPS_MAX,
  second,
  store,
  UNDEFINED,
  VARIABLE,
} from './steps'

/** Errors are kept below 2^-47, which is below 1e-14. */
const ERROR_BITS = 47
/** More are not made. */
export const EVALUATIONS_MAX = 16
const LOWEST = LARGE_CHAINS[0]?.levels.length ?? 0

/** Divided by 0. */
export const POLE = -1
/** Undefined on an interval. */
export const NOWHERE = -2
/** A number has no root in this field, or one that is not 0 is 0 there: it says nothing. */
export const SPOILED = -3

/** The value of each step on each level. */
export const values = new Int32Array(STEPS_MAX * (LEVELS + 1))
const bases = new Int32Array(LEVELS)

/** A whole number in a field. */
export const residue = (value: number, prime: number): number => {
  if (value >= 0 && value < prime) return value
  if (value < 0 && value > -prime) return value + prime
  const rest = value % prime
  return rest < 0 ? rest + prime : rest
}

/** x / y in a field. */
export const quotient = (x: number, y: number, level: Level): number =>
  y === 0 ? SPOILED : multiplyModulo(x, y === 1 ? 1 : invertModulo(y, level.prime), level)

/** What is drawn beside variables, which are fewer. */
export const ROOT_OF_PI = 40
const BASE = 41
/** See `ROOT_OF_PI`. */
export const ANGLE_OF_ONE = 42

/** A number in [1, limit), the same one for the same thing whatever else is drawn. */
export const drawn = (
  thing: number,
  place: number,
  limit: number,
  { salt, pepper }: Run,
): number => {
  let hash = Math.imul(salt ^ Math.imul(place * 64 + thing + 1, 0x9e3779b1), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 16) ^ pepper, 0x21f0aaad)
  hash = Math.imul(hash ^ (hash >>> 15), 0x735a2d97)
  return 1 + (((hash ^ (hash >>> 15)) >>> 0) % (limit - 1))
}

/** A step other than a leaf, on one level; lower levels have their values. */
const stepValue = (index: number, operation: number, place: number, level: Level, run: Run) => {
  if (operation > POWER && operation !== EXP) {
    return further.value(index, operation, place, level, run)
  }
  const offset = place * STEPS_MAX
  const { prime } = level
  const a = first[index] ?? 0
  if (operation === EXP) {
    const exponent = values[offset - STEPS_MAX + a] ?? 0
    if (exponent < 0 || !level.lower) return exponent
    return powerOfFour(multiplyModulo(bases[place] ?? 1, exponent, level.lower), level)
  }
  const x = values[offset + a] ?? 0
  const b = second[index] ?? 0
  const y = operation <= DIVIDE ? (values[offset + b] ?? 0) : 0
  if (x < 0 || y < 0) return Math.min(x, y)
  switch (operation) {
    case ADD:
      return x + y >= prime ? x + y - prime : x + y
    case MULTIPLY:
      return multiplyModulo(x, y, level)
    case DIVIDE:
      return isZero[b] === 1 ? POLE : quotient(x, y, level)
    case NEGATE:
      return x === 0 ? 0 : prime - x
    default:
      return b === 2 ? multiplyModulo(x, x, level) : powerModulo(x, b, level)
  }
}

/** All needed steps on one level. */
const runLevel = (place: number, level: Level, last: number, run: Run): void => {
  const offset = place * STEPS_MAX
  const bit = 1 << place
  for (let index = 0; index <= last; index += 1) {
    if (((needs[index] ?? 0) & bit) === 0) continue
    const operation = operations[index] ?? 0
    values[offset + index] =
      operation < ADD
        ? leafValue(index, operation, place, level, run)
        : stepValue(index, operation, place, level, run)
  }
}

const leafValue = (
  index: number,
  operation: number,
  place: number,
  level: Level,
  run: Run,
): number => {
  const { prime } = level
  const { bound } = run
  const a = first[index] ?? 0
  switch (operation) {
    case CONSTANT:
      return quotient(residue(topOf(index), prime), residue(bottomOf(index), prime), level)
    case VARIABLE:
      if (a !== bound.variable) return drawn(a, place, prime, run)
      return quotient(residue(bound.top, prime), residue(bound.bottom, prime), level)
    case UNDEFINED:
      return NOWHERE
    default:
      return further.value(index, operation, place, level, run)
  }
}

/** What the fields say of two steps along the branches taken. */
export const SAME = 1
export const OTHER = 0
/** Apart, through functions of which only equality is known: that says nothing. */
export const OPAQUE = 5
/** Not enough evaluations, or one side is undefined. */
export const OPEN = -1
export const BOTH_UNDEFINED = 2
/** One side alone is divided by 0. */
export const LEFT_POLE = 3
export const RIGHT_POLE = 4

/** One side is defined nowhere, the other has a value. */
export const LEFT_NOWHERE = 6
export const RIGHT_NOWHERE = 7

/** What it means that one side, or both, have no value: domains are known for certain. */
const undefinedVerdict = (x: number, y: number): number => {
  if (x < 0 && y < 0) return BOTH_UNDEFINED
  if (x < 0) return x === POLE ? LEFT_POLE : LEFT_NOWHERE
  return y === POLE ? RIGHT_POLE : RIGHT_NOWHERE
}

/**
 * Compares two steps by values in prime fields, at points by chance: as often as brings the chance
 * of an accident below 2^-47, as `decide/identity.ts` counts it. `records` receives what was seen.
 */
export const compareInFields = (
  left: number,
  right: number,
  chance: Chance,
  bound: Bound,
  records: FieldRecord[] | null,
): number => {
  planLevels(left, right)
  if (plan.lowest < 0) return OPEN
  const needed = evaluationsNeeded(left, right, bound)
  if (needed > EVALUATIONS_MAX) return OPEN
  const last = Math.max(left, right)
  let agreed = 0
  for (const chain of LARGE_CHAINS) {
    runChain(chain, last, chance, bound)
    const offset = (LEVELS - 1) * STEPS_MAX
    const x = values[offset + left] ?? 0
    const y = values[offset + right] ?? 0
    if (x === SPOILED || y === SPOILED) continue
    if (x < 0 || y < 0) return undefinedVerdict(x, y)
    if (x !== y) return plan.hasOpaque ? OPAQUE : OTHER
    agreed += 1
    if (records) further.record(records, chain.levels[LOWEST - 1]?.prime ?? 0, last)
    if (agreed >= needed) return SAME
  }
  return OPEN
}

/**
 * How many agreements bring the chance of an accident down, whatever primes divide heights. A
 * number that a variable is bound to adds to the heights of what it is put in.
 */
export const evaluationsNeeded = (left: number, right: number, { top, bottom }: Bound): number => {
  const primeBits = plan.angleBits || 25 + LOWEST - LEVELS + plan.lowest
  const [degree, height] = differenceSizes(left, right)
  const { functions, innerDegree, innerHeight, hasBases } = store
  const boundBits = log2(Math.abs(top)) + log2(bottom)
  const scaleBits = store.scaleBits + (hasBases ? store.baseHeight + store.baseBits : 0)
  const inner = functions * (functions + 1) * innerDegree
  const roots = 4 * degree * 2 ** (scaleBits + boundBits * innerDegree) + inner
  const each = primeBits - log2(roots)
  if (!(each >= 4)) return Number.POSITIVE_INFINITY
  const heights = height + innerHeight + boundBits * (degree + inner)
  // A prime may divide the norm of a sum of roots without dividing its coefficients.
  const spoiled = Math.floor((heights * 2 ** store.roots) / primeBits)
  return Math.max(2, Math.ceil(ERROR_BITS / each)) + spoiled
}

/** Evaluates all steps that are planned in the fields of a chain. */
export const runChain = (chain: Chain, last: number, chance: Chance, bound: Bound): void => {
  const salt = chance.next() | 0
  const pepper = chance.next() | 0
  const run: Run = { chain, bound, salt, pepper }
  if (plan.angleBits > 0) {
    runLevel(ANGLES, { prime: chain.angle, reciprocal: 1 / chain.angle, lower: null }, last, run)
  }
  for (let place = plan.lowest; place < LEVELS; place += 1) {
    const level = chain.levels[LOWEST - LEVELS + place]
    if (!level) continue
    if (level.lower) bases[place] = drawn(BASE, place, level.lower.prime, run)
    runLevel(place, level, last, run)
  }
}
