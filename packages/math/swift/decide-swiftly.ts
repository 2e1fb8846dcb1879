import { Chance } from '../decide/chance'
import { Digest } from '../decide/digest'
import type { Definitions, Expression } from '../tree/expression'
import { compile, scopeOf } from './compile'
import { bottomOf, isConstant, topOf } from './constants'
import { encloseSteps, high, isGeneric, low } from './enclose'
import {
  BOTH_UNDEFINED,
  type Bound,
  compareInFields,
  type FieldRecord,
  LEFT_POLE,
  OPEN,
  OTHER,
  RIGHT_POLE,
  SAME,
} from './fields'
import {
  ADD,
  EXP,
  first,
  mentions,
  operations,
  ROOT,
  second,
  startSteps,
  store,
  third,
} from './steps'
import { piece, resolveBranches } from './sweep'

/** An exact number: `top / bottom`. */
export type Fraction = { readonly top: number; readonly bottom: number }

/** An enclosure of a value. */
export type Enclosed = readonly [low: number, high: number]

/** What was checked on one piece of the line, between `from` and `to`. */
export type SwiftPiece = {
  readonly from: Fraction | null
  readonly to: Fraction | null
  readonly fields: readonly FieldRecord[]
}

/** What was seen on the way to a verdict; filled only where it is asked for. */
export type SwiftRecord = {
  readonly pieces: SwiftPiece[]
  readonly enclosures: { readonly at: readonly number[]; readonly difference: Enclosed }[]
}

/**
 * A verdict of the swift way. `names` are the variables, in the order of `at`. A difference that
 * only the fields have seen has no `values`.
 */
export type SwiftDecision =
  | {
      readonly verdict: 'equal'
      readonly isIdentical: boolean
      readonly names: readonly string[]
      readonly removable: readonly Fraction[]
      readonly variable: number
    }
  | {
      readonly verdict: 'equal-except-points'
      readonly names: readonly string[]
      readonly points: readonly Fraction[]
      readonly variable: number
    }
  | {
      readonly verdict: 'different'
      readonly names: readonly string[]
      readonly at: readonly number[]
      readonly values: readonly [left: Enclosed, right: Enclosed] | null
    }

/** Numbers that a student can try by hand, the easiest first; then further ones. */
const TRIED: readonly number[] = [1, 0, -1, 2, -2, 0.5, -0.5, 3, -3, 5, -5, 10, -10]
const FURTHER: readonly number[] = [...TRIED, 20, -20, 30, -30, 100, -100, 400, -400]
const ENCLOSURES = 3
const QUICK_MAX = 2
/** Numbers with such denominators, if powers of 2, are exact in doubles. */
const DYADIC_MAX = 2 ** 20
const TRIES = 12
const INSIDE = 4
const PIECE_ENCLOSURES = 2
const PIECES_MAX = 24
/** An enclosure says something where it is this narrow, beside the values that it compares. */
const NARROW = 1e-7

const FREE: Bound = { variable: -1, top: 0, bottom: 1 }

const pointFor = (index: number, count: number): readonly number[] => {
  const point: number[] = []
  for (let place = 0; place < count; place += 1) {
    const nice = place === 0 ? FURTHER[index] : TRIED[(index * 3 + place * 5 + 3) % TRIED.length]
    point.push(nice ?? 0)
  }
  return point
}

/** The size of a value, or of the terms that a sum is made of. */
const sizeOf = (step: number): number => {
  let size = Math.max(Math.abs(low[step] ?? 0), Math.abs(high[step] ?? 0))
  if (operations[step] !== ADD) return size
  for (const term of [first[step] ?? 0, second[step] ?? 0]) {
    size = Math.max(size, Math.abs(low[term] ?? 0), Math.abs(high[term] ?? 0))
  }
  return size
}

/** 1 where the enclosures of two steps are apart, 0 where they overlap narrowly, else -1. */
const compareEnclosures = (left: number, right: number): number => {
  const [p, q] = [low[left] ?? Number.NaN, high[left] ?? Number.NaN]
  const [r, s] = [low[right] ?? Number.NaN, high[right] ?? Number.NaN]
  if (q < r || s < p) return 1
  const width = Math.max(q, s) - Math.min(p, r)
  return width <= NARROW * Math.max(sizeOf(left), sizeOf(right)) || width <= 1e-300 ? 0 : -1
}

/** A digest of the seed, of both sides and of every step. */
const digestOf = (left: number, right: number, seed: number): Digest => {
  const digest = new Digest()
  digest.add(seed)
  digest.add(left)
  digest.add(right)
  for (let step = 0; step < store.count; step += 1) {
    digest.add((operations[step] ?? 0) + ((third[step] ?? 0) << 8))
    digest.add(first[step] ?? 0)
    digest.add(second[step] ?? 0)
  }
  return digest
}

/** One comparison: the two steps, and what is found on the way. */
class Comparison {
  private enclosures = 0
  private source: Chance | null = null

