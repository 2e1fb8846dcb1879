import { findBuiltIn } from '../indexed/lower-call'
import type { TextDefinition } from '../indexed/scope'
import type { SymbolTerm, Term, TermCondition, TermRelation } from '../terms/term'
import { isClosed } from './conditions'
import { partsOf } from './instances'
import type { Judgement } from './judgement'
import type { Ledger } from './ledger'

type Sides = {
  readonly left: Term
  readonly right: Term
  readonly relation: TermRelation
  readonly conditions: readonly TermCondition[]
}

const isConstant = ({ base }: SymbolTerm): boolean => base === 'e' || base === 'π'

/** Parts of a side without the names of the functions that it calls. */
const withoutNames = (side: Term): Term[] => {
  const parts = partsOf(side)
  const names = new Set(parts.flatMap(part => ('primes' in part ? [part.of.base] : [])))
  return parts.filter(part => part.kind !== 'symbol' || !names.has(part.base))
}

const lettersOf = (side: Term): SymbolTerm[] =>
  withoutNames(side).flatMap(part => (part.kind === 'symbol' && !isConstant(part) ? [part] : []))

/** Deep enough for a function by another by a third. */
const DEPTH_MAX = 4

/** Whether a text says nothing of the letters of a term, and of its functions only what they are of their arguments. */
const isByItself = (
  term: Term,
  ledger: Ledger,
  own: readonly string[],
  depth = DEPTH_MAX,
): boolean => {
  const { defined } = ledger
  const latest = (base: string): TextDefinition | undefined =>
    defined.findLast(({ symbol }) => symbol.base === base)
  return withoutNames(term).every(part => {
    if (part.kind === 'symbol' && (isConstant(part) || own.includes(part.base))) return true
    if (part.kind !== 'symbol' && part.kind !== 'call' && part.kind !== 'function') return true
    const said = latest(part.kind === 'symbol' ? part.base : part.of.base)
    if (said === undefined) return true
    if (part.kind !== 'symbol' && said.parameters === null && findBuiltIn(part.of.base)) return true
    if (said.parameters === null || depth === 0) return false
    const names = said.parameters.map(({ base }) => base)
    return isByItself(said.body, ledger, names, depth - 1)
  })
}

/** Letters that a limit or a sum goes through. */
const boundIn = (side: Term): readonly string[] =>
  partsOf(side).flatMap(part =>
    part.kind === 'limit' ? [part.variable.base] : part.kind === 'big' ? [part.index] : [],
  )

/** Letters that a side speaks of, with the constants of its functions. */
const freeIn = (side: Term, { defined }: Ledger): ReadonlySet<string> => {
  const bound = boundIn(side)
  const called = withoutNames(side).flatMap(part => {
    const base = part.kind === 'symbol' ? part.base : 'primes' in part ? part.of.base : null
    const said = defined.findLast(({ symbol }) => symbol.base === base)
    const own = part.kind === 'call' ? (said?.parameters?.map(one => one.base) ?? []) : []
    return said ? lettersOf(said.body).filter(one => !own.includes(one.base)) : []
  })
  const all = [...lettersOf(side), ...called].map(({ base }) => base)
  return new Set(all.filter(base => !bound.includes(base) && !isFunction(base, defined)))
}

const isFunction = (base: string, defined: readonly TextDefinition[]): boolean =>
  (defined.findLast(({ symbol }) => symbol.base === base)?.parameters ?? null) !== null

/** The same letters on both sides: an equation of others says how they belong together. */
const isOfSameLetters = ({ left, right }: Sides, ledger: Ledger): boolean => {
  const [one, other] = [freeIn(left, ledger), freeIn(right, ledger)]
  return [...one].every(base => other.has(base)) && one.size === other.size
}

/** Letters that have a value where a claim stands. */
const valuedBy = (conditions: readonly TermCondition[]): ReadonlySet<string> =>
  new Set(
    conditions.flatMap(when =>
      when.kind === 'compare' && when.relation === '=' && when.left.kind === 'symbol'
        ? [when.left.base]
        : [],
    ),
  )

const isLessons = ({ maths }: Ledger): boolean =>
  maths.functions.length > 0 || maths.values.length > 0

/**
 * Whether what a claim says can have one meaning only: by the author's own definitions, by numbers, or by letters of which
 * the text says nothing else. What fails then is false.
 */
export const isSettled = (sides: Sides, ledger: Ledger): boolean => {
  const { left, right, conditions } = sides
  if (isLessons(ledger) || (isClosed(left) && isClosed(right))) return true
  if (![left, right].every(side => isByItself(side, ledger, []))) return false
  if (/^[<>≤≥≠]$/.test(sides.relation) || isOfSameLetters(sides, ledger)) return true
  const valued = valuedBy(conditions)
  return [left, right].every(side => [...freeIn(side, ledger)].every(base => valued.has(base)))
}

/** As far as a value worked out by hand may be off for its claim to be one about that value. */
const SLIP = 0.25

/** Whether both sides are numbers that are not far from each other: one was worked out with a slip. */
export const isSlipOfValue = (
  { relation, conditions }: Sides,
  { counterexample }: Judgement & { readonly kind: 'false' },
): boolean => {
  const { left = null, right = null, at = {} } = counterexample ?? {}
  const valued = valuedBy(conditions)
  const areNumbers =
    relation === '≈' || Object.keys(at).every(name => valued.has(name.replace(/[_[].*$/, '')))
  if (left === null || right === null || !areNumbers) return false
  return Math.abs(left - right) <= SLIP * Math.max(Math.abs(left), Math.abs(right))
}
