import {
  add,
  compileEvaluator,
  type Expression,
  expandDefinitions,
  findSpecialPoints,
  freeVariables,
  negate,
  num,
} from '@slopewise/math'
import { lower } from '../indexed/lower'
import { numberOf } from '../indexed/lowering'
import { type Term, Unreadable } from '../terms/term'
import { scopeFor } from './claim-scope'
import { judge } from './judge'
import type { Judgement } from './judgement'
import { jsonOf, keyOfLedger, type Ledger } from './ledger'

/** Solutions are looked for in this range, as far as lessons go. */
const RANGE = 1000

/** Where most solutions lie, and the steps in which they are looked for. */
const NEARBY = 8
const STEP = 0.5

/** A change of sign that is a zero: looked at closely only where the sign changes. */
const hasZeroNearby = (difference: Expression, name: string): boolean => {
  const valueAt = compileEvaluator(difference, name)
  for (let at = -NEARBY; at < NEARBY; at += STEP) {
    if (!(valueAt(at) * valueAt(at + STEP) <= 0)) continue
    const { zeros } = findSpecialPoints(difference, { by: name, from: at, to: at + STEP })
    if (zeros.length > 0) return true
  }
  return false
}

const judgeSolvable = (left: Term, right: Term, ledger: Ledger): Judgement => {
  const scope = { ...scopeFor(ledger, [left, right]), depth: 4 }
  const [a, b] = [left, right].map(side =>
    expandDefinitions(numberOf(lower(side, scope), 'a side'), ledger.maths.definitions),
  )
  const difference = add(a ?? num(0), negate(b ?? num(0)))
  const [name, ...others] = freeVariables(difference)
  if (name === undefined) return judge(difference, num(0), '=', [])
  if (others.length > 0)
    return { kind: 'unknown', why: 'an equation in several letters is not solved' }
  if (hasZeroNearby(difference, name)) return { kind: 'true' }
  const { zeros } = findSpecialPoints(difference, { by: name, from: -RANGE, to: RANGE })
  if (zeros.length > 0) return { kind: 'true' }
  const always = judge(difference, num(0), '=', [])
  return always.kind === 'true' ? always : { kind: 'false', counterexample: null }
}

/** Whether an equation has a solution. */
export const judgeFind = (left: Term, right: Term, ledger: Ledger): Judgement => {
  const { memory } = ledger
  const key = `find ${keyOfLedger(ledger)} ${jsonOf([left, right])}`
  const judgement = memory.get(key) ?? decideFind(left, right, ledger)
  memory.set(key, judgement)
  return judgement
}

const decideFind = (left: Term, right: Term, ledger: Ledger): Judgement => {
  try {
    return judgeSolvable(left, right, ledger)
  } catch (error) {
    if (error instanceof Unreadable) return { kind: 'unknown', why: error.message }
    throw error
  }
}
