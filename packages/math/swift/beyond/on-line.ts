import { partOf } from '../../decide/chance-for'
import { ENCLOSURES } from '../../decide/enough'
import { compareEnclosures } from '../compare-enclosures'
import type { Compared } from '../compared'
import { FREE } from '../comparison'
import { encloseSteps } from '../enclose'
import type { Bound, FieldRecord } from '../field-types'
import {
  BOTH_UNDEFINED,
  compareInFields,
  LEFT_NOWHERE,
  LEFT_POLE,
  OPEN,
  OTHER,
  RIGHT_NOWHERE,
  RIGHT_POLE,
  SAME,
} from '../fields'
import { POINTS, pointFor } from '../places'
import { ABS, divisors, EXP, first, isZero, LN, operations, ROOT, store } from '../steps'
import type { Fraction, SwiftDecision } from '../verdict'
import { valuesInFields } from './field-values'
import { insideAt, PLACES } from './inside'
import { areOneLine, meetAt } from './lines'
import { withoutLogarithms } from './logarithm-sums'
import { isChoice } from './plan'
import { withoutRoots } from './squares'
import { piece, resolveBranches, taken } from './sweep'

/** Numbers with such denominators, if powers of 2, are exact in doubles. */
const DYADIC_MAX = 2 ** 20
const PIECE_ENCLOSURES = 2
const PIECES_MAX = 24
const POINT_TRIES = 3

/** What the fields say of sums with logarithms or products with roots, without those. */
export const compareOpaque = (
  { left, right, chance }: Compared,
  bound: Bound,
  records: FieldRecord[] | null,
): number => {
  for (const rewrite of [withoutLogarithms, withoutRoots]) {
    const sides = rewrite(left, right)
    if (!sides) continue
    if (records) records.length = 0
    const found = compareInFields(...sides, chance, bound, records)
    if (found === SAME || found === OTHER) return found
  }
  return OPEN
}

/** Where one side alone is defined. */
type Domain = {
  readonly from: Fraction | null
  readonly to: Fraction | null
  readonly definedOn: 'left' | 'right'
}

/** The verdict piece by piece of the line, and at the points between; null where it is not known. */
export const decideOnLine = (comparison: Compared): SwiftDecision | null =>
  new LineComparison(comparison).decide()

/** A comparison on the pieces of the line. */
class LineComparison {
  private readonly points: Fraction[] = []
  private readonly removable: Fraction[] = []
  private domain: Domain | null = null
  /** Whether both sides are known to be defined on some piece. */
  private isCommon = false
  /** Whether both are one step on some piece, where that may have no values. */
  private isOneStep = false
  /** Whether some piece is proved by fields, which takes enclosures, too. */
  private takesEnclosures = false

  constructor(private readonly whole: Compared) {}

  /** A number inside a piece that nobody can know before. */
  private chanceBetween(from: number, to: number): number {
    const part = partOf(this.whole.chance)
    // Far out most values are beyond all doubles.
    if (from === Number.NEGATIVE_INFINITY) return Math.min(to, 4) - 4 * part
    return to === Number.POSITIVE_INFINITY
      ? Math.max(from, -4) + 4 * part
      : from + (to - from) * part
  }

  decide(): SwiftDecision | null {
    const variable = 31 - Math.clz32(store.guarded)
    let top = 0
    let bottom = 0
    for (let count = 0; count < PIECES_MAX; count += 1) {
      if (!resolveBranches(top, bottom, false)) return null
      const endTop = piece.endTop
      const endBottom = piece.endBottom
      const found = this.comparePiece(variable, top, bottom, endTop, endBottom)
      if (typeof found !== 'number') return found
      if (found === LEFT_NOWHERE || found === RIGHT_NOWHERE) {
        this.addDomain(found, { top, bottom }, { top: endTop, bottom: endBottom })
      } else if (found !== SAME) return null
      if (endBottom === 0) return this.conclude(variable)
      const bound = { variable, top: endTop, bottom: endBottom }
      if (!this.hasPoint(bound, { top, bottom })) return null
      ;[top, bottom] = [endTop, endBottom]
    }
    return null
  }

  /** Compares the sides at the end of a piece, and sets down what is found; false where it is not known. */
  private hasPoint(bound: Bound, start: Fraction): boolean {
    // Where domains differ on an interval, single points do not matter.
    if (this.domain) return true
    if (!(store.hasJumps || store.hasPoles || store.partials > 0)) return true
    const found = this.comparePoint(bound, start)
    const point = { top: bound.top, bottom: bound.bottom }
    if (found === OTHER) this.points.push(point)
    if (found === LEFT_POLE) this.removable.push(point)
    return found !== OPEN
  }

  /** One side alone is defined on a piece: the first such run of pieces is kept. */
  private addDomain(found: number, from: Fraction, to: Fraction): void {
    const definedOn = found === LEFT_NOWHERE ? 'right' : 'left'
    const end = to.bottom === 0 ? null : to
    if (!this.domain) {
      this.domain = { from: from.bottom === 0 ? null : from, to: end, definedOn }
      return
    }
    const { to: last, definedOn: known } = this.domain
    const isNext = last?.top === from.top && last.bottom === from.bottom && known === definedOn
    if (isNext) this.domain = { ...this.domain, to: end }
  }

