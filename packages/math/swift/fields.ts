import { type Chain, LARGE_CHAINS, type Level } from '../decide/chains'
import type { Chance } from '../decide/chance'
import {
  invertModulo,
  multiplyModulo,
  multiplyTurn,
  powerModulo,
  powerOfFour,
  type Turn,
} from '../decide/modular'
import { differenceSizes } from './arithmetic'
import { bottomOf, log2, longFraction, topOf } from './constants'
import { ANGLES, isChoice, LEVELS, needs, plan, planLevels } from './levels'
import {
  ABS,
  ADD,
  ASIN,
  ATAN,
  BIG,
  CONSTANT,
  COS,
  DIVIDE,
  ERF,
  EXP,
  FLOOR,
  first,
  GIVEN,
  isAbsent,
  isZero,
  LN,
  MULTIPLY,
  NEGATE,
  operations,
  POWER,
  ROOT,
  SIGN,
  SIN,
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
const EVALUATIONS_MAX = 16
const LOWEST = LARGE_CHAINS[0]?.levels.length ?? 0

/** Divided by 0. */
export const POLE = -1
const NOWHERE = -2
/** A number has no root in this field, or one that is not 0 is 0 there: it says nothing. */
export const SPOILED = -3

const ANGLE_BITS = Math.log2(Math.min(...LARGE_CHAINS.map(({ angle }) => angle)))

const values = new Int32Array(STEPS_MAX * (LEVELS + 1))
const bases = new Int32Array(LEVELS)

/** A value that one variable has in all fields: `top / bottom`; none where `variable` is -1. */
export type Bound = { readonly variable: number; readonly top: number; readonly bottom: number }

/** What one field said: the prime, and the values of the variables in it. */
export type FieldRecord = { readonly prime: number; readonly point: readonly number[] }

/** A function of which nothing is used but that equal arguments have equal values. */
const opaque = (value: number, prime: number, salt: number): number => {
  let hash = Math.imul(value ^ salt, 0x9e3779b1)
  hash = Math.imul(hash ^ (hash >>> 16), 0x21f0aaad)
  hash = Math.imul(hash ^ (hash >>> 15), 0x735a2d97)
  return ((hash ^ (hash >>> 15)) >>> 0) % prime
}

const residue = (value: number, prime: number): number => {
  if (value >= 0 && value < prime) return value
  if (value < 0 && value > -prime) return value + prime
  const rest = value % prime
  return rest < 0 ? rest + prime : rest
}

const quotient = (x: number, y: number, level: Level): number =>
  y === 0 ? SPOILED : multiplyModulo(x, y === 1 ? 1 : invertModulo(y, level.prime), level)

/** A rotation of the plane modulo a prime whose order is the chain's prime of angles. */
const turnOf = (chain: Chain, level: Level): Turn => {
  const known = turns.get(level.prime)
  if (known) return known
  for (let t = 2; ; t += 1) {
    const inverse = invertModulo(1 + t * t, level.prime)
    const cosine = multiplyModulo(level.prime + 1 - t * t, inverse, level)
    const sine = multiplyModulo(2 * t, inverse, level)
    const turn = multiplyTurn([cosine, sine], (level.prime + 1) / chain.angle, level)
    if (turn[1] === 0) continue
    turns.set(level.prime, turn)
    return turn
  }
}

/** Rotations by prime: constants of the method, found when they are first needed. */
const turns = new Map<number, Turn>()

/** sin or cos of an angle that is a number modulo the prime of angles. */
const waveValue = (operation: number, angle: number, run: Run, level: Level): number => {
  if (angle < 0) return angle
  const { chain } = run
  const times = (angle * drawn(ANGLE_OF_ONE, ANGLES, chain.angle, run)) % chain.angle
  const [cosine, sine] = multiplyTurn(turnOf(chain, level), times, level)
  return operation === SIN ? sine : cosine
}

/** One evaluation of all steps that are needed. */
type Run = {
  readonly chain: Chain
  readonly bound: Bound
  /** What all numbers by chance are drawn from. */
  readonly salt: number
  readonly pepper: number
}

/** What is drawn beside variables, which are fewer. */
const ROOT_OF_PI = 40
const BASE = 41
const ANGLE_OF_ONE = 42

/** A number in [1, limit), the same one for the same thing whatever else is drawn. */
const drawn = (thing: number, place: number, limit: number, { salt, pepper }: Run): number => {
  let hash = Math.imul(salt ^ Math.imul(place * 64 + thing + 1, 0x9e3779b1), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 16) ^ pepper, 0x21f0aaad)
  hash = Math.imul(hash ^ (hash >>> 15), 0x735a2d97)
  return 1 + (((hash ^ (hash >>> 15)) >>> 0) % (limit - 1))
}

