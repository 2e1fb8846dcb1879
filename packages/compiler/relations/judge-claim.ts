import {
  type Expression,
  evaluate,
  freeVariables,
  num,
  type Point,
  substitute,
  subtract,
  variable,
} from '@slopewise/math'
import { OWN_MARK } from '../indexed/generic'
import { lower } from '../indexed/lower'
import { lowerCondition } from '../indexed/lower-condition'
import { misfit } from '../indexed/lowering'
import { type Scope, SIZE } from '../indexed/scope'
import { isScalar, type Tensor } from '../indexed/tensor'
import { type Term, type TermCondition, type TermRelation, Unreadable } from '../terms/term'
import { addGivens, assumptionsOf, type Given, givenBy } from './given'
import { floorsOf, instancesOf, partsOf, shapesIn, sizesIn } from './instances'
import { type Judgement, judge } from './judge'
import { jsonOf, keyOfLedger, type Ledger } from './ledger'
import { compareNear } from './near'
import { openNames } from './open-names'
import { findParents, lacksDependence, saysUnknown } from './parents'
import { putIn } from './put-in'

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

/** The scope of a claim without numbers for its indices. */
export const scopeFor = ({ maths, defined, sizes }: Ledger, terms: readonly Term[]): Scope => ({
  maths,
  ownVariable: maths.variables.includes('z') ? 'z' : (maths.variables[0] ?? 'z'),
  defined,
  indices: new Map(),
  sizes: new Set([...sizes, ...sizesIn(terms)]),
  labels: new Map(),
  bound: new Map(),
  opaque: new Set(),
  parents: new Map(),
  toward: null,
  floors: floorsOf(terms),
  known: new Map(),
  depth: 0,
  shapes: shapesIn(terms, ({ base }) => defined.some(({ symbol }) => symbol.base === base)),
  seen: new Map(),
})

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
    return exact.kind === 'true' ? exact : { kind: 'unknown', why: '≈ compares numbers only' }
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

/**
 * Decides with ever more of the text's definitions put in: a claim that holds with letters left as
 * they are holds for what they stand for. Only what fails with all of them is false.
 */
const judgeAtDepths = (claim: Claim, scope: Scope, anchors: ReadonlySet<string>): Judgement => {
  const full = { ...scope, depth: FULL_DEPTH }
  const anchored = { ...full, opaque: anchors }
  const scopes = usesText(claim, scope)
    ? [...DEPTHS.map(depth => ({ ...scope, depth })), anchored, full]
    : [full]
  let last: Judgement = { kind: 'unknown', why: 'nothing was compared' }
  for (const one of scopes) {
    last = withoutInvented(judgeInstance(claim, one), one)
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

const judgeAll = (claim: Claim, ledger: Ledger): Judgement => {
  const terms = [claim.left, claim.right]
  const scope = scopeFor(ledger, terms)
  const known = findParents(terms, scope)
  const full = { ...scope, parents: known.parents }
  if (claim.relation === '≈') return judgeNear(claim, full)
  for (const indices of instancesOf(terms)) {
    const instance = { ...full, indices }
    if (isExcluded(claim.conditions, instance)) continue
    const plain = judgeAtDepths(claim, instance, known.anchors)
    const found = plain.kind === 'false' ? withLabels(plain, claim, instance, known.anchors) : plain
    if (found.kind === 'false' && found.counterexample === null && claim.relation !== '=') {
      return { kind: 'unknown', why: 'nothing says how large its letters are' }
    }
    if (found.kind === 'false') {
      const why =
        saysUnknown(claim.left, known, scope) ??
        saysUnknown(claim.right, known, scope) ??
        lacksDependence(claim.left, claim.right, scope)
      return why === null ? found : { kind: 'unknown', why }
    }
    if (found.kind !== 'true') return found
  }
  return { kind: 'true' }
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

const decideClaim = (claim: Claim, ledger: Ledger): Judgement => {
  try {
    return judgeAll(claim, ledger)
  } catch (error) {
    if (error instanceof Unreadable) return { kind: 'unknown', why: error.message }
    if (error instanceof RangeError) return { kind: 'unknown', why: 'it is too large' }
    throw error
  }
}
