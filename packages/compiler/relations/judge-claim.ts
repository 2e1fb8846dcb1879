import { judgeBounds, type OrderClaim } from '../bounds/judge-bounds'
import { findDefinition } from '../indexed/match-definition'
import { resolveSymbol, type Scope } from '../indexed/scope'
import { symbolOf, type Term, Unreadable } from '../terms/term'
import { asSchema, withoutAbstract } from './abstract'
import { callSlopes, forgetCalled } from './called'
import { scopeFor } from './claim-scope'
import { earlierDefinitions } from './earlier-definitions'
import { countedIn, instancesOf, partsOf, startsIn } from './instances'
import { judgeAtDepths, withLabels } from './judge-depths'
import { type Claim, isExcluded } from './judge-instance'
import { judgeNear } from './judge-near'
import type { Counterexample, Judgement } from './judgement'
import { jsonOf, keyOfLedger, type Ledger } from './ledger'
import { lendErrors } from './lend-errors'
import { lendLabels } from './lent-labels'
import { openInverse } from './open-inverse'
import { otherReadings } from './other-readings'
import { findParents, type Parents } from './parents'
import { lacksDependence, saysOneSided, saysOneStep } from './refutable'
import { renamedReadings } from './renamed-readings'
import { whyAmbiguous } from './two-meanings'
import { saysUnknown } from './unknown-functions'
import { nameGradients } from './unnamed'
import { usualReading } from './usual-names'

/**
 * An order between products of letters that nothing is known of, $\lvert w \sigma'(z) \rvert < 1$: where
 * one of the letters is 0 or as small, it turns round.
 */
const holdsSomewhere = ({ left, right }: Claim, { at }: Counterexample, scope: Scope): boolean => {
  const isLetter = (one: Term): boolean =>
    one.kind === 'symbol' && findDefinition(resolveSymbol(one, scope), scope) === null
  const free = [left, right].map(side => partsOf(side).filter(part => part.kind === 'product'))
  const isScaled = free.flat().some(part => part.kind === 'product' && part.factors.some(isLetter))
  return isScaled && Object.keys(at).length > 1
}

/** `O(\\epsilon^2)` stands for terms that nobody writes down. */
const leavesOut = ({ left, right }: Claim, { defined }: Scope): boolean =>
  !defined.some(({ symbol }) => symbol.base === 'O') &&
  [left, right]
    .flatMap(partsOf)
    .some(
      part => (part.kind === 'symbol' ? part.base : part.kind === 'call' && part.of.base) === 'O',
    )

/** Why a claim that fails cannot be called false: too little is said of what it speaks of. */
const whyOpen = (claim: Claim, found: Judgement, known: Parents, scope: Scope): string | null => {
  if (found.kind !== 'false') return null
  const isOpen = found.counterexample === null || holdsSomewhere(claim, found.counterexample, scope)
  if (claim.relation !== '=' && isOpen) return 'nothing says how large its letters are'
  if (leavesOut(claim, scope)) return 'nothing says how large what is left out is'
  return (
    saysUnknown([claim.left, claim.right], known, scope) ??
    saysUnknown([claim.right, claim.left], known, scope) ??
    lacksDependence(claim.left, claim.right, scope) ??
    saysOneSided(claim.left, claim.right, scope) ??
    saysOneStep(claim.left, claim.right, known, scope)
  )
}

/** `\\frac{\\partial J}{\\partial \\theta_i}` beside a step along one of many axes. */
const hasSlopeByEntry = ({ left, right }: Claim): boolean =>
  [left, right]
    .flatMap(partsOf)
    .some(part => part.kind === 'derivative' && part.by.some(({ indices }) => indices.length > 0))

/** A slope that is 0 by what the text says is one that it says nothing of, where a value comes close to it. */
const whyNotNear = (claim: Claim, found: Judgement): string | null => {
  if (found.kind !== 'false') return null
  const isFlat = isSlopeOfLetter(claim.left) && found.counterexample?.left === 0
  const isOpen = found.counterexample === null && hasSlopeByEntry(claim)
  return isFlat || isOpen ? LOST : null
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
  if (claim.relation === '≈') {
    const near = judgeNear(claim, full)
    const why = whyNotNear(claim, near)
    return why === null ? near : { kind: 'unknown', why }
  }
  const counted = new Set([...ledger.counted, ...countedIn(terms)])
  const instances = instancesOf(terms, counted, ledger.ranges).flatMap(indices =>
    hotChoices(full).map(hot => ({ ...full, indices: withoutKeys(indices, hot), hot })),
  )
  const hasStarts = startsIn(terms).size > 0
  let isEmpty = instances.length > 0
  for (const instance of instances) {
    if (isExcluded(claim.conditions, instance)) continue
    const plain = judgeAtDepths(claim, instance, known.anchors)
    const found = plain.kind === 'false' ? withLabels(plain, claim, instance, known.anchors) : plain
    const why = whyOpen(claim, found, known, hasStarts ? instance : full)
    if (why !== null) return { kind: 'unknown', why }
    if (found.kind !== 'true') return found
    isEmpty &&= found.isEmpty === true
  }
  if (isEmpty && isLost(claim)) return { kind: 'unknown', why: LOST }
  return isEmpty ? { kind: 'true', isEmpty } : { kind: 'true' }
}

