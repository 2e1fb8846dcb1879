import { dependsOn } from '../indexed/depends'
import { findBuiltIn } from '../indexed/lower-call'
import { findDefinition } from '../indexed/match-definition'
import { resolveSymbol, type Scope } from '../indexed/scope'
import { letterKey, type SymbolTerm, type Term } from '../terms/term'
import { partsOf } from './instances'

/** Of quantities without a definition, by key: what they are differentiated by. */
type Pairs = Map<string, SymbolTerm[]>

/** The letter that is differentiated, where the text says nothing more of it. */
const findUnknown = (of: Term, scope: Scope): SymbolTerm | null => {
  const symbol =
    of.kind === 'symbol' ? of : of.kind === 'function' || of.kind === 'call' ? of.of : null
  if (symbol === null) return null
  const { maths } = scope
  const isLessons =
    symbol.label === null &&
    symbol.indices.length === 0 &&
    (maths.values.includes(symbol.base) || maths.functions.includes(symbol.base))
  const isBuiltIn = of.kind !== 'symbol' && findBuiltIn(symbol.base) !== null
  if (isBuiltIn) return null
  if (isLessons || findDefinition(resolveSymbol(symbol, scope), scope) !== null) return null
  if (of.kind === 'call' && of.args.some(arg => arg.kind !== 'symbol')) return null
  return resolveSymbol(symbol, scope)
}

/** Definitions are looked into as deep as this: `δ` is a derivative itself. */
const DEPTH_MAX = 3

const collect = (term: Term, scope: Scope, pairs: Pairs, depth: number): void => {
  for (const part of partsOf(term)) {
    if (part.kind === 'derivative') {
      const unknown = findUnknown(part.of, scope)
      if (unknown === null) continue
      const key = letterKey(unknown)
      const by = part.by.map(one => resolveSymbol(one, scope)).filter(one => letterKey(one) !== key)
      if (by.length === 0) continue
      const known = pairs.get(key) ?? []
      const fresh = by.filter(one => !known.some(before => isSame(before, one)))
      pairs.set(key, [...known, ...fresh])
    } else if (part.kind === 'symbol' && depth > 0) {
      const match = findDefinition(resolveSymbol(part, scope), scope)
      if (match !== null) collect(match.definition.body, match.scope, pairs, depth - 1)
    }
  }
}

const isSame = (a: SymbolTerm, b: SymbolTerm): boolean =>
  letterKey(a) === letterKey(b) && a.indices.length === b.indices.length

/** What quantities without a definition depend on, and whether a formula says enough of it. */
export type Parents = {
  readonly parents: ReadonlyMap<string, readonly SymbolTerm[]>
  /** Keys of what a quantity is differentiated by directly. */
  readonly direct: ReadonlyMap<string, ReadonlySet<string>>
  /** Keys of what is differentiated by and depends on nothing else that is. */
  readonly anchors: ReadonlySet<string>
}

/** Open indices: every entry may count. */
const opened = (symbol: SymbolTerm): SymbolTerm => ({
  ...symbol,
  indices: symbol.indices.map((_, at) => ({ name: 'pqrs'.charAt(at % 4), offset: 0 })),
})

const anchorsOf = (terms: readonly Term[], scope: Scope): Set<string> => {
  const by = terms
    .flatMap(partsOf)
    .flatMap(part => (part.kind === 'derivative' ? part.by : []))
    .map(one => resolveSymbol(one, scope))
  const lowest = by.filter(one => {
    const others = by.map(letterKey).filter(key => key !== letterKey(one))
    return !others.some(key => dependsOn(one, key, scope))
  })
  return new Set(lowest.map(letterKey))
}

/**
 * Of a quantity that is differentiated and not defined: what it depends on, as far as the formula
 * tells. In $\frac{\partial L}{\partial w} = \frac{\partial L}{\partial a} \frac{\partial a}{\partial
 * w}$ the loss depends on $a$, and $a$ on $w$.
 */
export const findParents = (terms: readonly Term[], scope: Scope): Parents => {
  const pairs: Pairs = new Map()
  for (const term of terms) collect(term, scope, pairs, DEPTH_MAX)
  const all = { ...scope, parents: pairs }
  const parents = new Map<string, SymbolTerm[]>()
  for (const [key, by] of pairs) {
    const tops = by.filter(
      one =>
        !by.some(
          other => letterKey(other) !== letterKey(one) && dependsOn(other, letterKey(one), all),
        ),
    )
    parents.set(key, tops.map(opened))
  }
  const direct = new Map([...parents].map(([key, by]) => [key, new Set(by.map(letterKey))]))
  return { parents, direct, anchors: anchorsOf(terms, all) }
}

/** What a derivative is taken of, where that is a letter that the text defines. */
const definedLetter = (of: Term, scope: Scope): SymbolTerm | null => {
  const symbol = of.kind === 'symbol' ? resolveSymbol(of, scope) : null
  return symbol !== null && findDefinition(symbol, scope) !== null ? symbol : null
}

const derivativesIn = (side: Term): readonly (Term & { kind: 'derivative' })[] =>
  partsOf(side).flatMap(part => (part.kind === 'derivative' ? [part] : []))

/**
 * Why a claim about slopes cannot be refuted: a letter is differentiated by one that its definition
 * does not lead to, or a slope that nothing is known of is said to be a value.
 */
export const lacksDependence = (left: Term, right: Term, scope: Scope): string | null => {
  const sides = [left, right].map(derivativesIn)
  for (const { of, by } of sides.flat()) {
    const [first] = by
    if (first === undefined) continue
    const letter = definedLetter(of, scope)
    const key = letterKey(resolveSymbol(first, scope))
    if (letter !== null && !dependsOn(letter, key, scope)) {
      return `nothing says how ${letter.base} depends on ${first.base}`
    }
    const unknown = findUnknown(of, scope)
    const isValued = sides.some(found => found.length === 0)
    if (unknown !== null && isValued)
      return `nothing says how ${unknown.base} depends on ${first.base}`
  }
  return null
}

/**
 * Whether a side says something by itself of a quantity that nothing is known of: `\frac{∂L}{∂w}`
 * with $L$ a direct function of $w$, or `f'(x)` of an unknown $f$. Such a claim cannot be refuted.
 */
export const saysUnknown = (side: Term, { direct }: Parents, scope: Scope): string | null => {
  const term = side.kind === 'negative' ? side.of : side
  if (term.kind === 'derivative') {
    const unknown = findUnknown(term.of, scope)
    const by = term.by[0] && letterKey(resolveSymbol(term.by[0], scope))
    if (unknown === null || by === undefined) return null
    if (!direct.get(letterKey(unknown))?.has(by)) return null
    return `nothing says how ${unknown.base} depends on ${by}`
  }
  if (term.kind === 'call' || term.kind === 'function') {
    const unknown = findUnknown({ ...term, kind: 'function' }, scope)
    return unknown === null ? null : `nothing says what ${unknown.base} is`
  }
  return null
}
