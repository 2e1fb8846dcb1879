import { dependsOn } from '../indexed/depends'
import { findDefinition } from '../indexed/match-definition'
import { forPlaced, keyIn, resolveSymbol, type Scope, variableName } from '../indexed/scope'
import type { SymbolTerm, Term } from '../terms/term'
import { hasMoved } from './called'
import { partsOf } from './instances'
import type { Parents } from './parents'
import {
  derivativesIn,
  findKnown,
  findUnknown,
  isSame,
  type PlacedSlope,
  plainName,
} from './slopes'

/** What a derivative is taken of, where that is a letter that the text defines. */
const definedLetter = (of: Term, scope: Scope): SymbolTerm | null => {
  const letter = of.kind === 'function' ? of.of : of.kind === 'symbol' ? of : null
  if (letter === null) return null
  const symbol = resolveSymbol(letter, scope)
  const match = findKnown(symbol, scope)
  if (match === null) return null
  // A function is differentiated by its own letter, too.
  return of.kind === 'function' && match.definition.parameters === null ? null : symbol
}

/** Whether a function that the text defines has the letter for an argument. */
const isParameter = (of: Term, by: SymbolTerm, scope: Scope): boolean => {
  const match = of.kind === 'function' ? findDefinition(resolveSymbol(of.of, scope), scope) : null
  return match?.definition.parameters?.some(one => isSame(one, by, scope)) ?? false
}

/** `\\frac{\\partial f}{\\partial x_0}` of the $f$ of $f(x) = ax$: another function of that name may be meant. */
const isByNumber = (of: SymbolTerm, { base, indices }: SymbolTerm, scope: Scope): boolean =>
  indices.length === 1 &&
  indices[0]?.name === '' &&
  (findKnown(of, scope)?.definition.parameters?.some(
    one => one.base === base && one.indices.length === 0,
  ) ??
    false)

/** Whether the slope of a letter is taken that the text makes of another: of $C$ in $C = C_0 + r$. */
const leadsThere = (
  { of, scope: own }: PlacedSlope,
  to: SymbolTerm | null,
  scope: Scope,
): boolean =>
  to !== null &&
  of.kind === 'symbol' &&
  dependsOn(resolveSymbol(of, own), keyIn(to, scope), forPlaced(own))

/** Whether a side says a slope by values alone. */
const isValued = (side: Term, unknown: SymbolTerm, scope: Scope): boolean =>
  !hasMoved(side, unknown) &&
  !derivativesIn(side, scope).some(
    one => findUnknown(one.of, one.scope) !== null || leadsThere(one, unknown, scope),
  )

/**
 * Why a claim about slopes cannot be refuted: a letter is differentiated by one that its definition
 * does not lead to, or a slope that nothing is known of is said to be a value.
 */
export const lacksDependence = (left: Term, right: Term, scope: Scope): string | null => {
  const sides = [left, right]
  const all = [left, right].flatMap(side => derivativesIn(side, scope))
  for (const { of, by, scope: own } of all) {
    const [first] = by
    if (first === undefined) continue
    const letter = definedLetter(of, own)
    const placed = resolveSymbol(first, own)
    if (letter !== null && isByNumber(letter, first, scope)) {
      return `nothing says how ${letter.base} depends on ${first.base}`
    }
    const isFree = letter !== null && !isParameter(of, first, own)
    if (isFree && !dependsOn(letter, keyIn(placed, own), forPlaced(own))) {
      return `nothing says how ${letter.base} depends on ${first.base}`
    }
    const unknown = findUnknown(of, own)
    // How a letter changes with itself needs no words.
    if (unknown !== null && variableName(unknown) === variableName(placed)) continue
    if (unknown !== null && sides.some(side => isValued(side, unknown, scope)))
      return `nothing says how ${unknown.base} depends on ${first.base}`
  }
  return null
}

/** Definitions that derivatives are looked for in: `δ` may be one by another `δ`. */
const SLOPES_DEPTH = 4

/** `o^{(2)}` beside the `o^{(t)}` that a sum goes through. */
const isAtTime = (on: SymbolTerm, low: SymbolTerm): boolean =>
  on.base === low.base && on.label?.name === '' && /^[a-z]$/.test(low.label?.name ?? '')

/** The invented dependences that the derivatives of a side go along, and those of what its letters are. */
const stepsOf = (side: Term, { direct }: Parents, scope: Scope): Map<string, string> => {
  const steps = new Map<string, string>()
  for (const { of, by, scope: own } of derivativesIn(side, scope, SLOPES_DEPTH)) {
    const top = of.kind === 'symbol' ? resolveSymbol(of, own) : null
    const low = by[0] && resolveSymbol(by[0], own)
    if (top === null || low === undefined) continue
    const placed = forPlaced(own)
    for (const [from, to] of direct) {
      if (!dependsOn(top, from, placed)) continue
      for (const [key, on] of to) {
        const isThere = dependsOn(on, keyIn(low, own), placed) || isAtTime(on, low)
        if (isThere) steps.set(`${from} ${key}`, from)
      }
    }
  }
  return steps
}