/** Slopes that are 0 on both sides: the reading misses how one letter depends on another. */
const isLost = ({ left, right }: Claim): boolean =>
  [left, right].flatMap(partsOf).some(isSlopeOfLetter) &&
  ![left, right].some(({ kind }) => kind === 'number')

const isSlopeOfLetter = (part: Term): boolean =>
  part.kind === 'derivative' && part.of.kind === 'symbol'

const LOST = 'nothing says how its letters depend on each other'

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

const judgeAll = (written: Claim, known: Ledger): Judgement => {
  const ledger = forgetCalled(written, known)
  const scope = scopeFor(ledger, [written.left, written.right])
  const opened = written.relation === '=' ? openInverse(written, scope) : written
  const claim = lendLabels(callSlopes(opened, scope), scope)
  const named = nameGradients(claim, scope)
  return named === null ? judgeLent(claim, ledger) : judgeUnnamed(named, ledger)
}

/** A claim about slopes by an error that only words explain holds where it does for one usual meaning. */
const judgeLent = (claim: Claim, ledger: Ledger): Judgement => {
  const [first, ...others] = lendErrors(claim, ledger).map(one => () => judgeNamed(claim, one))
  const found = first?.() ?? judgeNamed(claim, ledger)
  if (found.kind === 'true') return found
  return others.map(judge => judge()).find(({ kind }) => kind === 'true') ?? found
}

/** An approximation with the usual meaning of names that the text does not define; null where there are none. */
const judgeUsual = (claim: Claim, plain: Scope, ledger: Ledger): Judgement | null => {
  const [usual] = usualReading([claim.left, claim.right], plain)
  return usual === undefined ? null : judgeOr(claim, usual, ledger)
}

/**
 * Letters are numbers first: what holds for one unit is what notes mostly say. A claim that fails so
 * may hold for vectors. It is false where no reading that can be followed makes it true.
 */
const judgeNamed = (claim: Claim, ledger: Ledger): Judgement => {
  const plain = scopeFor(ledger, [claim.left, claim.right])
  const first = judgeOr(claim, plain, ledger)
  if (first.kind === 'true') return first
  if (claim.relation === '≈') return judgeUsual(claim, plain, ledger) ?? first
  let last = first
  for (const scope of otherReadings(claim, plain, ledger)) {
    const found = judgeOr(claim, scope, ledger)
    if (found.kind === 'true') return found
    if (last.kind === 'unknown' && found.kind === 'false') last = found
  }
  const vectors = new Map(ledger.indexed)
  for (const { claim: renamed, scope } of renamedReadings(claim, { ...plain, vectors })) {
    const found = judgeOr(renamed, scope, ledger)
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

/** Why a claim is left open that fails now, and held before. */
export const OF_BEFORE = 'it holds of what a letter of it was before'

/** Whether a claim holds by what its letters were before: texts say of one $f$ after the other what it is, and go back. */
const holdsBefore = (claim: Claim, ledger: Ledger): boolean =>
  earlierDefinitions([claim.left, claim.right], ledger.defined).some(
    defined => judgeOpen(claim, { ...ledger, defined }).kind === 'true',
  )

const judgeOpen = (claim: Claim, ledger: Ledger): Judgement => {
  try {
    return judgeAll(claim, ledger)
  } catch (error) {
    if (error instanceof Unreadable || error instanceof RangeError) return UNREAD
    throw error
  }
}

const UNREAD: Judgement = { kind: 'unknown', why: 'it cannot be read' }

/** A claim that is not found to hold may do so without what its letters are only supposed to be, or whatever they are. */
const judgeAsSaid = (found: Judgement, claim: Claim, ledger: Ledger): Judgement => {
  const concrete = withoutAbstract(ledger)
  if (concrete !== null && judgeOpen(claim, concrete).kind === 'true') return { kind: 'true' }
  const schema = found.kind === 'unknown' ? asSchema(claim, ledger) : null
  const general = schema === null ? found : judgeOpen(claim, schema)
  return general.kind === 'unknown' ? found : general
}

const decideByTerms = (claim: Claim, ledger: Ledger): Judgement => {
  try {
    const first = judgeAll(claim, ledger)
    const found = first.kind === 'true' ? first : judgeAsSaid(first, claim, ledger)
    const why = found.kind === 'false' ? whyAmbiguous(claim, ledger) : null
    if (why !== null) return { kind: 'unknown', why }
    const isOfBefore = found.kind === 'false' && holdsBefore(claim, ledger)
    return isOfBefore ? { kind: 'unknown', why: OF_BEFORE } : found
  } catch (error) {
    if (error instanceof Unreadable) return { kind: 'unknown', why: error.message }
    if (error instanceof RangeError) return { kind: 'unknown', why: 'it is too large' }
    throw error
  }
}
