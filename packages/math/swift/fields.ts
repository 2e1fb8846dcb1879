import { type Chain, LARGE_CHAINS, type Level } from '../decide/chains'
import type { Chance } from '../decide/chance'
import { invertModulo, multiplyModulo, powerModulo, powerOfFour } from '../decide/modular'
import { differenceSizes } from './arithmetic'
import { bottomOf, log2, topOf } from './constants'
import {
  ABS,
  ADD,
  CONSTANT,
  DIVIDE,
  EXP,
  first,
  LN,
  MAX,
  MIN,
  MULTIPLY,
  NEGATE,
  operations,
  POWER,
  ROOT,
  SELECT,
  SIGN,
  SQRT,
  STEPS_MAX,
  second,
  store,
  UNDEFINED,
  VARIABLE,
} from './steps'
import { taken } from './sweep'

/** Errors are kept below 2^-47, which is below 1e-14. */
const ERROR_BITS = 47
const EVALUATIONS_MAX = 6
/** The highest levels of a chain: exponentials of exponentials use all three. */
const LEVELS = 3
const LOWEST = LARGE_CHAINS[0]?.levels.length ?? 0

const POLE = -1
const NOWHERE = -2
/** A number has no root in this field. */
const ROOTLESS = -3

const needs = new Uint8Array(STEPS_MAX)
const values = new Int32Array(STEPS_MAX * LEVELS)
const bases = new Int32Array(LEVELS)

/** A value that one variable has in all fields: `top / bottom`; none where `variable` is -1. */
export type Bound = { readonly variable: number; readonly top: number; readonly bottom: number }

/** What one field said: the prime, and the values of the variables in it. */
export type FieldRecord = { readonly prime: number; readonly point: readonly number[] }

/** Which step stands in for a guarded one on the piece at hand; itself elsewhere. */
const chosenStep = (index: number, operation: number): number =>
  operation === MAX || operation === MIN || operation === SELECT ? (taken[index] ?? 0) : index

/** The levels on which each step is needed; the lowest of all, or -1 where there are too few. */
const planLevels = (left: number, right: number): number => {
  needs.fill(0, 0, store.count)
  const top = 1 << (LEVELS - 1)
  needs[left] = top
  needs[right] = top
  let all = top
  for (let index = Math.max(left, right); index >= 0; index -= 1) {
    const need = needs[index] ?? 0
    if (need === 0) continue
    const operation = operations[index] ?? 0
    const [a, b] = [first[index] ?? 0, second[index] ?? 0]
    if (operation === EXP) {
      if (need & 1) return -1
      needs[a] = (needs[a] ?? 0) | (need >>> 1)
      all |= need >>> 1
    } else if (operation === MAX || operation === MIN || operation === SELECT) {
      const chosen = chosenStep(index, operation)
      needs[chosen] = (needs[chosen] ?? 0) | need
    } else if (operation >= ADD && operation !== SIGN) {
      needs[a] = (needs[a] ?? 0) | need
      if (operation <= DIVIDE) needs[b] = (needs[b] ?? 0) | need
    }
  }
  return all & 1 ? 0 : all & 2 ? 1 : 2
}

/** A function of which nothing is used but that equal arguments have equal values. */
const opaque = (value: number, prime: number, salt: number): number => {
  let hash = Math.imul(value ^ salt, 0x9e3779b1)
  hash = Math.imul(hash ^ (hash >>> 16), 0x21f0aaad)
  hash = Math.imul(hash ^ (hash >>> 15), 0x735a2d97)
  return ((hash ^ (hash >>> 15)) >>> 0) % prime
}

const residue = (value: number, prime: number): number => {
  const rest = value % prime
  return rest < 0 ? rest + prime : rest
}

const quotient = (x: number, y: number, level: Level): number =>
  y === 0 ? POLE : multiplyModulo(x, y === 1 ? 1 : invertModulo(y, level.prime), level)

/** All needed steps on one level; the lower level has its values. */
const runLevel = (
  place: number,
  level: Level,
  last: number,
  chance: Chance,
  salt: number,
  bound: Bound,
): void => {
  const { prime } = level
  const offset = place * STEPS_MAX
  const bit = 1 << place
  for (let index = 0; index <= last; index += 1) {
    if (((needs[index] ?? 0) & bit) === 0) continue
    const operation = operations[index] ?? 0
    const a = first[index] ?? 0
    const b = second[index] ?? 0
    let value = 0
    if (operation < ADD) {
      value = leafValue(index, operation, a, level, chance, bound)
    } else if (operation === EXP) {
      const exponent = values[offset - STEPS_MAX + a] ?? 0
      const lower = level.lower
      if (exponent < 0 || !lower) value = exponent
      else value = powerOfFour(multiplyModulo(bases[place] ?? 1, exponent, lower), level)
    } else {
      const x = values[offset + chosenOperand(index, operation, a)] ?? 0
      const y = operation <= DIVIDE ? (values[offset + b] ?? 0) : 0
      if (x < 0 || y < 0) value = Math.min(x, y)
      else if (operation === ADD) value = x + y >= prime ? x + y - prime : x + y
      else if (operation === MULTIPLY) value = multiplyModulo(x, y, level)
      else if (operation === DIVIDE) value = quotient(x, y, level)
      else if (operation === NEGATE) value = x === 0 ? 0 : prime - x
      else if (operation === POWER)
        value = b === 2 ? multiplyModulo(x, x, level) : powerModulo(x, b, level)
      else if (operation === ABS) value = (taken[index] ?? 0) < 0 && x !== 0 ? prime - x : x
      else if (operation === SIGN) value = residue(taken[index] ?? 0, prime)
      else if (operation === LN || operation === SQRT) value = opaque(x, prime, salt + operation)
      else value = x
    }
    values[offset + index] = value
  }
}

