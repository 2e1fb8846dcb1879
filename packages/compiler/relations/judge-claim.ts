import {
  type Expression,
  evaluate,
  freeVariables,
  num,
  type Point,
  rational,
  substitute,
  subtract,
  variable,
} from '@slopewise/math'
import { judgeBounds, type OrderClaim } from '../bounds/judge-bounds'
import { OWN_MARK } from '../indexed/generic'
import { lower } from '../indexed/lower'
import { lowerCondition } from '../indexed/lower-condition'
import { misfit } from '../indexed/lowering'
import { keyIn, resolveSymbol, type Scope, SIZE } from '../indexed/scope'
import { isScalar, type Tensor } from '../indexed/tensor'
import {
  symbolOf,
  type Term,
  type TermCondition,
  type TermRelation,
  Unreadable,
} from '../terms/term'
import { scopeFor } from './claim-scope'
import { addGivens, assumptionsOf, type Given, givenBy } from './given'
import { countedIn, instancesOf, partsOf } from './instances'
import { type Counterexample, type Judgement, judge } from './judge'
import { jsonOf, keyOfLedger, type Ledger } from './ledger'
import { compareNear } from './near'
import { openNames } from './open-names'
import { otherReadings } from './other-readings'
import { findParents, lacksDependence, type Parents, saysOneSided, saysUnknown } from './parents'
import { putIn } from './put-in'
import { nameGradients } from './unnamed'

/** Two sides with the sign between them, and what holds for both. */
export type Claim = {
  readonly left: Term
  readonly right: Term
  readonly relation: TermRelation
  /** Of `\approx[…]`. */
  readonly tolerance: number | null
  readonly conditions: readonly TermCondition[]
  /** Labels add up to 1, as those of a classification do. */
  readonly hasLabels?: boolean
}

/** Definitions of the text are put in one after the other, so that few suffice where few do. */
const DEPTHS = [0, 1]

/** Deep enough for every chain of definitions. */
const FULL_DEPTH = 12

const lowerSide = (term: Term, scope: Scope, givens: readonly Given[]): Tensor => {
  const tensor = lower(term, scope)
  const entries = tensor.entries.map(entry =>
    openNames(putIn(entry, givens, scope), scope.maths.definitions),
  )
  return { ...tensor, entries }
}

const pairEntries = (left: Tensor, right: Tensor): [Expression, Expression][] => {
  if (left.shape.join() !== right.shape.join() && !isScalar(left) && !isScalar(right)) {
    return misfit('the sizes of the two sides differ')
  }
  const [a, b] = [left.entries, right.entries]
  const count = Math.max(a.length, b.length)
  return Array.from({ length: count }, (_, at): [Expression, Expression] => [
    a[at % a.length] ?? misfit('a side is empty'),
    b[at % b.length] ?? misfit('a side is empty'),
  ])
}

/** Conditions on indices that do not hold in this instance leave nothing to check. */
const isExcluded = (conditions: readonly TermCondition[], scope: Scope): boolean =>
  conditions.some(when => {
    const condition = lowerCondition(when, scope, lower)
    if (condition.kind !== 'compare') return false
    const { left, right, relation } = condition
    if (freeVariables(left).size + freeVariables(right).size > 0) return false
    const [a, b] = [evaluate(left, {}), evaluate(right, {})]
    return relation === '=' ? a !== b : relation === '!=' ? a === b : false
  })

/** What is given: a later value of a letter takes the place of an earlier one. */
const givensOf = ({ conditions }: Claim, scope: Scope): readonly Given[] =>
  conditions.reduce<readonly Given[]>((before, when) => addGivens(before, givenBy(when, scope)), [])

/** The given values of letters that a claim speaks of: where it was looked at. */
const valuesOf = (givens: readonly Given[], { left, right }: Claim): Point => {
  const letters = [left, right].flatMap(lettersOf)
  const known = givens.flatMap(one =>
    one.kind === 'value' && letters.includes(one.name) ? [[one.name, one.value] as const] : [],
  )
  return Object.fromEntries(known)
}

const lettersOf = (side: Term): string[] =>
  partsOf(side).flatMap(part => (part.kind === 'symbol' ? [part.base] : []))

/** Letters for labels: what is to be predicted. */
const LABELS = /^[ytp]$/