  private conclude(variable: number): SwiftDecision | null {
    const { points, removable, domain, isCommon } = this
    const { names, enclosures } = this.whole
    if (domain) {
      // What is defined nowhere differs in more than its domain.
      const isEverywhere = domain.from === null && domain.to === null
      const isInterval = names.length === 1 && !isEverywhere && (isCommon || !this.isOneStep)
      return isInterval ? { verdict: 'domains-differ', names, ...domain, isCommon } : null
    }
    if (this.takesEnclosures && enclosures < ENCLOSURES) return null
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
    const { names, left, right, record } = this.whole
    // One step for both sides is a proof, and so is one line; a certificate names fields instead.
    if (!record && chosenOf(left) === chosenOf(right)) {
      this.isOneStep = true
      return SAME
    }
    if (!record && areOneLine(left, right)) {
      this.isCommon = true
      return SAME
    }
    this.takesEnclosures = true
    const fields: FieldRecord[] = []
    // Without branches one proof holds on every piece.
    const isKnown = this.whole.isSame && !record && !hasZeroDivisor()
    const verdict = isKnown ? SAME : this.whole.compare(FREE, record && fields)
    if (verdict === BOTH_UNDEFINED) return SAME
    if (verdict !== SAME && verdict !== OTHER && verdict !== OPEN) return verdict
    const from = bottom === 0 ? Number.NEGATIVE_INFINITY : top / bottom
    const to = endBottom === 0 ? Number.POSITIVE_INFINITY : endTop / endBottom
    const wanted =
      verdict === SAME
        ? Math.max(ENCLOSURES, this.whole.enclosures + PIECE_ENCLOSURES)
        : Number.POSITIVE_INFINITY
    let at = pointFor(0, names.length)
    for (let index = 0; index < PLACES && this.whole.enclosures < wanted; index += 1) {
      // Points by chance are new ones: what was tried before the pieces were known may be inside.
      const value = verdict === SAME ? this.chanceBetween(from, to) : insideAt(index, from, to)
      if (!(value > from && value < to)) continue
      at = pointFor(index % POINTS, names.length).with(variable, value)
      const apart = this.whole.differenceAt(at, false)
      if (apart) return apart
    }
    if (verdict === OTHER) return { verdict: 'different', names, at, values: null }
    if (verdict === OPEN || this.whole.enclosures < wanted) return OPEN
    this.isCommon = true
    this.whole.record?.pieces.push({
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
    if (chosenOf(this.whole.left) === chosenOf(this.whole.right)) return SAME
    const known = meetAt(this.whole.left, this.whole.right, bound.top, bound.bottom)
    if (known !== null) return known ? SAME : OTHER
    const verdict = this.whole.compare(bound, null)
    if (verdict === SAME || verdict === BOTH_UNDEFINED) return SAME
    if (verdict === LEFT_POLE) return this.compareLimits(this.whole.right, bound, start)
    if (verdict === RIGHT_POLE) return this.compareLimits(this.whole.left, bound, start)
    return verdict === OTHER && this.isApartAt(bound) ? OTHER : OPEN
  }

  /** `LEFT_POLE` where a side is continuous at a point, `OTHER` where it jumps. */
  private compareLimits(side: number, bound: Bound, start: Fraction): number {
    if (!store.hasJumps) return LEFT_POLE
    const { top, bottom } = bound
    const here = valuesInFields(side, this.whole.chance, bound)
    if (!resolveBranches(start.top, start.bottom, false)) return OPEN
    const before = valuesInFields(side, this.whole.chance, bound)
    if (!resolveBranches(top, bottom, false)) return OPEN
    const after = valuesInFields(side, this.whole.chance, bound)
    const isKnown = [here, before, after].every(({ length }) => length > 0)
    if (!isKnown) return OPEN
    const [p, q] = [before, after].map(values =>
      values.every((value, field) => value === (here[field] ?? value)),
    )
    const isAsSure = before.length >= here.length && after.length >= here.length
    if (p && q) return isAsSure ? LEFT_POLE : OPEN
    return hasPlainNumbers() ? OTHER : OPEN
  }

  /** Whether sides that the fields tell apart at a point are apart there. */
  private isApartAt({ variable, top, bottom }: Bound): boolean {
    if (bottom & (bottom - 1) || bottom > DYADIC_MAX) return hasPlainNumbers()
    for (let index = 0; index < POINT_TRIES; index += 1) {
      encloseSteps(pointFor(index, this.whole.names.length).with(variable, top / bottom))
      if (compareEnclosures(this.whole.left, this.whole.right) === 1) return true
      if (this.whole.names.length === 1) return false
    }
    return false
  }
}

/** Whether something is divided by 0 all along the piece at hand. */
const hasZeroDivisor = (): boolean => {
  for (let place = 0; place < store.divisors; place += 1) {
    if (isZero[divisors[place] ?? 0] === 1) return true
  }
  return false
}

/** The step that stands for one with branches, along those resolved last. */
const chosenOf = (step: number): number =>
  isChoice(operations[step] ?? 0) ? chosenOf(taken[step] ?? 0) : step

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
