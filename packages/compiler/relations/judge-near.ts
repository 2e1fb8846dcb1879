import { type Expression, rational } from '@slopewise/math'
import { misfit } from '../indexed/lowering'
import type { Scope } from '../indexed/scope'
import { isScalar } from '../indexed/tensor'
import { type Term, Unreadable } from '../terms/term'
import { partsOf } from './instances'
import type { Judgement } from './judge'
import { type Claim, givensOf, judgeInstance, lowerSide, valuesOf } from './judge-instance'
import { compareNear } from './near'

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

/** Deep enough for every chain of definitions. */
const DEEP = 12

/** Decides `\approx` by values, or for a small letter by limits. */
export const judgeNear = (claim: Claim, scope: Scope): Judgement => {
  const givens = givensOf(claim, scope)
  const deep = { ...scope, depth: DEEP }
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
