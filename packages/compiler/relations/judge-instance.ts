import {
  type Condition,
  compare,
  type Expression,
  evaluate,
  freeVariables,
  num,
  type Point,
  substitute,
  subtract,
  variable,
} from '@slopewise/math'
import { lower } from '../indexed/lower'
import { lowerCondition } from '../indexed/lower-condition'
import { misfit, requireSmall } from '../indexed/lowering'
import { resolveSymbol, type Scope, SIZE, variableName } from '../indexed/scope'
import { isScalar, type Tensor } from '../indexed/tensor'
import type { Term, TermCondition, TermRelation } from '../terms/term'
import { addGivens, assumptionsOf, type Given, givenBy } from './given'
import { instancesOf, partsOf } from './instances'
import { judge } from './judge'
import type { Judgement } from './judgement'
import { openNames } from './open-names'
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

/** Nodes of a side that is compared; longer ones take too long. */
const SIDE_NODES_MAX = 40_000

/** A side worked out, with the lesson's names and what is given put in. */
export const lowerSide = (term: Term, scope: Scope, givens: readonly Given[]): Tensor => {
  const tensor = requireSmall(lower(term, scope), SIDE_NODES_MAX)
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

/** `i = j`; `K = 2` says how many entries there are, whatever number a reading takes for that. */
const speaksOfIndex = (when: TermCondition, { indices }: Scope): boolean =>
  when.kind === 'compare' &&
  [when.left, when.right]
    .flatMap(partsOf)
    .some(part => part.kind === 'symbol' && indices.has(part.base))

/** Conditions on indices that do not hold in this instance leave nothing to check. */
export const isExcluded = (conditions: readonly TermCondition[], scope: Scope): boolean =>
  conditions.some(when => {
    const condition = lowerCondition(when, scope, lower)
    if (condition.kind !== 'compare' || !speaksOfIndex(when, scope)) return false
    const { left, right, relation } = condition
    if (freeVariables(left).size + freeVariables(right).size > 0) return false
    const [a, b] = [evaluate(left, {}), evaluate(right, {})]
    return relation === '=' ? a !== b : relation === '!=' ? a === b : false
  })

/** What is given: a later value of a letter takes the place of an earlier one. */
export const givensOf = ({ conditions }: Claim, scope: Scope): readonly Given[] =>
  conditions
    .flatMap(when => placesOf(when, scope).map(place => givenBy(when, place)))
    .reduce<readonly Given[]>(addGivens, [])

/** $\lvert w_i \rvert \le 1$ beside a product over $i$ is given of every entry. */
const placesOf = (when: TermCondition, scope: Scope): readonly Scope[] => {
  if (when.kind !== 'compare' || !/^[<>≤≥]$/.test(when.relation)) return [scope]
  const [name, ...others] = instancesOf([when.left, when.right])[0]?.keys() ?? []
  if (name === undefined || others.length > 0 || scope.indices.has(name)) return [scope]
  return Array.from({ length: SIZE }, (_, at): Scope => {
    return { ...scope, indices: new Map([...scope.indices, [name, at + 1]]) }
  })
}

/** The given values of letters that a claim speaks of: where it was looked at. */
export const valuesOf = (givens: readonly Given[], { left, right }: Claim): Point => {
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
export const labelsIn = ({ seen, defined }: Scope): Record<string, Expression> => {
  const replacements: Record<string, Expression> = {}
  for (const { base, label, indices } of seen.values()) {
    const isLabel = LABELS.test(base) && label === null && indices.length === 1
    if (!isLabel || defined.some(({ symbol }) => symbol.base === base)) continue
    const others = Array.from({ length: SIZE - 1 }, (_, at) => variable(`${base}_${at + 1}`))
    replacements[`${base}_${SIZE}`] = others.reduce((rest, one) => subtract(rest, one), num(1))
  }
  return replacements
}

/** `|r| \\le \\delta` as a case: what bounds a size is above 0. */
const boundsIn = ({ left, right }: Claim, scope: Scope): Condition[] =>
  [left, right].flatMap(partsOf).flatMap(part => {
    if (part.kind !== 'cases') return []
    return part.rows.flatMap(({ when }) => {
      const isSize = when.kind === 'compare' && when.left.kind === 'call'
      if (!isSize || when.left.kind !== 'call' || when.left.of.base !== 'abs') return []
      if (when.right.kind !== 'symbol') return []
      return [compare('>', variable(variableName(resolveSymbol(when.right, scope))), num(0))]
    })
  })

/** Decides a claim for one choice of numbers for its indices. */
export const judgeInstance = (claim: Claim, scope: Scope): Judgement => {
  const indexGivens = givensOf(claim, scope).filter(
    ({ name }) => name === null || !scope.indices.has(name),
  )
  const assumptions = [...assumptionsOf(indexGivens, scope), ...boundsIn(claim, scope)]
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
  const isEmpty = pairs.every(pair => pair.some(isZero))
  return isEmpty ? { kind: 'true', isEmpty } : { kind: 'true' }
}

/** Whether a side shows that it is 0. */
const isZero = (one: Expression): boolean => {
  switch (one.kind) {
    case 'number':
      return one.value.numerator === 0n
    case 'negate':
      return isZero(one.operand)
    case 'multiply':
      return one.factors.some(isZero)
    case 'add':
      return one.terms.every(isZero)
    case 'divide':
      return isZero(one.numerator)
    case 'call':
      return one.name === 'abs' && one.args.every(isZero)
    default:
      return false
  }
}
