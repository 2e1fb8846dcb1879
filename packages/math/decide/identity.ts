import { LN, RATIONAL_POWER } from '../evaluate/operations'
import type { Branching } from '../evaluate/sample'
import type { Tape } from '../evaluate/tape'
import { type Bounds, boundsOf } from './bounds'
import { DEEP_CHAINS, manyChains, SMALL_CHAINS } from './chains'
import type { Chance } from './chance'
import { POLE, UNDEFINED, UNKNOWN } from './field-codes'
import { type Chain, LARGE_CHAINS } from './large-chains'
import { exponentMultiples } from './multiples'
import { type LevelPlan, planLevels } from './needed-levels'
import { haveSureSigns } from './root-signs'
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
  readonly levels: number
  readonly hasLogarithms: boolean
  /** The least log2 of a lowest prime, and of a prime of angles. */
  readonly lowestBits: number
  readonly angleBits: number
}

const leastBits = (primes: readonly number[]): number => Math.log2(Math.min(...primes))

const wayOf = (chains: readonly Chain[], hasLogarithms: boolean): Way => ({
  chains,
  levels: chains[0]?.levels.length ?? 0,
  hasLogarithms,
  lowestBits: leastBits(chains.map(({ levels }) => levels[0]?.prime ?? 2)),
  angleBits: leastBits(chains.map(({ angle }) => angle)),
})

const LARGE = wayOf(LARGE_CHAINS, false)
const SMALL = wayOf(SMALL_CHAINS, true)
const DEEP = wayOf(DEEP_CHAINS, true)
/** Made when it is first needed. */
let many: Way | null = null

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

/** How many agreements bring the chance of an accident down. */
const agreementsNeeded = ({ degreeBits }: Bounds, primeBits: number): number => {
  const each = primeBits - degreeBits - 1
  return each < 2 ? Number.POSITIVE_INFINITY : Math.max(2, Math.ceil(ERROR_BITS / each))
}

/** How many primes may divide what is not 0. */
const spoiledBy = (
  { heightBits, logarithmBits }: Bounds,
  { hasLogarithms }: Way,
  primeBits: number,
): number => Math.floor((heightBits + (hasLogarithms ? logarithmBits : 0)) / primeBits)

/** What agreed, by chains: a prime that divides a height spoils all that was seen in its chain. */
class Agreements {
  readonly fields: FieldEvidence[] = []
  private readonly counts = new Map<Chain, number>()

  add(chain: Chain, evidence: FieldEvidence): void {
    this.fields.push(evidence)
    this.counts.set(chain, (this.counts.get(chain) ?? 0) + 1)
  }

  /** How many are left without the chains that say most. */
  without(spoiled: number): number {
    const rest = [...this.counts.values()].toSorted((x, y) => y - x).slice(spoiled)
    return rest.reduce((sum, count) => sum + count, 0)
  }
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
  way: Way,
  primeBits: number,
): Bounds => {
  const { tape, left, right, bounds } = pair
  const needed = agreementsNeeded(bounds, primeBits) + spoiledBy(bounds, way, primeBits)
  if (needed <= PLENTY) return bounds
  const multiples = exponentMultiples(tape, sample, chance)
  return multiples ? boundsOf(tape, left, right, multiples) : bounds
}

/** What one comparison in a kind of chains goes by. */
type Course = {
  readonly way: Way
  readonly plan: LevelPlan
  readonly bounds: Bounds
  readonly primeBits: number
  /** How many agreements are needed, in chains that no height spoils, and how many at all. */
  readonly needed: number
  readonly spoiled: number
  readonly most: number
}

const courseOf = (pair: Pair, sample: Branching, chance: Chance, way: Way): Course | null => {
  const { tape, left, right } = pair
  const plan = planLevels(tape, [left, right], way.hasLogarithms, way.levels)
  if (!plan) return null
  const primeBits = primeBitsOf(way, plan)
  const bounds = narrowerBounds(pair, sample, chance, way, primeBits)
  const needed = agreementsNeeded(bounds, primeBits)
  const spoiled = spoiledBy(bounds, way, primeBits)
  return { way, plan, bounds, primeBits, needed, spoiled, most: EVALUATIONS_MAX }
}

/**
 * The course for signs of roots that the points leave to chance: an agreement says that one sign is
 * right, and a number in a sign is a square in one of two chains, whatever number it is.
 */
const surely = (course: Course | null): Course | null => {
  if (!course) return null
  const needed = Math.max(course.needed, ERROR_BITS + Math.ceil(course.bounds.heightBits / 2))
  return needed < course.way.chains.length ? { ...course, needed, most: needed + 1 } : null
}

const run = (pair: Pair, sample: Branching, chance: Chance, course: Course): Identity => {
  const { way, plan, bounds, primeBits, needed, spoiled, most } = course
  const agreements = new Agreements()
  const { fields } = agreements
  let disagreements = 0
  let poles = 0
  for (let turn = 0; turn < Math.max(way.chains.length, 2 * EVALUATIONS_MAX); turn += 1) {
    const chain = way.chains[turn % way.chains.length]
    if (!chain) break
    const trial = tryChain(pair, sample, chance, way, plan, chain)
    if (!trial) continue
    if (trial.left === UNKNOWN || trial.right === UNKNOWN) return unknown(fields)
    const defined = { left: isDefined(trial.left), right: isDefined(trial.right) }
    if (!defined.left || !defined.right) {
      // So many primes may divide a divisor that is not 0.
      poles += trial.left === POLE || trial.right === POLE ? 1 : 0
      if (poles > 0 && poles <= spoiled) continue
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
    agreements.add(chain, trial.evidence)
    const left = agreements.without(spoiled)
    if (left >= needed) {
      const each = primeBits - bounds.degreeBits - 1
      return { verdict: 'same', defined, fields, errorBits: Math.floor(each * left) }
    }
    if (fields.length >= most) return unknown(fields)
  }
  return unknown(fields)
}

const collect = (pair: Pair, sample: Branching, chance: Chance, way: Way): Identity => {
  const isSure = !hasSigns(pair.tape) || haveSureSigns(pair, sample, chance, way.hasLogarithms)
  if (isSure) {
    const course =
      courseOf(pair, sample, chance, way) ??
      (way === SMALL ? courseOf(pair, sample, chance, DEEP) : null)
    return course ? run(pair, sample, chance, course) : unknown()
  }
  if (way.hasLogarithms) return unknown()
  many ??= wayOf(manyChains(), false)
  const course = surely(courseOf(pair, sample, chance, many))
  return course ? run(pair, sample, chance, course) : unknown()
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
