import { Chance } from '../../decide/chance'
import { LARGE_CHAINS, type Level } from '../../decide/large-chains'
import { multiplyModulo, powerModulo } from '../../decide/modular'
import type { Bound, FieldRecord, Run } from '../field-types'
import {
  ANGLE_OF_ONE,
  drawn,
  EVALUATIONS_MAX,
  evaluationsNeeded,
  NOWHERE,
  quotient,
  ROOT_OF_PI,
  residue,
  runChain,
  SPOILED,
  values,
} from '../fields'
import { ANGLES, LEVELS, needs, plan, planLevels } from '../levels'
import {
  ABS,
  BIG,
  COS,
  FLOOR,
  first,
  GIVEN,
  isAbsent,
  LN,
  operations,
  ROOT,
  SIGN,
  SIN,
  STEPS_MAX,
  second,
  VARIABLE,
} from '../steps'
import { longFraction } from './long-fractions'
import { isChoice } from './plan'
import { taken } from './sweep'
import { turnBy, turned } from './turns'

/** A function of which nothing is used but that equal arguments have equal values. */
const opaque = (value: number, prime: number, salt: number): number => {
  let hash = Math.imul(value ^ salt, 0x9e3779b1)
  hash = Math.imul(hash ^ (hash >>> 16), 0x21f0aaad)
  hash = Math.imul(hash ^ (hash >>> 15), 0x735a2d97)
  return ((hash ^ (hash >>> 15)) >>> 0) % prime
}

/** sin or cos of an angle that is a number modulo the prime of angles. */
const waveValue = (operation: number, angle: number, run: Run, level: Level): number => {
  if (angle < 0) return angle
  const { chain } = run
  const times = (angle * drawn(ANGLE_OF_ONE, ANGLES, chain.angle, run)) % chain.angle
  turnBy(times, chain, level)
  return operation === SIN ? turned.sine : turned.cosine
}

/** A root of a small prime, where this field has one. */
const rootOf = (value: number, level: Level): number => {
  const found = powerModulo(value, (level.prime + 1) / 4, level)
  return multiplyModulo(found, found, level) === value ? found : SPOILED
}

const longResidue = (value: bigint, prime: number): number =>
  residue(Number(value % BigInt(prime)), prime)

const leafValue = (a: number, operation: number, place: number, level: Level, run: Run): number => {
  if (operation === ROOT) {
    return a === 0 ? drawn(ROOT_OF_PI, place, level.prime, run) : rootOf(a, level)
  }
  const { prime } = level
  const { top, bottom } = longFraction(a)
  return quotient(longResidue(top, prime), longResidue(bottom, prime), level)
}

/** The value of a step beyond the core, on one level; lower levels and angles have their values. */
export const valueFurther = (
  index: number,
  operation: number,
  place: number,
  level: Level,
  run: Run,
): number => {
  const a = first[index] ?? 0
  if (operation === ROOT || operation === BIG) return leafValue(a, operation, place, level, run)
  const { prime } = level
  if (operation === SIN || operation === COS) {
    return waveValue(operation, values[ANGLES * STEPS_MAX + a] ?? 0, run, level)
  }
  // On one piece these are numbers; what they are taken of has no value here.
  if (operation === SIGN || operation === FLOOR) return residue(taken[index] ?? 0, prime)
  const x = values[place * STEPS_MAX + (isChoice(operation) ? (taken[index] ?? 0) : a)] ?? 0
  if (x < 0) return x
  if (operation === GIVEN) return isAbsent[second[index] ?? 0] === 1 ? NOWHERE : x
  if (operation === ABS) return (taken[index] ?? 0) < 0 && x !== 0 ? prime - x : x
  if (operation < LN || operation > ABS) return x
  return isAbsent[index] === 1 ? NOWHERE : opaque(x, prime, run.salt + operation)
}

/**
 * The values of a step in one field after another, at points that the source decides, whatever
 * branches are taken; empty where it is undefined or more fields would be needed.
 */
export const valuesInFields = (step: number, source: Chance, bound: Bound): readonly number[] => {
  planLevels(step, step)
  if (plan.lowest < 0) return []
  // What is drawn here is drawn again later.
  const chance = Object.assign(new Chance([0, 0, 0]), source)
  const needed = evaluationsNeeded(step, step, bound)
  const found: number[] = []
  if (needed > EVALUATIONS_MAX) return []
  for (const chain of LARGE_CHAINS.slice(0, needed)) {
    runChain(chain, step, chance, bound)
    const value = values[(LEVELS - 1) * STEPS_MAX + step] ?? SPOILED
    if (value < 0) return []
    found.push(value)
  }
  return found
}

/** Sets down the prime at the top, and the values of the variables on the highest level that uses them. */
export const record = (into: FieldRecord[], prime: number, last: number): void => {
  const point: number[] = []
  for (let index = 0; index <= last; index += 1) {
    const need = needs[index] ?? 0
    if (operations[index] !== VARIABLE || need === 0) continue
    point.push(values[(31 - Math.clz32(need)) * STEPS_MAX + index] ?? 0)
  }
  into.push({ prime, point })
}
