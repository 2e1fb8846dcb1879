import { addRationals, negateRational, type Rational, rational } from '@slopewise/math'
import { renameParts } from '../indexed/rename-parts'
import type { TextDefinition } from '../indexed/scope'
import {
  type Label,
  type SymbolTerm,
  symbolOf,
  type Term,
  type TermCondition,
  type TermRelation,
} from '../terms/term'
import { partsOf } from './instances'
import { jsonOf } from './ledger'

type Sides = {
  readonly left: Term
  readonly right: Term
  readonly relation: TermRelation
  /** Where it holds, if not everywhere. */
  readonly conditions?: readonly TermCondition[]
}

/** Functions that are taken for each other. */
const MIXED_UP: Readonly<Record<string, readonly string[]>> = {
  sinh: ['tanh', 'cosh'],
  cosh: ['sinh'],
  tanh: ['σ', 'sinh'],
  σ: ['tanh'],
  min: ['max'],
  max: ['min'],
  exp: ['ln', 'log'],
  ln: ['exp'],
  log: ['exp'],
  sin: ['cos'],
  cos: ['sin'],
}

const TURNED: Readonly<Partial<Record<TermRelation, TermRelation>>> = {
  '<': '>',
  '>': '<',
  '≤': '≥',
  '≥': '≤',
}

const ONE = rational(1)
const ONE_TERM: Term = { kind: 'number', value: ONE, shown: null }
const TWO: Term = { kind: 'number', value: rational(2), shown: null }

const negated = (term: Term): Term =>
  term.kind === 'negative' ? term.of : { kind: 'negative', of: term }

/** The list without one of its members. */
const without = (parts: readonly Term[], at: number): readonly Term[] => parts.toSpliced(at, 1)

const oneOf = (kind: 'product' | 'hadamard' | 'sum', parts: readonly Term[]): Term => {
  const [only] = parts
  if (parts.length === 1 && only !== undefined) return only
  return kind === 'sum' ? { kind, terms: parts } : { kind, factors: parts }
}

/** Another last digit, before the point or behind it. */
const otherNumbers = (term: Term & { readonly kind: 'number' }): Term[] => {
  const steps = term.shown === null ? [ONE] : [term.shown, ONE]
  const moved = steps.flatMap((step): Rational[] => [
    addRationals(term.value, negateRational(step)),
    addRationals(term.value, step),
  ])
  return moved.map(value => ({ ...term, value }))
}

/** The same part with one mistake taken back: a sign, a number, a function, a prime, a factor too many. */
const mendsHere = (term: Term): Term[] => {
  switch (term.kind) {
    case 'number':
      return otherNumbers(term)
    case 'negative':
      return [term.of]
    case 'sum':
      return term.terms.map((one, at) => ({
        ...term,
        terms: term.terms.with(at, negated(one)),
      }))
    case 'product':
    case 'hadamard':
      return term.factors.map((_, at) => oneOf(term.kind, without(term.factors, at)))
    case 'call':
    case 'function': {
      const others = MIXED_UP[term.of.base] ?? []
      return [
        { ...term, primes: term.primes + 1 },
        ...(term.primes > 0 ? [{ ...term, primes: term.primes - 1 }] : []),
        ...others.map(base => ({ ...term, of: { ...term.of, base } })),
      ]
    }
    case 'cases':
      return term.rows.flatMap((row, at) =>
        turnedCase(row.when).map(when => ({ ...term, rows: term.rows.with(at, { ...row, when }) })),
      )
    default:
      return []
  }
}

/** A case with its bound the other way round. */
const turnedCase = (when: TermCondition): TermCondition[] => {
  const relation = when.kind === 'compare' ? TURNED[when.relation] : undefined
  return when.kind === 'compare' && relation !== undefined ? [{ ...when, relation }] : []
}

/** Cases without the borders between them. */
export const withStrictCases = (term: Term & { readonly kind: 'cases' }): Term => ({
  ...term,
  rows: term.rows.map(({ value, when }) => {
    const strict = when.kind === 'compare' ? STRICT[when.relation] : undefined
    return when.kind === 'compare' && strict
      ? { value, when: { ...when, relation: strict } }
      : { value, when }
  }),
})

const STRICT: Readonly<Partial<Record<TermRelation, TermRelation>>> = { '≤': '<', '≥': '>' }

const isName = ({ name }: Label): boolean => /^[a-z]'?$/.test(name)

/** Less common mistakes: a transposition, a power, a term too many, an index or layer for another. */
const otherMendsHere = (term: Term, names: readonly string[]): Term[] => {
  switch (term.kind) {
    case 'sum':
      return term.terms.map((_, at) => oneOf('sum', without(term.terms, at)))
    case 'quotient':
      return [term.over]
    case 'power':
      return [term.base]
    case 'transpose':
      return [term.of]
    case 'symbol': {
      const { label, indices } = term
      const layers = label === null ? [] : [label.offset + 1, label.offset - 1]
      const isMatrix = /^[A-ZΔ]/.test(term.base) && indices.length === 0
      return [
        ...layers.map(offset => ({ ...term, label: label && { ...label, offset } })),
        ...(indices.length === 2 ? [{ ...term, indices: indices.toReversed() }] : []),
        ...indices.flatMap((index, at) =>
          names
            .filter(name => isName(index) && name !== index.name)
            .map(name => ({ ...term, indices: indices.with(at, { ...index, name }) })),
        ),
        ...indices.flatMap((index, at) =>
          [index.offset - 1, index.offset + 1]
            .filter(offset => index.name === '' && offset > 0)
            .map(offset => ({ ...term, indices: indices.with(at, { ...index, offset }) })),
        ),
        ...(isMatrix ? [{ kind: 'transpose' as const, of: term }] : []),
      ]
    }
    default:
      return []
  }
}

