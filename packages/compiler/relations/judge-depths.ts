import { dependsOn } from '../indexed/depends'
import { OWN_MARK } from '../indexed/generic'
import { forPlaced, keyIn, resolveSymbol, type Scope } from '../indexed/scope'
import { Unreadable } from '../terms/term'
import { partsOf } from './instances'
import { type Claim, judgeInstance, labelsIn } from './judge-instance'
import type { Judgement } from './judgement'

/** Definitions of the text are put in one after the other, so that few suffice where few do. */
const DEPTHS = [0, 1]

/** Deep enough for every chain of definitions. */
const FULL_DEPTH = 12

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

/**
 * A counterexample for one form of an unknown function says nothing to a reader; and an order that this form
 * keeps to proves nothing, while two sides that are equal for it are equal for all.
 */
const withoutInvented = (found: Judgement, { relation }: Claim, { seen }: Scope): Judgement => {
  const invented = seen.get(OWN_MARK)
  if (invented === undefined || found.kind === 'unknown') return found
  if (relation !== '=' && relation !== '≈') {
    return { kind: 'unknown', why: `nothing says what ${invented.base} is` }
  }
  return found.kind === 'false' ? { kind: 'false', counterexample: null } : found
}

/** With only that put in which leads to what is differentiated by: roots and sums beside it stay letters. */
const onPaths = ({ left, right }: Claim, full: Scope): Scope => {
  const by = [left, right]
    .flatMap(partsOf)
    .flatMap(part => (part.kind === 'derivative' ? part.by : []))
  return { ...full, wanted: by.map(one => keyIn(resolveSymbol(one, full), full)) }
}

/** $z$ of $\\ln \\frac{p}{1 - p} = z$ with $p = \\sigma(z)$: letters that others beside them are made of. */
const lowestIn = ({ left, right }: Claim, scope: Scope): ReadonlySet<string> => {
  // What is differentiated has readings of its own.
  if ([left, right].flatMap(partsOf).some(({ kind }) => kind === 'derivative')) return new Set()
  const letters = [left, right]
    .flatMap(partsOf)
    .flatMap(part => (part.kind === 'symbol' ? [resolveSymbol(part, scope)] : []))
  const keys = new Set(letters.map(one => keyIn(one, scope)))
  const isBelow = (key: string) =>
    letters.some(one => keyIn(one, scope) !== key && dependsOn(one, key, forPlaced(scope)))
  return new Set([...keys].filter(isBelow))
}

/** Letters that stay may not fit together where what they stand for does: a number beside a vector. */
const judgeOrUnknown = (claim: Claim, scope: Scope): Judgement => {
  try {
    return judgeInstance(claim, scope)
  } catch (error) {
    if (error instanceof Unreadable) return { kind: 'unknown', why: error.message }
    throw error
  }
}

/**
 * Decides with ever more of the text's definitions put in: a claim that holds with letters left as
 * they are holds for what they stand for. Only what fails with all of them is false.
 */
export const judgeAtDepths = (
  claim: Claim,
  scope: Scope,
  anchors: ReadonlySet<string>,
): Judgement => {
  const full = { ...scope, depth: FULL_DEPTH }
  const anchored = { ...full, opaque: anchors }
  const scopes = usesText(claim, scope)
    ? [...DEPTHS.map(depth => ({ ...scope, depth })), onPaths(claim, full), anchored, full]
    : [full]
  let last: Judgement = { kind: 'unknown', why: 'nothing was compared' }
  for (const one of scopes) {
    const own = { ...one, seen: new Map() }
    last = withoutInvented(judgeOrUnknown(claim, own), claim, own)
    for (const [name, symbol] of own.seen) scope.seen.set(name, symbol)
    if (last.kind === 'true') return last
  }
  const lowest = lowestIn(claim, full)
  const holds = lowest.size > 0 && holdsIn(claim, { ...full, opaque: lowest, seen: new Map() })
  return holds ? { kind: 'true' } : last
}

/** Whether a claim holds in a reading; one that cannot be followed says nothing. */
const holdsIn = (claim: Claim, scope: Scope): boolean => {
  try {
    const found = judgeInstance(claim, scope)
    return found.kind === 'true' && found.isEmpty !== true
  } catch (error) {
    if (error instanceof Unreadable) return false
    throw error
  }
}

/** The slope or the sum of a cross-entropy holds for labels that add up to 1, which notes say in words. */
export const withLabels = (
  plain: Judgement,
  claim: Claim,
  scope: Scope,
  anchors: ReadonlySet<string>,
): Judgement => {
  const speaksOfAll = [claim.left, claim.right]
    .flatMap(partsOf)
    .some(({ kind }) => kind === 'derivative' || kind === 'big')
  if (!speaksOfAll || Object.keys(labelsIn(scope)).length === 0) return plain
  const found = judgeAtDepths({ ...claim, hasLabels: true }, scope, anchors)
  return found.kind === 'true' ? found : plain
}
