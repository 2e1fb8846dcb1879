import { LN, RATIONAL_POWER } from '../evaluate/operations'
import type { Branching } from '../evaluate/sample'
import type { Tape } from '../evaluate/tape'
import { type Bounds, boundsOf } from './bounds'
import { type Chain, LARGE_CHAINS, LEVELS, SMALL_CHAINS } from './chains'
import type { Chance } from './chance'
import { POLE, UNDEFINED, UNKNOWN } from './field-codes'
import { exponentMultiples } from './multiples'
import { type LevelPlan, planLevels } from './needed-levels'
import { runField } from './run-field'
import type { FieldEvidence } from './types'

/** Whether two steps are one function along the branches that a sample takes. */
export type Identity = {
  readonly verdict: 'same' | 'other' | 'unknown'
  /** Which sides are defined there at all, single points apart. */
  readonly defined: { readonly left: boolean; readonly right: boolean }
  readonly fields: readonly FieldEvidence[]
  readonly errorBits: number
}

/** What is compared: two steps of a tape, and how large their difference can be. */
export type Pair = {
  readonly tape: Tape
  readonly left: number
  readonly right: number
  readonly bounds: Bounds
  /** Steps whose signs the points have to follow, where roots or logarithms ask for it. */
  readonly signed: readonly number[]
}

/** Errors are kept below 2^-47, which is below 1e-14. */
const ERROR_BITS = 47
const EVALUATIONS_MAX = 24
/** Where the sign of a root is left to chance each evaluation says little. */
const LOOSE_EVALUATIONS_MAX = 192
const ROUNDS_MAX = 12
const TRIES_MAX = 24
/** Where roots or logarithms have signs of their own, so many disagreements are no accident. */
const DISAGREEMENTS = 4

type Trial = {
  readonly left: number
  readonly right: number
  readonly evidence: FieldEvidence
}

type Way = {
  readonly chains: readonly Chain[]
  readonly hasLogarithms: boolean
  /** The least log2 of a lowest prime, and of a prime of angles. */
  readonly lowestBits: number
  readonly angleBits: number
}

const leastBits = (primes: readonly number[]): number => Math.log2(Math.min(...primes))

const wayOf = (chains: readonly Chain[], hasLogarithms: boolean): Way => ({
  chains,
  hasLogarithms,
  lowestBits: leastBits(chains.map(({ levels }) => levels[0]?.prime ?? 2)),
  angleBits: leastBits(chains.map(({ angle }) => angle)),
})

const LARGE = wayOf(LARGE_CHAINS, false)
const SMALL = wayOf(SMALL_CHAINS, true)

/** The size of the smallest prime that an evaluation goes through; sines in small chains are opaque. */
const primeBitsOf = (way: Way, { lowest, hasAngles }: LevelPlan): number =>
  hasAngles && !way.hasLogarithms ? way.angleBits : way.lowestBits + lowest

/** One evaluation that no pole and no missing square root spoils; the last one where all are. */
const tryChain = (
  pair: Pair,
  sample: Branching,
  chance: Chance,
  { hasLogarithms }: Way,
  plan: LevelPlan,
  chain: Chain,
): Trial | null => {
  const { tape, left, right, signed } = pair
  const roots = [left, right]
  let last: Trial | null = null
  const triesMax = TRIES_MAX << Math.min(3, signed.length)
  for (let tries = 0; tries < triesMax; tries += 1) {
    const run = runField({ tape, roots, sample, signed, chain, plan, hasLogarithms, chance })
    if (!run) continue
    const [l = UNKNOWN, r = UNKNOWN] = run.values
    last = { left: l, right: r, evidence: { prime: run.prime, point: run.point } }
    if (isFinal(l) && isFinal(r)) return last
  }
  // A side that is divided by 0 at every point is defined nowhere.
  return last
}

const isFinal = (value: number) => value >= 0 || value === UNDEFINED || value === UNKNOWN

const isDefined = (value: number) => value !== UNDEFINED && value !== POLE