/** The labels of a formula that are taken to add up to 1: the last is what the others leave. */
const labelsIn = ({ seen, defined }: Scope): Record<string, Expression> => {
  const replacements: Record<string, Expression> = {}
  for (const { base, label, indices } of seen.values()) {
    const isLabel = LABELS.test(base) && label === null && indices.length === 1
    if (!isLabel || defined.some(({ symbol }) => symbol.base === base)) continue
    const others = Array.from({ length: SIZE - 1 }, (_, at) => variable(`${base}_${at + 1}`))
    replacements[`${base}_${SIZE}`] = others.reduce((rest, one) => subtract(rest, one), num(1))
  }
  return replacements
}

const judgeInstance = (claim: Claim, scope: Scope): Judgement => {
  const indexGivens = givensOf(claim, scope).filter(
    ({ name }) => name === null || !scope.indices.has(name),
  )
  const assumptions = assumptionsOf(indexGivens, scope)
  const [left, right] = [
    lowerSide(claim.left, scope, indexGivens),
    lowerSide(claim.right, scope, indexGivens),
  ]
  const labels = claim.hasLabels ? labelsIn(scope) : {}
  const pairs = pairEntries(left, right).map(pair => pair.map(one => substitute(one, labels)))
  for (const [a = num(0), b = num(0)] of pairs) {
    const found = judge(a, b, claim.relation, assumptions)
    if (found.kind === 'false' && found.counterexample !== null) {
      const { counterexample } = found
      const at = { ...valuesOf(indexGivens, claim), ...counterexample.at }
      return { ...found, counterexample: { ...counterexample, at } }
    }
    if (found.kind !== 'true') return found
  }
  return { kind: 'true' }
}

/** `\epsilon` is as small as one likes; nobody gives it another meaning beside `\approx`. */
const SMALL = 'ε'

/** An approximation for a small letter: what it becomes as that goes to 0. */
const judgeSmall = (claim: Claim, scope: Scope): Judgement => {
  const variable = [claim.left, claim.right].flatMap(partsOf).find(one => isPlain(one, SMALL))
  if (variable?.kind !== 'symbol') return { kind: 'unknown', why: '≈ compares numbers only' }
  const zero: Term = { kind: 'number', value: rational(0), shown: null }
  const limitOf = (body: Term): Term => ({ kind: 'limit', variable, to: zero, side: 'both', body })
  const sides = { left: limitOf(claim.left), right: limitOf(claim.right) }
  const found = judgeLimits({ ...claim, ...sides, relation: '=' }, scope)
  const isTrivial = found.kind === 'true' && [claim.left, claim.right].every(hasSmall)
  if (isTrivial) return { kind: 'unknown', why: '≈ compares numbers only' }
  return found.kind === 'false' ? { kind: 'false', counterexample: null } : found
}

/** Without a limit on one side nothing comes close. */
const judgeLimits = (claim: Claim, scope: Scope): Judgement => {
  try {
    return judgeInstance(claim, scope)
  } catch (error) {
    if (error instanceof Unreadable) return { kind: 'false', counterexample: null }
    throw error
  }
}

const isPlain = (one: Term, base: string): boolean =>
  one.kind === 'symbol' && one.base === base && one.label === null && one.indices.length === 0

const hasSmall = (side: Term): boolean => partsOf(side).some(one => isPlain(one, SMALL))

const judgeNear = (claim: Claim, scope: Scope): Judgement => {
  const givens = givensOf(claim, scope)
  const deep = { ...scope, depth: FULL_DEPTH }
  const numberOfSide = (term: Term): Expression => {
    const side = lowerSide(term, deep, givens)
    return isScalar(side)
      ? (side.entries[0] ?? misfit('a side is empty'))
      : misfit('≈ compares numbers')
  }
  const near = compareNear(claim.left, claim.right, numberOfSide, claim.tolerance)
  if (near.kind === 'near') return { kind: 'true' }
  if (near.kind === 'no-numbers') {
    const exact = judgeInstance({ ...claim, relation: '=' }, deep)
    return exact.kind === 'true' ? exact : judgeSmall(claim, deep)
  }
  const { left, right, digits } = near
  const at = valuesOf(givens, claim)
  return { kind: 'false', counterexample: { at, left, right, isRounded: digits } }
}

const usesText = (claim: Claim, scope: Scope): boolean =>
  scope.parents.size > 0 ||
  (scope.defined.length > 0 &&
    [claim.left, claim.right]
      .flatMap(partsOf)
      .some(
        part =>
          (part.kind === 'symbol' && isDefined(part.base, scope)) ||
          ((part.kind === 'call' || part.kind === 'function') && isDefined(part.of.base, scope)),
      ))

