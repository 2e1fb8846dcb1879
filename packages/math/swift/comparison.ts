import { Chance } from '../decide/chance'
import { ENCLOSURES } from '../decide/enough'
import { compareEnclosures } from './compare-enclosures'
import type { Compared } from './compared'
import { digestOf } from './digest-steps'
import { encloseSteps, highOf, lowOf } from './enclose'
import type { Bound, FieldRecord } from './field-types'
import { compareInFields, OPAQUE, OTHER, SAME } from './fields'
import { further } from './further'
import { POINTS, pointFor } from './places'
import { store } from './steps'
import type { Enclosed, SwiftDecision, SwiftRecord } from './verdict'

const QUICK_MAX = 2
/** Left and right of 0, and there. */
const SPLIT_QUICK_MAX = 3
const TRIES = 12

/** No variable is bound. */
export const FREE: Bound = { variable: -1, top: 0, bottom: 1 }

const enclosed = (step: number): Enclosed => [lowOf(step), highOf(step)]

/** One comparison: the two steps, and what is found on the way. */
export class Comparison implements Compared {
  isSame = false
  /** How many enclosures were found to overlap. */
  enclosures = 0
  private source: Chance | null = null

  constructor(
    readonly names: readonly string[],
    readonly left: number,
    readonly right: number,
    private readonly seed: number,
    readonly record: SwiftRecord | null,
  ) {}

  /** Most wrong answers are refuted before anything is left to chance. */
  get chance(): Chance {
    this.source ??= new Chance(digestOf(this.left, this.right, this.seed).words())
    return this.source
  }

  private get isSplit(): boolean {
    return store.hasGuards || store.partials > 0
  }

  /** The verdict; null where it is not known. */
  decide(): SwiftDecision | null {
    const quick = this.isSplit ? SPLIT_QUICK_MAX : QUICK_MAX
    for (let index = 0; index < quick; index += 1) {
      const apart = this.differenceAt(pointFor(index, this.names.length), true)
      if (apart) return apart
    }
    return (this.isSplit ? further.decideOnLine(this) : this.decideSmooth()) ?? this.findApart()
  }

  private decideSmooth(): SwiftDecision | null {
    const fields: FieldRecord[] = []
    const verdict = this.compare(FREE, this.record && fields)
    if (verdict === OTHER) {
      const at = pointFor(0, this.names.length)
      return this.findApart() ?? { verdict: 'different', names: this.names, at, values: null }
    }
    if (verdict !== SAME) return null
    this.isSame = true
    if (store.hasPoles) return further.decideOnLine(this)
    for (let tries = 0; tries < TRIES && this.enclosures < ENCLOSURES; tries += 1) {
      const apart = this.differenceAt(this.chancePoint(), true)
      if (apart) return apart
    }
    if (this.enclosures < ENCLOSURES && !further.haveOneForm(this.left, this.right)) return null
    this.record?.pieces.push({ from: null, to: null, fields })
    return { verdict: 'equal', isIdentical: false, names: this.names, removable: [], variable: 0 }
  }

  /** What the fields say; of sums with logarithms or products with roots, once more without. */
  compare(bound: Bound, records: FieldRecord[] | null): number {
    const { left, right, chance } = this
    const verdict = compareInFields(left, right, chance, bound, records)
    return verdict === OPAQUE ? further.compareOpaque(this, bound, records) : verdict
  }

  /** A point that nobody can know before the sides are written. */
  private chancePoint(): readonly number[] {
    return this.names.map(() => this.chance.coordinate())
  }

  /** The decision where the sides are apart at a point, away from all branch points. */
  differenceAt(at: readonly number[], isAnywhere: boolean): SwiftDecision | null {
    const { left, right, names } = this
    encloseSteps(at)
    const compared = compareEnclosures(left, right)
    if (compared < 0 || (isAnywhere && this.isSplit && !further.isGeneric())) return null
    if (compared === 1) {
      return { verdict: 'different', names, at, values: [enclosed(left), enclosed(right)] }
    }
    this.enclosures += 1
    this.record?.enclosures.push({
      at,
      difference: [lowOf(left) - highOf(right), highOf(left) - lowOf(right)],
    })
    return null
  }

  /** The decision where doubles tell the sides apart at one of many points. */
  private findApart(): SwiftDecision | null {
    for (let index = QUICK_MAX; index < POINTS; index += 1) {
      const apart = this.differenceAt(pointFor(index, this.names.length), true)
      if (apart) return apart
    }
    return null
  }
}