type MendHere = (term: Term) => Term[]

const isTerm = (value: unknown): value is Term =>
  typeof value === 'object' && value !== null && 'kind' in value

/** What a value of a part becomes where one part within it is mended. */
const mendsWithin = (value: unknown, here: MendHere): unknown[] => {
  if (Array.isArray(value)) {
    return value.flatMap((one: unknown, at) =>
      mendsWithin(one, here).map(mended => value.with(at, mended)),
    )
  }
  if (typeof value !== 'object' || value === null || 'numerator' in value) return []
  const own = isTerm(value) ? here(value) : []
  if (isTerm(value) && value.kind === 'plain') return own
  const inner = Object.entries(value).flatMap(([name, part]: [string, unknown]) =>
    isNamePlace(value, name)
      ? []
      : mendsWithin(part, here).map(mended => ({ ...value, [name]: mended })),
  )
  return [...own, ...inner]
}

/** Where a letter stands as a name: that of a function, and what is differentiated by. */
const isNamePlace = (value: object, name: string): boolean =>
  name === 'by' || name === 'variable' || (name === 'of' && 'primes' in value)

/** Every term that differs from this one in one place. */
const mendsOfTerm = (term: Term, here: MendHere): readonly Term[] =>
  // The reason for the cast: every part is a part of a term, or a term in its place.
  mendsWithin(term, here) as Term[]

const onSides = (sides: Sides, mend: (term: Term) => readonly Term[]): Sides[] => [
  ...mend(sides.right).map(right => ({ ...sides, right })),
  ...mend(sides.left).map(left => ({ ...sides, left })),
]

const namesIn = (terms: readonly Term[]): string[] => [
  ...new Set(
    terms
      .flatMap(partsOf)
      .flatMap(part => (part.kind === 'symbol' ? part.indices.filter(isName) : []))
      .map(({ name }) => name),
  ),
]

const isFactor = ({ kind }: Term): boolean => kind === 'symbol' || kind === 'call'

const symbolsIn = (terms: readonly Term[]): SymbolTerm[] =>
  terms.flatMap(partsOf).flatMap(part => (part.kind === 'symbol' ? [part] : []))

/** Places that letters of a claim have: the letters and numbers below and above them. */
const placesIn = (symbols: readonly SymbolTerm[]): Label[] => [
  ...new Map(
    symbols
      .flatMap(({ label, indices }) => [...(label ? [label] : []), ...indices])
      .map(one => [jsonOf(one), one]),
  ).values(),
]

/** How many definitions deep it is looked for letters that a claim lacks. */
const BEHIND_DEPTH = 2

/** What the text says of letters, and of those by which it says that. */
const bodiesBehind = (
  letters: readonly SymbolTerm[],
  defined: readonly TextDefinition[],
  depth = BEHIND_DEPTH,
): readonly Term[] => {
  const bases = new Set(letters.map(({ base }) => base))
  const bodies = defined.filter(({ symbol }) => bases.has(symbol.base)).map(({ body }) => body)
  return depth <= 1 ? bodies : [...bodies, ...bodiesBehind(symbolsIn(bodies), defined, depth - 1)]
}

/** The letters by which the text says what those of a claim are, in the places that the claim speaks of. */
const lettersBehind = (
  { left, right }: Sides,
  defined: readonly TextDefinition[],
): SymbolTerm[] => {
  const bys = [left, right]
    .flatMap(partsOf)
    .flatMap(part => (part.kind === 'derivative' ? part.by : []))
  const own = [...symbolsIn([left, right]), ...bys]
  const behind = bodiesBehind(own, defined).flatMap(body => symbolsIn([body]))
  const places = placesIn(own)
  const labels = places.filter(({ name }) => name !== '')
  const placed = behind.flatMap((one): SymbolTerm[] => {
    if (one.label !== null && one.indices.length === 0) {
      return places.map(label => ({ ...one, label }))
    }
    const [index, ...others] = one.label === null ? one.indices : []
    if (index === undefined) return [one, ...labels.map(label => ({ ...one, label }))]
    return others.length > 0 ? [] : places.map(place => ({ ...one, indices: [place] }))
  })
  return [...own, ...placed]
}

/** What may have been left out of a claim, or written in place of another letter. */
const candidatesFor = (sides: Sides, defined: readonly TextDefinition[]): readonly Term[] => {
  const calls = [sides.left, sides.right].flatMap(partsOf).filter(({ kind }) => kind === 'call')
  const all = [...calls, ...lettersBehind(sides, defined)]
  return [...new Map(all.filter(isFactor).map(part => [jsonOf(part), part])).values()]
}

