import {
  type Condition,
  call,
  cases,
  compare,
  decide,
  type Expression,
  evaluate,
  freeVariables,
  negate,
  num,
  type Point,
  simplify,
  someNode,
  substitute,
  variable,
} from '@slopewise/math'
import { drawNumber } from '../indexed/generic'
import { relationOf } from '../indexed/lower-condition'
import type { TermRelation } from '../terms/term'
import { type Judgement, type Order, valueAt, WHY } from './judgement'
import { isProvedByPowers } from './order-by-powers'
import { isProvedBySigns } from './order-by-signs'

/** An order between more letters is not proved: there are too many ways in which its cases meet. */
const ORDER_LETTERS_MAX = 4

/** Points at which an order is tried that is not proved. */
const TRIES = 40

/** Far above what evaluation is wrong by. */
const ROUNDING = 1e-9

const SIGNS: Readonly<Partial<Record<TermRelation, 1 | -1>>> = { '<': 1, '≤': 1, '>': -1, '≥': -1 }

/** The claim taken as a number: 1 where it holds, else 0. */
const asNumber = ({ left, right, relation }: Order): Expression => {
  const known = relationOf(relation) ?? '='
  return cases([{ value: num(1), when: compare(known, left, right) }], num(0))
}

const holdsAt = (conditions: readonly Condition[], at: Point): boolean =>
  conditions.every(when => evaluate(substitute(cases([{ value: num(1), when }]), at), {}) === 1)

/** A point at which an order is turned round beyond all rounding; null proves nothing. */
const tryOrder = (order: Order, names: readonly string[]): Judgement | null => {
  const { left, right, relation, assumptions } = order
  for (let round = 0; round < TRIES; round += 1) {
    const drawn = names.map(name => [name, num(drawNumber(`${name} ${round}`))] as const)
    const at = Object.fromEntries(drawn)
    const [a, b] = [valueAt(left, at), valueAt(right, at)]
    if (a === null || b === null || !holdsAt(assumptions, at)) continue
    const excess = (a - b) * (SIGNS[relation] ?? 1)
    if (excess > ROUNDING * (1 + Math.abs(a) + Math.abs(b))) {
      return { kind: 'false', counterexample: { at, left: a, right: b } }
    }
  }
  return null
}

/** What is decided of an order on all of the space where both sides have values. */
const decideOrder = (order: Order): Judgement => {
  const { left, right, assumptions } = order
  const decision = decide(asNumber(order), num(1), { assumptions })
  switch (decision.verdict) {
    case 'equal':
      return { kind: 'true' }
    case 'domains-differ':
      if (decision.elsewhere === 'equal') return { kind: 'true' }
      return {
        kind: 'unknown',
        why: WHY[decision.elsewhere === 'nowhere' ? 'nowhere-defined' : 'no-proof'],
      }
    case 'undecided':
      return { kind: 'unknown', why: WHY[decision.why] }
    case 'different':
    case 'equal-except-points': {
      const at = decision.verdict === 'different' ? decision.witness.at : decision.points[0]
      if (at === undefined) return { kind: 'false', counterexample: null }
      return {
        kind: 'false',
        counterexample: { at, left: valueAt(left, at), right: valueAt(right, at) },
      }
    }
    default:
      return decision satisfies never
  }
}

const putInCondition = (when: Condition, by: Readonly<Record<string, Expression>>): Condition => {
  const put = substitute(cases([{ value: num(1), when }]), by)
  return (put.kind === 'cases' ? put.branches[0]?.when : null) ?? when
}

const putInOrder = (order: Order, by: Readonly<Record<string, Expression>>): Order => ({
  relation: order.relation,
  left: substitute(order.left, by),
  right: substitute(order.right, by),
  assumptions: order.assumptions.map(when => putInCondition(when, by)),
})

const hasLogarithm = (side: Expression): boolean =>
  someNode(side, node => node.kind === 'call' && node.name === 'ln')

const isNowhereDefined = (judgement: Judgement): boolean =>
  judgement.kind === 'unknown' && judgement.why === WHY['nowhere-defined']

/**
 * An order with logarithms of one letter: with $z = e^t$ it is one of exponentials, where every zero can be
 * isolated: $\\ln z \\le z - 1$ is $t \\le e^t - 1$. The letters below 0 are $-e^t$; then 0 itself is left.
 * True where it is proved in all three, or has no meaning; false where one of them is.
 */
const judgeByLogarithm = (order: Order, name: string): Judgement => {
  const { left, right } = order
  const power = call('exp', variable(name))
  const zero = { [name]: num(0) }
  // Where one side has no value at 0, nothing is claimed there.
  const isZeroMeant = [left, right].every(side => valueAt(side, zero) !== null)
  const parts = [power, negate(power), ...(isZeroMeant ? [num(0)] : [])]
  const meant = parts
    .map(by => ({ by, found: decideOrder(putInOrder(order, { [name]: by })) }))
    .filter(({ found }) => !isNowhereDefined(found))
  for (const { by, found } of meant) {
    if (found.kind !== 'false' || !found.counterexample) continue
    const at = { [name]: simplify(substitute(by, found.counterexample.at)) }
    return {
      kind: 'false',
      counterexample: { at, left: valueAt(left, at), right: valueAt(right, at) },
    }
  }
  const isProved = meant.length > 0 && meant.every(({ found }) => found.kind === 'true')
  return isProved ? { kind: 'true' } : { kind: 'unknown', why: WHY['no-proof'] }
}

/** Decides an order: true where it is proved, false where a point turns it round. */
export const judgeOrder = (order: Order): Judgement => {
  const { left, right, assumptions } = order
  const names = [...new Set([...freeVariables(left), ...freeVariables(right)])].sort()
  if (names.length > ORDER_LETTERS_MAX && assumptions.length === 0) {
    if (isProvedByPowers(order)) return { kind: 'true' }
    return tryOrder(order, names) ?? { kind: 'unknown', why: WHY['too-many-variables'] }
  }
  const found = decideOrder(order)
  if (found.kind !== 'unknown') return found
  const [name] = names
  if (name !== undefined && names.length === 1 && [left, right].some(hasLogarithm)) {
    const proved = judgeByLogarithm(order, name)
    if (proved.kind !== 'unknown') return proved
  }
  if (isProvedByPowers(order) || isProvedBySigns(order, decideOrder)) return { kind: 'true' }
  return tryOrder(order, names) ?? found
}
