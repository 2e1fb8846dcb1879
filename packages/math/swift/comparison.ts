import { Chance } from '../decide/chance'
import { Digest } from '../decide/digest'
import { allLongFractions } from './constants'
import { encloseSteps, high, isGeneric, low } from './enclose'
import {
  BOTH_UNDEFINED,
  type Bound,
  compareInFields,
  type FieldRecord,
  LEFT_POLE,
  OPAQUE,
  OPEN,
  OTHER,
  RIGHT_POLE,
  SAME,
  VALUE_FIELDS,
  valueInField,
} from './fields'
import { withoutLogarithms } from './logarithm-sums'
import { withoutRoots } from './squares'
import {
  ABS,
  ADD,
  CONSTANT,
  DIVIDE,
  EXP,
  first,
  LN,
  MULTIPLY,
  NEGATE,
  operations,
  POWER,
  ROOT,
  second,
  store,
  third,
} from './steps'
import { piece, resolveBranches } from './sweep'
import type { Fraction, SwiftDecision, SwiftRecord } from './verdict'

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
const POINT_TRIES = 3
/** An enclosure says something where it is this narrow, beside the values that it compares. */
const NARROW = 1e-7

const FREE: Bound = { variable: -1, top: 0, bottom: 1 }

const pointFor = (index: number, count: number): readonly number[] => {
  const point: number[] = []
  for (let place = 0; place < count; place += 1) {
    const isFirst = place === 0 || index === 0
    point.push((isFirst ? FURTHER[index] : TRIED[(index * 3 + place * 5) % TRIED.length]) ?? 0)
  }
  return point
}

const DEPTH_MAX = 8

/** The size of a value, or of the terms that a sum is made of, before they cancel. */
const sizeOf = (step: number, depth = 0): number => {
  const size = Math.max(Math.abs(low[step] ?? 0), Math.abs(high[step] ?? 0))
  const [a, b] = [first[step] ?? 0, second[step] ?? 0]
  if (depth > DEPTH_MAX) return size
  switch (operations[step]) {
    case ADD:
      return Math.max(size, sizeOf(a, depth + 1), sizeOf(b, depth + 1))
    case MULTIPLY:
      return Math.max(size, sizeOf(a, depth + 1) * sizeOf(b, depth + 1))
    case DIVIDE:
      return Math.max(size, sizeOf(a, depth + 1) / Math.max(1, Math.abs(high[b] ?? 1)))
    case NEGATE:
      return sizeOf(a, depth + 1)
    default:
      return size
  }
}

/** 1 where the enclosures of two steps are apart, 0 where they overlap narrowly, else -1. */
const compareEnclosures = (left: number, right: number): number => {
  const [p, q] = [low[left] ?? Number.NaN, high[left] ?? Number.NaN]
  const [r, s] = [low[right] ?? Number.NaN, high[right] ?? Number.NaN]
  if (q < r || s < p) return 1
  const width = Math.max(q, s) - Math.min(p, r)
  const isNarrow = width <= NARROW * Math.abs(p) || width <= 1e-300
  return isNarrow || width <= NARROW * Math.max(sizeOf(left), sizeOf(right)) ? 0 : -1
}

/** A digest of the seed, of both sides and of every step. */
const digestOf = (left: number, right: number, seed: number): Digest => {
  const digest = new Digest()
  digest.add(seed)
  digest.add(left)
  digest.add(right)
  for (let step = 0; step < store.count; step += 1) {
    const operation = operations[step] ?? 0
    // Steps are fewer than 2^9, operations than 2^5; only these two hold other numbers.
    const isNumber = operation === CONSTANT || operation === POWER
    const places = isNumber ? 0 : ((first[step] ?? 0) << 18) | ((second[step] ?? 0) << 9)
    digest.add((operation << 27) | places | (isNumber ? 0 : (third[step] ?? 0)))
    if (!isNumber) continue
    digest.add(first[step] ?? 0)
    digest.add(second[step] ?? 0)
    digest.add(third[step] ?? 0)
  }
  for (const { top, bottom } of allLongFractions()) {
    for (const digit of `${top.toString(36)}/${bottom.toString(36)}`) {
      digest.add(digit.charCodeAt(0))
    }
  }
  return digest
}