const placeOf = ({ label, indices }: SymbolTerm): number => (label ?? indices[0])?.offset ?? 0

/** `\\frac{\\partial a_2}{\\partial a_1}` between slopes of $a_3$ by these: a link of a chain. */
const linksIn = (sides: Sides): Term[] => {
  const slopes = [sides.left, sides.right]
    .flatMap(partsOf)
    .flatMap(part => (part.kind === 'derivative' ? [part] : []))
  return slopes.flatMap(({ by: [above] }) =>
    slopes.flatMap(({ by }): Term[] =>
      // Of one letter in two places, the later by the earlier: no other leads there.
      above !== undefined && by[0]?.base === above.base && placeOf(by[0]) < placeOf(above)
        ? [{ kind: 'derivative', of: above, by }]
        : [],
    ),
  )
}

const withFactor = (side: Term, factors: readonly Term[]): Term[] =>
  factors.map(factor => ({ kind: 'product', factors: [side, factor] }))

const lessOne = (of: Term): Term => ({ kind: 'sum', terms: [ONE_TERM, { kind: 'negative', of }] })

/** A side with one letter for another, everywhere. */
const withLetter = (side: Term, letters: readonly Term[]): Term[] => {
  const own = new Map(symbolsIn([side]).map(one => [jsonOf(one), one]))
  return [...own].flatMap(([key]) =>
    letters
      .filter(({ kind }) => kind === 'symbol')
      .filter(other => jsonOf(other) !== key)
      .map(other => renameParts(side, part => (jsonOf(part) === key ? other : null))),
  )
}

const pairsOf = (names: readonly string[]): [string, string][] =>
  names.flatMap((one, at) => names.slice(at + 1).map((other): [string, string] => [one, other]))

/** `\\delta_{il} x_k` for `\\delta_{ik} x_l`. */
const withSwapped = (side: Term, names: readonly string[]): Term[] =>
  pairsOf(names).map(([one, other]) =>
    renameParts(side, part => {
      if (part.kind !== 'symbol') return null
      const swap = (index: Label): Label =>
        index.name === one
          ? { ...index, name: other }
          : index.name === other
            ? { ...index, name: one }
            : index
      return { ...part, indices: part.indices.map(swap) }
    }),
  )

/** For which entries alone a claim may hold. */
const whereApart = (sides: Sides, names: readonly string[]): Sides[] =>
  pairsOf(names).flatMap(([one, other]) =>
    (['≠', '='] as const).map(relation => {
      const when = {
        kind: 'compare',
        relation,
        left: symbolOf(one),
        right: symbolOf(other),
      } as const
      return { ...sides, conditions: [...(sides.conditions ?? []), when] }
    }),
  )

/** The same on both sides, or a letter beside something that speaks of it: that says nothing of what was meant. */
const isTrivial = ({ left, right }: Sides): boolean => {
  const isIn = (one: Term, other: Term): boolean =>
    one.kind === 'symbol' && symbolsIn([other]).some(part => jsonOf(part) === jsonOf(one))
  return jsonOf(left) === jsonOf(right) || isIn(left, right) || isIn(right, left)
}

const isZero = (term: Term): boolean => term.kind === 'number' && term.value.numerator === 0n

/** Parts that are nothing by a factor 0: to strike out a part is no small change. */
const countLost = ({ left, right }: Sides): number =>
  [left, right].flatMap(partsOf).filter(part => {
    if (part.kind === 'quotient') return isZero(part.over)
    if (part.kind === 'power') return isZero(part.exponent)
    return part.kind === 'product' && part.factors.some(isZero)
  }).length

/** Mended claims that are looked at, for one that fails. */
const MENDS_MAX = 200

/**
 * What a claim may have been meant to say, one small change away: the common mistakes first. Where one of these holds,
 * the claim was read as it was meant, and is a mistake.
 */
export const mendsOf = (sides: Sides, defined: readonly TextDefinition[]): readonly Sides[] => {
  const names = namesIn([sides.left, sides.right])
  const turned = TURNED[sides.relation]
  const candidates = candidatesFor(sides, defined)
  const letters = candidates.filter(({ kind }) => kind === 'symbol')
  return [
    ...(turned === undefined ? [] : [{ ...sides, relation: turned }]),
    ...onSides(sides, side => [negated(side)]),
    ...onSides(sides, side => mendsOfTerm(side, mendsHere)),
    ...whereApart(sides, names),
    ...onSides(sides, side => mendsOfTerm(side, one => otherMendsHere(one, names))),
    ...onSides(sides, side => withSwapped(side, names)),
    ...onSides(sides, side => withFactor(side, [TWO, ...linksIn(sides), ...candidates])),
    ...withLetter(sides.right, letters).map(right => ({ ...sides, right })),
    ...onSides(sides, side => withFactor(side, letters.map(lessOne))),
  ]
    .filter(mended => !isTrivial(mended) && countLost(mended) <= countLost(sides))
    .slice(0, MENDS_MAX)
}