/**
 * $\\sum_j \\frac{\\partial y}{\\partial a_j} \\frac{\\partial a_j}{\\partial x} = \\sum_j w_j \\frac{\\partial y}{\\partial
 * a_j}$ where nothing says how $a$ depends on $x$: only one side speaks of that, and nothing is refuted.
 */
export const saysOneStep = (
  left: Term,
  right: Term,
  known: Parents,
  scope: Scope,
): string | null => {
  const [one, other] = [stepsOf(left, known, scope), stepsOf(right, known, scope)]
  const lone = [...one, ...other].find(([step]) => !one.has(step) || !other.has(step))
  if (lone === undefined) return null
  const [step, from] = lone
  return `nothing says how ${plainName(from)} depends on ${plainName(step.slice(from.length + 1))}`
}

/** Deep enough for the loss of a net with several layers. */
const FUNCTIONS_DEPTH = 8

/** Functions of which nothing is known, in a side and in what its letters are. */
const unknownFunctions = (side: Term, scope: Scope, depth = FUNCTIONS_DEPTH): Set<string> => {
  const found = new Set<string>()
  for (const part of partsOf(side)) {
    if (part.kind === 'call' || part.kind === 'function') {
      const unknown = findUnknown({ ...part, kind: 'function' }, scope)
      if (unknown !== null) found.add(unknown.base)
    }
    if (depth === 0 || (part.kind !== 'symbol' && part.kind !== 'call')) continue
    const match = findKnown(resolveSymbol(part.kind === 'call' ? part.of : part, scope), scope)
    if (match === null) continue
    for (const name of unknownFunctions(match.definition.body, match.scope, depth - 1)) {
      found.add(name)
    }
  }
  return found
}

/** Functions of which nothing is known, in what the functions that a side calls are: $F$ behind $g(z) = z F(z)$. */
const unknownCalled = (side: Term, scope: Scope): Set<string> =>
  new Set(
    partsOf(side).flatMap(part => {
      const match = part.kind === 'call' ? findKnown(resolveSymbol(part.of, scope), scope) : null
      const isOfLetters = match !== null && match.definition.parameters !== null
      return isOfLetters ? [...unknownFunctions(match.definition.body, match.scope)] : []
    }),
  )

/** Functions that nothing is known of, on the way from what is differentiated to the letter it is by. */
const functionsBetween = (
  of: Term,
  key: string,
  scope: Scope,
  depth = FUNCTIONS_DEPTH,
): string[] => {
  const leads = (one: Term): one is SymbolTerm =>
    one.kind === 'symbol' && dependsOn(resolveSymbol(one, scope), key, forPlaced(scope))
  return partsOf(of).flatMap(part => {
    if (part.kind === 'call') {
      const isBetween = part.args.flatMap(partsOf).some(leads)
      const unknown = isBetween ? findUnknown({ ...part, kind: 'function' }, scope) : null
      return unknown === null ? [] : [unknown.base]
    }
    if (depth === 0 || !leads(part)) return []
    const placed = resolveSymbol(part, scope)
    const match = keyIn(placed, scope) === key ? null : findKnown(placed, scope)
    return match === null
      ? []
      : functionsBetween(match.definition.body, key, match.scope, depth - 1)
  })
}

/** Functions that nothing is known of, of which a side takes the slope. */
const slopesOf = (side: Term, scope: Scope): Set<string> =>
  new Set(
    derivativesIn(side, scope, SLOPES_DEPTH).flatMap(({ of, by, scope: own }) => {
      const [first] = by
      return first === undefined
        ? []
        : functionsBetween(of, keyIn(resolveSymbol(first, own), own), own)
    }),
  )

/** Whether a side takes a slope, itself or by what its letters are. */
const hasSlope = (side: Term, scope: Scope, depth = SLOPES_DEPTH): boolean =>
  partsOf(side).some(part => {
    if (part.kind === 'derivative') return true
    if (part.kind === 'call' || part.kind === 'function') return part.primes > 0
    if (part.kind !== 'symbol' || depth === 0) return false
    const match = findKnown(resolveSymbol(part, scope), scope)
    return match !== null && hasSlope(match.definition.body, match.scope, depth - 1)
  })

/**
 * A function that nothing is known of, written on one side only: nothing is refuted. So it is where one
 * side takes its slope and the other speaks of it by its values, $(o - t)\\, o (1 - o)$ for $o = f(u)$.
 */
export const saysOneSided = (left: Term, right: Term, scope: Scope): string | null => {
  const sides = [left, right].map(side => ({
    written: unknownFunctions(side, scope, 0),
    called: unknownCalled(side, scope),
    behind: unknownFunctions(side, scope),
    slopes: slopesOf(side, scope),
    isSlope: hasSlope(side, scope),
  }))
  const only = sides.flatMap((side, at) => {
    const other = sides[1 - at]
    const lone = [...side.written, ...side.called].filter(name => !other?.behind.has(name))
    if (other === undefined || other.isSlope) return lone
    return [...lone, ...[...side.slopes].filter(name => !other.written.has(name))]
  })[0]
  return only === undefined ? null : `nothing says what ${only} is`
}