const isDefined = (base: string, { defined }: Scope): boolean =>
  defined.some(({ symbol }) => symbol.base === base)

/** A counterexample for one form of an unknown function says nothing to a reader. */
const withoutInvented = (found: Judgement, { seen }: Scope): Judgement =>
  found.kind === 'false' && seen.has(OWN_MARK) ? { kind: 'false', counterexample: null } : found

/** With only that put in which leads to what is differentiated by: roots and sums beside it stay letters. */
const onPaths = ({ left, right }: Claim, full: Scope): Scope => {
  const by = [left, right]
    .flatMap(partsOf)
    .flatMap(part => (part.kind === 'derivative' ? part.by : []))
  return { ...full, wanted: by.map(one => keyIn(resolveSymbol(one, full), full)) }
}

/**
 * Decides with ever more of the text's definitions put in: a claim that holds with letters left as
 * they are holds for what they stand for. Only what fails with all of them is false.
 */
const judgeAtDepths = (claim: Claim, scope: Scope, anchors: ReadonlySet<string>): Judgement => {
  const full = { ...scope, depth: FULL_DEPTH }
  const anchored = { ...full, opaque: anchors }
  const scopes = usesText(claim, scope)
    ? [...DEPTHS.map(depth => ({ ...scope, depth })), onPaths(claim, full), anchored, full]
    : [full]
  let last: Judgement = { kind: 'unknown', why: 'nothing was compared' }
  for (const one of scopes) {
    const own = { ...one, seen: new Map() }
    last = withoutInvented(judgeInstance(claim, own), own)
    for (const [name, symbol] of own.seen) scope.seen.set(name, symbol)
    if (last.kind === 'true') return last
  }
  return last
}

/** A slope of the cross-entropy holds for labels that add up to 1, which notes say in words. */
const withLabels = (
  plain: Judgement,
  claim: Claim,
  scope: Scope,
  anchors: ReadonlySet<string>,
): Judgement => {
  const hasSlope = [claim.left, claim.right].flatMap(partsOf).some(one => one.kind === 'derivative')
  if (!hasSlope || Object.keys(labelsIn(scope)).length === 0) return plain
  const found = judgeAtDepths({ ...claim, hasLabels: true }, scope, anchors)
  return found.kind === 'true' ? found : plain
}

/**
 * An order between products of letters that nothing is known of, $\lvert w \sigma'(z) \rvert < 1$: where
 * one of the letters is 0 or as small, it turns round.
 */
const holdsSomewhere = ({ left, right }: Claim, { at }: Counterexample): boolean => {
  const free = [left, right].map(side => partsOf(side).filter(part => part.kind === 'product'))
  const isScaled = free.flat().some(part => part.kind === 'product' && part.factors.some(isLetter))
  return isScaled && Object.keys(at).length > 1
}

const isLetter = ({ kind }: Term): boolean => kind === 'symbol'

/** Why a claim that fails cannot be called false: too little is said of what it speaks of. */
const whyOpen = (claim: Claim, found: Judgement, known: Parents, scope: Scope): string | null => {
  if (found.kind !== 'false') return null
  const isOpen = found.counterexample === null || holdsSomewhere(claim, found.counterexample)
  if (claim.relation !== '=' && isOpen) return 'nothing says how large its letters are'
  return (
    saysUnknown(claim.left, known, scope) ??
    saysUnknown(claim.right, known, scope) ??
    lacksDependence(claim.left, claim.right, scope) ??
    saysOneSided(claim.left, claim.right, scope)
  )
}

/** One of the first two entries is the hot one. */
const hotChoices = ({ hot }: Scope): ReadonlyMap<string, number>[] =>
  hot.size === 0 ? [hot] : [1, 2].map(entry => new Map([...hot.keys()].map(key => [key, entry])))