/** A step other than a leaf, on one level; lower levels and angles have their values. */
const stepValue = (index: number, operation: number, place: number, level: Level, run: Run) => {
  const offset = place * STEPS_MAX
  const { prime } = level
  const a = first[index] ?? 0
  if (operation === EXP) {
    const exponent = values[offset - STEPS_MAX + a] ?? 0
    if (exponent < 0 || !level.lower) return exponent
    return powerOfFour(multiplyModulo(bases[place] ?? 1, exponent, level.lower), level)
  }
  if (operation === SIN || operation === COS) {
    return waveValue(operation, values[ANGLES * STEPS_MAX + a] ?? 0, run, level)
  }
  // On one piece these are numbers; what they are taken of has no value here.
  if (operation === SIGN || operation === FLOOR) return residue(taken[index] ?? 0, prime)
  const x = values[offset + (isChoice(operation) ? (taken[index] ?? 0) : a)] ?? 0
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
    case GIVEN:
      return isAbsent[b] === 1 ? NOWHERE : x
    case POWER:
      return b === 2 ? multiplyModulo(x, x, level) : powerModulo(x, b, level)
    case ABS:
      return (taken[index] ?? 0) < 0 && x !== 0 ? prime - x : x
    case LN:
    case SQRT:
    case ATAN:
    case ASIN:
    case ERF:
      return isAbsent[index] === 1 ? NOWHERE : opaque(x, prime, run.salt + operation)
    default:
      return x
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

/** A root of a small prime, where this field has one. */
const rootOf = (value: number, level: Level): number => {
  const found = powerModulo(value, (level.prime + 1) / 4, level)
  return multiplyModulo(found, found, level) === value ? found : SPOILED
}

const longResidue = (value: bigint, prime: number): number =>
  residue(Number(value % BigInt(prime)), prime)

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
    case ROOT:
      return a === 0 ? drawn(ROOT_OF_PI, place, prime, run) : rootOf(a, level)
    case BIG: {
      const { top, bottom } = longFraction(a) ?? { top: 0n, bottom: 1n }
      return quotient(longResidue(top, prime), longResidue(bottom, prime), level)
    }
    case UNDEFINED:
      return NOWHERE
    default:
      return SPOILED
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

const TURNS_MAX = 19

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
  for (let turn = 0; turn < TURNS_MAX; turn += 1) {
    const chain = LARGE_CHAINS[turn]
    if (!chain) return OPEN
    runChain(chain, last, chance, bound)
    const offset = (LEVELS - 1) * STEPS_MAX
    const x = values[offset + left] ?? 0
    const y = values[offset + right] ?? 0
    if (x === SPOILED || y === SPOILED) continue
    if (x < 0 || y < 0) return undefinedVerdict(x, y)
    if (x !== y) return plan.hasOpaque ? OPAQUE : OTHER
    agreed += 1
    records?.push(recordOf(chain.levels[LOWEST - 1]?.prime ?? 0, last))
    if (agreed >= needed) return SAME
  }
  return OPEN
}

/**
 * The values of a step in one field after another, at points that the source decides, whatever
 * branches are taken; empty where it is undefined or more fields would be needed.
 */
export const valuesInFields = (step: number, source: Chance, bound: Bound): readonly number[] => {
  planLevels(step, step)
  if (plan.lowest < 0) return []
  const chance = source.copy()
  const needed = evaluationsNeeded(step, step, bound)
  const found: number[] = []
  for (let turn = 0; turn < TURNS_MAX && found.length < needed; turn += 1) {
    const chain = LARGE_CHAINS[turn]
    if (!chain || needed > EVALUATIONS_MAX) return []
    runChain(chain, step, chance, bound)
    const value = values[(LEVELS - 1) * STEPS_MAX + step] ?? SPOILED
    if (value < 0) return []
    found.push(value)
  }
  return found
}

/**
 * How many agreements bring the chance of an accident down, whatever primes divide heights. A
 * number that a variable is bound to adds to the heights of what it is put in.
 */
const evaluationsNeeded = (left: number, right: number, { top, bottom }: Bound): number => {
  const primeBits = plan.hasAngles ? ANGLE_BITS : 25 + LOWEST - LEVELS + plan.lowest
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

const runChain = (chain: Chain, last: number, chance: Chance, bound: Bound): void => {
  const salt = chance.next() | 0
  const pepper = chance.next() | 0
  const run: Run = { chain, bound, salt, pepper }
  if (plan.hasAngles) {
    runLevel(ANGLES, { prime: chain.angle, reciprocal: 1 / chain.angle, lower: null }, last, run)
  }
  for (let place = plan.lowest; place < LEVELS; place += 1) {
    const level = chain.levels[LOWEST - LEVELS + place]
    if (!level) continue
    if (level.lower) bases[place] = drawn(BASE, place, level.lower.prime, run)
    runLevel(place, level, last, run)
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