const chosenOperand = (index: number, operation: number, a: number): number => {
  const isChosen = operation === MAX || operation === MIN || operation === SELECT
  return isChosen ? (taken[index] ?? 0) : a
}

/** A root of a small prime, where this field has one. */
const rootOf = (value: number, level: Level): number => {
  const found = powerModulo(value, (level.prime + 1) / 4, level)
  return multiplyModulo(found, found, level) === value ? found : ROOTLESS
}

const leafValue = (
  index: number,
  operation: number,
  a: number,
  level: Level,
  chance: Chance,
  bound: Bound,
): number => {
  const { prime } = level
  switch (operation) {
    case CONSTANT:
      return quotient(residue(topOf(index), prime), residue(bottomOf(index), prime), level)
    case VARIABLE:
      if (a !== bound.variable) return chance.below(prime)
      return quotient(residue(bound.top, prime), residue(bound.bottom, prime), level)
    case ROOT:
      return a === 0 ? chance.below(prime) : rootOf(a, level)
    case UNDEFINED:
      return NOWHERE
    default:
      return POLE
  }
}

/** What the fields say of two steps along the branches taken. */
export const SAME = 1
export const OTHER = 0
/** Not enough evaluations, or one side is undefined. */
export const OPEN = -1
export const BOTH_UNDEFINED = 2
/** Divided by 0 in every field, on one side only. */
export const LEFT_POLE = 3
export const RIGHT_POLE = 4

/** By which sides have had a value (1: left, 2: right), after so many fields without both. */
const POLE_VERDICTS: readonly number[] = [BOTH_UNDEFINED, RIGHT_POLE, LEFT_POLE, OPEN]
const POLES = 4
const TURNS_MAX = 16

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
  const lowest = planLevels(left, right)
  if (lowest < 0) return OPEN
  const primeBits = 25 + LOWEST - LEVELS + lowest
  const needed = evaluationsNeeded(left, right, primeBits)
  if (needed > EVALUATIONS_MAX) return OPEN
  const last = Math.max(left, right)
  let [agreed, failed, seen] = [0, 0, 0]
  for (let turn = 0; turn < TURNS_MAX; turn += 1) {
    const chain = LARGE_CHAINS[turn]
    if (!chain) return OPEN
    runChain(chain, lowest, last, chance, bound)
    const offset = (LEVELS - 1) * STEPS_MAX
    const [x, y] = [values[offset + left] ?? 0, values[offset + right] ?? 0]
    if (x === ROOTLESS || y === ROOTLESS) continue
    if (x === NOWHERE || y === NOWHERE) return x === y ? BOTH_UNDEFINED : OPEN
    seen |= (x < 0 ? 0 : 1) | (y < 0 ? 0 : 2)
    if (x < 0 || y < 0) {
      failed += 1
      if (failed >= POLES) return POLE_VERDICTS[seen] ?? OPEN
      continue
    }
    if (x !== y) return OTHER
    agreed += 1
    records?.push(recordOf(chain.levels[LOWEST - 1]?.prime ?? 0, last))
    if (agreed >= needed) return SAME
  }
  return OPEN
}

/** How many agreements bring the chance of an accident down, whatever primes divide heights. */
const evaluationsNeeded = (left: number, right: number, primeBits: number): number => {
  const [degree, height] = differenceSizes(left, right)
  const { functions, innerDegree, innerHeight, hasBases } = store
  const scaleBits = store.scaleBits + (hasBases ? store.baseHeight + store.baseBits : 0)
  const roots = 4 * degree * 2 ** scaleBits + functions * (functions + 1) * innerDegree
  const each = primeBits - log2(roots)
  if (!(each >= 4)) return Number.POSITIVE_INFINITY
  const spoiled = Math.floor((height + innerHeight) / primeBits)
  return Math.max(2, Math.ceil(ERROR_BITS / each)) + spoiled
}

const runChain = (
  chain: Chain,
  lowest: number,
  last: number,
  chance: Chance,
  bound: Bound,
): void => {
  const salt = chance.next() | 0
  for (let place = lowest; place < LEVELS; place += 1) {
    const level = chain.levels[LOWEST - LEVELS + place]
    if (!level) continue
    if (level.lower) bases[place] = chance.below(level.lower.prime)
    runLevel(place, level, last, chance, salt, bound)
  }
}

/** The prime at the top, and the values of the variables on the highest level that uses them. */
const recordOf = (prime: number, last: number): FieldRecord => {
  const point: number[] = []
  for (let index = 0; index <= last; index += 1) {
    const need = needs[index] ?? 0
    if (operations[index] !== VARIABLE || need === 0) continue
    point.push(values[(31 - Math.clz32(need)) * STEPS_MAX + index] ?? 0)
  }
  return { prime, point }
}