  constructor(
    private readonly names: readonly string[],
    private readonly left: number,
    private readonly right: number,
    private readonly seed: number,
    private readonly record: SwiftRecord | null,
  ) {}

  /** Most wrong answers are refuted before anything is left to chance. */
  private get chance(): Chance {
    if (this.source) return this.source
    const digest = digestOf(this.left, this.right, this.seed)
    this.source = new Chance([digest.word(0), digest.word(1), digest.word(2)])
    return this.source
  }

  decide(): SwiftDecision | null {
    for (let index = 0; index < QUICK_MAX; index += 1) {
      const apart = this.differenceAt(pointFor(index, this.names.length), true)
      if (apart) return apart
    }
    return (store.hasGuards ? this.decideOnLine() : this.decideSmooth()) ?? this.findApart()
  }

  private decideSmooth(): SwiftDecision | null {
    const fields: FieldRecord[] = []
    const verdict = this.compare(FREE, this.record && fields)
    if (verdict === OTHER) {
      const at = pointFor(0, this.names.length)
      return this.findApart() ?? { verdict: 'different', names: this.names, at, values: null }
    }
    if (verdict !== SAME || store.isPartial) return null
    if (store.hasPoles) return this.decideOnLine()
    for (let tries = 0; tries < TRIES && this.enclosures < ENCLOSURES; tries += 1) {
      const apart = this.differenceAt(this.chancePoint(), true)
      if (apart) return apart
    }
    if (this.enclosures < ENCLOSURES) return null
    this.record?.pieces.push({ from: null, to: null, fields })
    return { verdict: 'equal', isIdentical: false, names: this.names, removable: [], variable: 0 }
  }

  /** What the fields say; where functions are opaque they cannot tell steps apart. */
  private compare(bound: Bound, records: FieldRecord[] | null): number {
    const verdict = compareInFields(this.left, this.right, this.chance, bound, records)
    return verdict === OTHER && store.hasOpaque ? OPEN : verdict
  }

  /** A point that nobody can know before the sides are written. */
  private chancePoint(): readonly number[] {
    return this.names.map(() => this.chance.coordinate())
  }

  /** A number inside a piece that nobody can know before. */
  private chanceBetween(from: number, to: number): number {
    const part = this.chance.part()
    if (from === Number.NEGATIVE_INFINITY) return to - 4 * part
    return to === Number.POSITIVE_INFINITY ? from + 4 * part : from + (to - from) * part
  }

  /** The decision where the sides are apart at a point, away from all branch points. */
  private differenceAt(at: readonly number[], isAnywhere: boolean): SwiftDecision | null {
    const { left, right, names } = this
    encloseSteps(at)
    const compared = compareEnclosures(left, right)
    if (compared < 0 || (isAnywhere && store.hasGuards && !isGeneric())) return null
    const [p, q] = [low[left] ?? 0, high[left] ?? 0]
    const [r, s] = [low[right] ?? 0, high[right] ?? 0]
    if (compared === 1) {
      return {
        verdict: 'different',
        names,
        at,
        values: [
          [p, q],
          [r, s],
        ],
      }
    }
    this.enclosures += 1
    this.record?.enclosures.push({ at, difference: [p - s, q - r] })
    return null
  }

  /** The decision where doubles tell the sides apart at one of many points. */
  private findApart(): SwiftDecision | null {
    for (let index = QUICK_MAX; index < FURTHER.length; index += 1) {
      const apart = this.differenceAt(pointFor(index, this.names.length), true)
      if (apart) return apart
    }
    return null
  }

  private decideOnLine(): SwiftDecision | null {
    const variable = 31 - Math.clz32(store.guarded)
    const [points, removable]: Fraction[][] = [[], []]
    let [top, bottom] = [0, 0]
    for (let count = 0; count < PIECES_MAX; count += 1) {
      if (!resolveBranches(top, bottom, false)) return null
      const [endTop, endBottom] = [piece.endTop, piece.endBottom]
      const found = this.comparePiece(variable, top, bottom, endTop, endBottom)
      if (found !== SAME) return typeof found === 'number' ? null : found
      if (endBottom === 0) return this.conclude(points ?? [], removable ?? [], variable)
      if (store.hasJumps || store.hasPoles) {
        const at = this.comparePoint({ variable, top: endTop, bottom: endBottom })
        if (at === OPEN) return null
        if (at === OTHER) points?.push({ top: endTop, bottom: endBottom })
        if (at === LEFT_POLE) removable?.push({ top: endTop, bottom: endBottom })
      }
      ;[top, bottom] = [endTop, endBottom]
    }
    return null
  }

  private conclude(
    points: readonly Fraction[],
    removable: readonly Fraction[],
    variable: number,
  ): SwiftDecision | null {
    const { names } = this
    if (this.enclosures < ENCLOSURES || store.isPartial) return null
    return points.length > 0
      ? { verdict: 'equal-except-points', points, names, variable }
      : { verdict: 'equal', isIdentical: false, names, removable, variable }
  }