/** How many evaluations bring the chance of an accident down, whatever primes divide heights. */
const evaluationsNeeded = (
  { degreeBits, heightBits, hasLooseRoots }: Bounds,
  primeBits: number,
  chains: number,
): number => {
  // The root of a square v² is v or -v, each with a chance of one half.
  const each = hasLooseRoots ? 1 : primeBits - degreeBits - 1
  if (primeBits - degreeBits - 1 < 2) return Number.POSITIVE_INFINITY
  const proofs = Math.max(2, Math.ceil(ERROR_BITS / each))
  const spoiled = Math.floor(heightBits / primeBits)
  // A prime that spoils one evaluation spoils those of later rounds as well.
  for (let rounds = 1; rounds <= ROUNDS_MAX; rounds += 1) {
    if (proofs + spoiled * rounds <= chains * rounds) return proofs + spoiled * rounds
  }
  return Number.POSITIVE_INFINITY
}

const unknown = (fields: readonly FieldEvidence[] = []): Identity => ({
  verdict: 'unknown',
  defined: { left: true, right: true },
  fields,
  errorBits: 0,
})

const hasSigns = ({ operations }: Tape): boolean =>
  operations.includes(RATIONAL_POWER) || operations.includes(LN)

/** So many evaluations are made before it is asked whether fewer would do. */
const PLENTY = 4

const narrowerBounds = (
  pair: Pair,
  sample: Branching,
  chance: Chance,
  primeBits: number,
  chains: number,
): Bounds => {
  const { tape, left, right, bounds } = pair
  if (evaluationsNeeded(bounds, primeBits, chains) <= PLENTY) return bounds
  const multiples = exponentMultiples(tape, sample, chance)
  return multiples ? boundsOf(tape, left, right, multiples) : bounds
}

const collect = (pair: Pair, sample: Branching, chance: Chance, way: Way): Identity => {
  const { tape, left, right } = pair
  const plan = planLevels(tape, [left, right], way.hasLogarithms, LEVELS)
  if (!plan) return unknown()
  const primeBits = primeBitsOf(way, plan)
  const bounds = narrowerBounds(pair, sample, chance, primeBits, way.chains.length)
  const needed = evaluationsNeeded(bounds, primeBits, way.chains.length)
  const fields: FieldEvidence[] = []
  const most = bounds.hasLooseRoots ? LOOSE_EVALUATIONS_MAX : EVALUATIONS_MAX
  if (needed > most) return unknown()
  let disagreements = 0
  for (let turn = 0; turn < 4 * Math.max(most, way.chains.length); turn += 1) {
    const chain = way.chains[turn % way.chains.length]
    if (!chain) break
    const trial = tryChain(pair, sample, chance, way, plan, chain)
    if (!trial) continue
    if (trial.left === UNKNOWN || trial.right === UNKNOWN) return unknown(fields)
    const defined = { left: isDefined(trial.left), right: isDefined(trial.right) }
    if (!defined.left || !defined.right) {
      return { verdict: 'other', defined, fields: [trial.evidence], errorBits: 0 }
    }
    if (trial.left < 0 || trial.right < 0) continue
    if (trial.left !== trial.right) {
      disagreements += 1
      const isCertain = !hasSigns(pair.tape) || disagreements >= DISAGREEMENTS
      if (isCertain) return { verdict: 'other', defined, fields: [trial.evidence], errorBits: 0 }
      if (fields.length > 0) return unknown(fields)
      continue
    }
    if (disagreements > 0) return unknown(fields)
    fields.push(trial.evidence)
    if (fields.length >= needed) {
      const each = bounds.hasLooseRoots ? 1 : primeBits - bounds.degreeBits - 1
      const spoiled = Math.floor(bounds.heightBits / primeBits)
      return { verdict: 'same', defined, fields, errorBits: each * (fields.length - spoiled) }
    }
    if (fields.length >= most) return unknown(fields)
  }
  return unknown(fields)
}

/**
 * Whether two steps are the same function on a piece: by values in prime fields at points by
 * chance. Logarithms are first taken as functions of which nothing is known, then, in smaller
 * fields, as discrete logarithms.
 */
export const compareFields = (pair: Pair, sample: Branching, chance: Chance): Identity => {
  const first = collect(pair, sample, chance, LARGE)
  const isSettled = first.verdict === 'same' || !first.defined.left || !first.defined.right
  if (isSettled || !pair.tape.operations.includes(LN)) return first
  return collect(pair, sample, chance, SMALL)
}
