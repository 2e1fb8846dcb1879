import { expandDefinitions } from '../differentiate'
import { rationalFromDouble } from '../evaluate/doubles'
import { Sample } from '../evaluate/sample'
import { rational } from '../number/rational'
import type { Fraction, SwiftDecision, SwiftRecord } from '../swift'
import { num } from '../tree/build'
import { type Definitions, type Expression, NO_DEFINITIONS } from '../tree/expression'
import { ENCLOSURES } from './enough'
import { easiestWitness } from './nice-witness'
import { comparePair } from './pair'
import { intervalText } from './texts'
import type { Certificate, Decision, Point, ValueAt, Witness } from './types'
import { findWitness, witnessAt } from './witness'

/** The two sides that were compared, and what they were compared with. */
export type Sides = {
  readonly left: Expression
  readonly right: Expression
  readonly definitions: Definitions | undefined
  readonly seed: number
}

/** Every evaluation that is needed brings the chance of an accident below 2^-47. */
const ERROR_BITS = 47

const fractionOf = ({ top, bottom }: Fraction): Expression => num(rational(top, bottom))

const pointAt = (names: readonly string[], variable: number, at: Fraction): Point => ({
  [names[variable] ?? '']: fractionOf(at),
})

const place = (names: readonly string[], at: readonly number[]): string =>
  names.map((name, index) => `${name} = ${at[index] ?? 0}`).join(', ')

/** Both sides have one normal form. */
const ONE_FORM: Certificate = {
  method: 'exact',
  errorBits: Number.POSITIVE_INFINITY,
  pieces: [],
  enclosures: [],
}

/** The comparison once more, this time set down. */
export type Again = (record: SwiftRecord) => SwiftDecision | null

const certify = (again: Again, names: readonly string[], variable: number): Certificate => {
  const record: SwiftRecord = { pieces: [], enclosures: [] }
  // Without enclosures enough, both sides have one form.
  if (!again(record) || record.enclosures.length < ENCLOSURES) return ONE_FORM
  return {
    method: 'fields',
    errorBits: ERROR_BITS,
    pieces: record.pieces.map(({ from, to, fields }) => ({
      where: intervalText(names[variable] ?? '', from && fractionOf(from), to && fractionOf(to)),
      fields,
    })),
    enclosures: record.enclosures.map(({ at, difference }) => ({
      at: place(names, at),
      difference,
    })),
  }
}

const approximately = (enclosed: readonly [low: number, high: number] | undefined): ValueAt => ({
  exact: null,
  approx: enclosed ? enclosed[0] + (enclosed[1] - enclosed[0]) / 2 : null,
})

type Different = Extract<SwiftDecision, { verdict: 'different' }>

/** The witness, in full precision and as easy to try as may be. */
const witnessOf = (sides: Sides, { names, at, values }: Different): Witness => {
  const expand = (side: Expression) => expandDefinitions(side, sides.definitions ?? NO_DEFINITIONS)
  const pair = comparePair(expand(sides.left), expand(sides.right), [], sides.seed)
  const rough: Witness = {
    at: Object.fromEntries(
      names.map((name, index) => [name, num(rationalFromDouble(at[index] ?? 0))]),
    ),
    left: approximately(values?.[0]),
    right: approximately(values?.[1]),
  }
  if (typeof pair === 'string') return rough
  const coordinates = pair.tape.variables.map(name => at[names.indexOf(name)] ?? 0)
  const sample = new Sample(pair.tape, coordinates.map(rationalFromDouble))
  const found = values ? witnessAt(pair, sample) : findWitness(pair, [sample], () => true)
  return easiestWitness(pair, found ?? rough)
}

/** The two sides as trees; asked for only where a certificate or a witness is. */
type SidesOf = () => Sides

// Classes, since objects with getters of their own take longer to make than most verdicts.

class SwiftEqual {
  readonly verdict = 'equal'
  #known: Certificate | null
  readonly #certify: () => Certificate

  constructor(isIdentical: boolean, certify: () => Certificate) {
    this.#known = isIdentical ? ONE_FORM : null
    this.#certify = certify
  }

  get certificate(): Certificate {
    this.#known ??= this.#certify()
    return this.#known
  }
}

class SwiftExceptPoints {
  readonly verdict = 'equal-except-points'
  readonly points: readonly Point[]
  #known: Certificate | null = null
  readonly #certify: () => Certificate

  constructor(points: readonly Point[], certify: () => Certificate) {
    this.points = points
    this.#certify = certify
  }

  get certificate(): Certificate {
    this.#known ??= this.#certify()
    return this.#known
  }
}

class SwiftDifferent {
  readonly verdict = 'different'
  #known: Witness | null = null
  readonly #find: () => Witness

  constructor(find: () => Witness) {
    this.#find = find
  }

  get witness(): Witness {
    this.#known ??= this.#find()
    return this.#known
  }
}

/** A swift verdict with its certificate or witness, each worked out when it is asked for. */
export const decisionFrom = (swift: SwiftDecision, sidesOf: SidesOf, again: Again): Decision => {
  const { names } = swift
  switch (swift.verdict) {
    case 'equal': {
      const { removable, variable } = swift
      const decision = new SwiftEqual(swift.isIdentical, () => certify(again, names, variable))
      if (removable.length === 0) return decision
      return Object.assign(decision, {
        removable: removable.map(at => pointAt(names, variable, at)),
      })
    }
    case 'equal-except-points': {
      const { points, variable } = swift
      const named = points.map(at => pointAt(names, variable, at))
      return new SwiftExceptPoints(named, () => certify(again, names, variable))
    }
    case 'domains-differ': {
      const from = swift.from && fractionOf(swift.from)
      const to = swift.to && fractionOf(swift.to)
      const text = intervalText(names[0] ?? '', from, to)
      const { definedOn } = swift
      const elsewhere = swift.isCommon ? 'equal' : 'nowhere'
      return { verdict: 'domains-differ', interval: { text, from, to }, definedOn, elsewhere }
    }
    case 'different':
      return new SwiftDifferent(() => witnessOf(sidesOf(), swift))
    default:
      return swift satisfies never
  }
}