/** One comparison: the two steps, and what is found on the way. */
export class Comparison {
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
    const isSplit = store.hasGuards || store.partials > 0
    return (isSplit ? this.decideOnLine() : this.decideSmooth()) ?? this.findApart()
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

  /** What the fields say; of sums with logarithms or products with roots, once more without. */
  private compare(bound: Bound, records: FieldRecord[] | null): number {
    const { left, right, chance } = this
    const verdict = compareInFields(left, right, chance, bound, records)
    if (verdict !== OPAQUE) return verdict
    for (const rewrite of [withoutLogarithms, withoutRoots]) {
      const sides = rewrite(left, right)
      if (!sides) continue
      if (records) records.length = 0
      const found = compareInFields(...sides, chance, bound, records)
      if (found === SAME || found === OTHER) return found
    }
    return OPEN
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
      if (store.hasJumps || store.hasPoles || store.partials > 0) {
        const at = this.comparePoint({ variable, top: endTop, bottom: endBottom }, { top, bottom })
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
   * At a single point, the end of the piece that begins at `start`: `SAME`; `OTHER`; `LEFT_POLE`
   * where one side is divided by 0 and the other is continuous, so that it has the limit of both as
   * its value; else `OPEN`.
   */
  private comparePoint(bound: Bound, start: Fraction): number {
    if (!resolveBranches(bound.top, bound.bottom, true)) return OPEN
    const verdict = this.compare(bound, null)
    if (verdict === SAME || verdict === BOTH_UNDEFINED) return SAME
    if (verdict === LEFT_POLE) return this.compareLimits(this.right, bound, start)
    if (verdict === RIGHT_POLE) return this.compareLimits(this.left, bound, start)
    return verdict === OTHER && this.isApartAt(bound) ? OTHER : OPEN
  }

  /** `LEFT_POLE` where a side is continuous at a point, `OTHER` where it jumps. */
  private compareLimits(side: number, bound: Bound, start: Fraction): number {
    if (!store.hasJumps) return LEFT_POLE
    const { top, bottom } = bound
    const here = this.valuesAt(side, bound)
    if (!resolveBranches(start.top, start.bottom, false)) return OPEN
    const before = this.valuesAt(side, bound)
    if (!resolveBranches(top, bottom, false)) return OPEN
    const after = this.valuesAt(side, bound)
    if (Math.min(...here, ...before, ...after) < 0) return OPEN
    if (here.every((value, field) => value === before[field] && value === after[field])) {
      return LEFT_POLE
    }
    return hasPlainNumbers() ? OTHER : OPEN
  }

  /** The values of a side at a point, along the branches resolved last. */
  private valuesAt(side: number, bound: Bound): readonly number[] {
    const values: number[] = []
    for (let field = 0; field < VALUE_FIELDS; field += 1) {
      values.push(valueInField(field, side, this.chance, bound))
    }
    return values
  }

  /** Whether sides that the fields tell apart at a point are apart there. */
  private isApartAt({ variable, top, bottom }: Bound): boolean {
    if (bottom & (bottom - 1) || bottom > DYADIC_MAX) return hasPlainNumbers()
    for (let index = 0; index < POINT_TRIES; index += 1) {
      encloseSteps(pointFor(index, this.names.length).with(variable, top / bottom))
      if (compareEnclosures(this.left, this.right) === 1) return true
      if (this.names.length === 1) return false
    }
    return false
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
const hasPlainNumbers = (): boolean => {
  let isExponential = false
  for (let step = 0; step < store.count; step += 1) {
    const operation = operations[step] ?? 0
    if (operation === ROOT && first[step] === 0) return false
    if (operation >= LN && operation < ABS) return false
    // An exponential after another one may stand on it.
    if (operation === EXP && isExponential && holdsExponential(first[step] ?? 0)) return false
    if (operation === EXP) isExponential = true
  }
  return true
}

const holdsExponential = (step: number): boolean => {
  for (let index = 0; index <= step; index += 1) if (operations[index] === EXP) return true
  return false
}