const withoutKeys = (
  map: ReadonlyMap<string, number>,
  keys: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> => new Map([...map].filter(([key]) => !keys.has(key)))

const judgeReading = (claim: Claim, scope: Scope, ledger: Ledger): Judgement => {
  const terms = [claim.left, claim.right]
  const known = findParents(terms, scope)
  const full = { ...scope, parents: known.parents }
  if (claim.relation === '≈') return judgeNear(claim, full)
  const counted = new Set([...ledger.counted, ...countedIn(terms)])
  const instances = instancesOf(terms, counted).flatMap(indices =>
    hotChoices(full).map(hot => ({ ...full, indices: withoutKeys(indices, hot), hot })),
  )
  for (const instance of instances) {
    if (isExcluded(claim.conditions, instance)) continue
    const plain = judgeAtDepths(claim, instance, known.anchors)
    const found = plain.kind === 'false' ? withLabels(plain, claim, instance, known.anchors) : plain
    const why = whyOpen(claim, found, known, full)
    if (why !== null) return { kind: 'unknown', why }
    if (found.kind !== 'true') return found
  }
  return { kind: 'true' }
}

const judgeOr = (claim: Claim, scope: Scope, ledger: Ledger): Judgement => {
  try {
    return judgeReading(claim, scope, ledger)
  } catch (error) {
    if (error instanceof Unreadable) return { kind: 'unknown', why: error.message }
    throw error
  }
}

/** A gradient without a letter is by the one weight there is, or by one for which the claim holds. */
const judgeUnnamed = (claims: readonly Claim[], ledger: Ledger): Judgement => {
  const found = claims.map(claim => judgeNamed(claim, ledger))
  const [only] = found
  if (found.length === 1 && only !== undefined) return only
  const holds = found.find(({ kind }) => kind === 'true')
  return holds ?? { kind: 'unknown', why: 'a gradient names no variable' }
}

const judgeAll = (claim: Claim, ledger: Ledger): Judgement => {
  const named = nameGradients(claim, scopeFor(ledger, [claim.left, claim.right]))
  return named === null ? judgeNamed(claim, ledger) : judgeUnnamed(named, ledger)
}

/**
 * Letters are numbers first: what holds for one unit is what notes mostly say. A claim that fails so
 * may hold for vectors. It is false where no reading that can be followed makes it true.
 */
const judgeNamed = (claim: Claim, ledger: Ledger): Judgement => {
  const plain = scopeFor(ledger, [claim.left, claim.right])
  const first = judgeOr(claim, plain, ledger)
  if (first.kind === 'true' || claim.relation === '≈') return first
  let last = first
  for (const scope of otherReadings(claim, plain, ledger)) {
    const found = judgeOr(claim, scope, ledger)
    if (found.kind === 'true') return found
    if (last.kind === 'unknown' && found.kind === 'false') last = found
  }
  return last
}

const keyOf = (claim: Claim, ledger: Ledger): string => `${keyOfLedger(ledger)} ${jsonOf(claim)}`

/** Decides a claim; what cannot be read in it makes it unknown. */
export const judgeClaim = (claim: Claim, ledger: Ledger): Judgement => {
  const { memory } = ledger
  const key = keyOf(claim, ledger)
  const judgement = memory.get(key) ?? decideClaim(claim, ledger)
  memory.set(key, judgement)
  return judgement
}

const isOrder = (claim: Claim): claim is Claim & OrderClaim => /^[<>≤≥]$/.test(claim.relation)

/** An order that the values of its factors settle; unknown where they do not. */
const judgeByBounds = (claim: Claim & OrderClaim, ledger: Ledger): boolean | null =>
  judgeBounds(claim, scopeFor(ledger, [claim.left, claim.right]), (own, builtIn) => {
    const [left, right] = [own, builtIn].map((of): Term => {
      return { kind: 'call', of, primes: 0, args: [symbolOf('x')] }
    })
    const same = { relation: '=', tolerance: null, conditions: [] } as const
    return left && right ? judgeClaim({ left, right, ...same }, ledger).kind === 'true' : false
  })

const decideClaim = (claim: Claim, ledger: Ledger): Judgement => {
  const bounded = isOrder(claim) ? judgeByBounds(claim, ledger) : null
  if (bounded === true) return { kind: 'true' }
  const found = decideByTerms(claim, ledger)
  const isOpen = found.kind === 'unknown' && bounded === false
  return isOpen ? { kind: 'false', counterexample: null } : found
}

const decideByTerms = (claim: Claim, ledger: Ledger): Judgement => {
  try {
    return judgeAll(claim, ledger)
  } catch (error) {
    if (error instanceof Unreadable) return { kind: 'unknown', why: error.message }
    if (error instanceof RangeError) return { kind: 'unknown', why: 'it is too large' }
    throw error
  }
}