  /** `SAME`, or a point of the piece where the sides differ; any other number: nothing is known. */
  private comparePiece(
    variable: number,
    top: number,
    bottom: number,
    endTop: number,
    endBottom: number,
  ): SwiftDecision | number {
    const { names } = this
    const fields: FieldRecord[] = []
    const verdict = this.compare(FREE, this.record && fields)
    if (verdict === BOTH_UNDEFINED) return SAME
    if (verdict !== SAME && verdict !== OTHER) return OPEN
    const from = bottom === 0 ? Number.NEGATIVE_INFINITY : top / bottom
    const to = endBottom === 0 ? Number.POSITIVE_INFINITY : endTop / endBottom
    const wanted = verdict === SAME ? this.enclosures + PIECE_ENCLOSURES : Number.POSITIVE_INFINITY
    let at = pointFor(0, names.length)
    for (let index = 0; index < FURTHER.length + INSIDE && this.enclosures < wanted; index += 1) {
      const isChance = verdict === SAME && this.enclosures === wanted - 1
      const value = isChance ? this.chanceBetween(from, to) : insideAt(index, from, to)
      if (!(value > from && value < to)) continue
      at = pointFor(index % FURTHER.length, names.length).with(variable, value)
      const apart = this.differenceAt(at, false)
      if (apart) return apart
    }
    if (verdict === OTHER) return { verdict: 'different', names, at, values: null }
    if (this.enclosures < wanted) return OPEN
    this.record?.pieces.push({
      from: bottom === 0 ? null : { top, bottom },
      to: endBottom === 0 ? null : { top: endTop, bottom: endBottom },
      fields,
    })
    return SAME
  }

  /**
   * At a single point: `SAME`; `OTHER`; `LEFT_POLE` where one side is divided by 0, and the other
   * is continuous, so that it has the limit of both as its value; else `OPEN`.
   */
  private comparePoint(bound: Bound): number {
    const { left, right, names } = this
    if (!resolveBranches(bound.top, bound.bottom, true)) return OPEN
    const verdict = this.compare(bound, null)
    if (verdict === SAME || verdict === BOTH_UNDEFINED) return SAME
    if (verdict === LEFT_POLE || verdict === RIGHT_POLE) return store.hasJumps ? OPEN : LEFT_POLE
    if (verdict !== OTHER) return OPEN
    const value = bound.top / bound.bottom
    if (bound.bottom & (bound.bottom - 1) || bound.bottom > DYADIC_MAX) {
      return isLinearlyIndependent() ? OTHER : OPEN
    }
    encloseSteps(pointFor(0, names.length).with(bound.variable, value))
    return compareEnclosures(left, right) === 1 ? OTHER : OPEN
  }
}

/** Places to look at inside a piece: nice numbers, then some that depend on its ends. */
const insideAt = (index: number, from: number, to: number): number => {
  const nice = FURTHER[index]
  if (nice !== undefined) return nice
  const place = index - FURTHER.length + 1
  if (from === Number.NEGATIVE_INFINITY) return Math.floor(to) - place
  if (to === Number.POSITIVE_INFINITY) return Math.ceil(from) + place
  return from + ((to - from) * place) / (INSIDE + 1)
}

/**
 * Whether numbers that the fields tell apart are apart: those of fractions, roots of fractions
 * and exponentials of them are, by the theorem of Lindemann and Weierstraß.
 */
const isLinearlyIndependent = (): boolean => {
  for (let step = 0; step < store.count; step += 1) {
    if (operations[step] === ROOT && first[step] === 0) return false
    if (operations[step] === EXP && holdsExponential(first[step] ?? 0)) return false
  }
  return true
}

const holdsExponential = (step: number): boolean => {
  for (let index = 0; index <= step; index += 1) if (operations[index] === EXP) return true
  return false
}

const exactly = (step: number): Enclosed => {
  const value = topOf(step) / bottomOf(step)
  return [value, value]
}

/**
 * Decides what most answers are: fractions of exponentials and polynomials, with branches and
 * divisions by 0 at fractions of one variable. Null for everything else: then `decide` has to be
 * asked. Agrees with it always.
 */
export const decideSwiftly = (
  left: Expression,
  right: Expression,
  definitions: Definitions | null,
  seed: number,
  record: SwiftRecord | null = null,
): SwiftDecision | null => {
  startSteps()
  const scope = scopeOf(definitions)
  const l = compile(left, scope)
  const r = compile(right, scope)
  if (store.isDeclined) return null
  const { names } = scope
  if (l === r) {
    if (store.isPartial) return null
    return { verdict: 'equal', isIdentical: true, names, removable: [], variable: 0 }
  }
  if (isConstant(l) && isConstant(r)) {
    return { verdict: 'different', names: [], at: [], values: [exactly(l), exactly(r)] }
  }
  if (((mentions[l] ?? 0) | (mentions[r] ?? 0)) === 0) return null
  return new Comparison(names, l, r, seed, record).decide()
}
