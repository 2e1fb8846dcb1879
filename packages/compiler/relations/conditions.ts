import { expandDefinitions, freeVariables } from '@slopewise/math'
import { lower } from '../indexed/lower'
import { findDefinition } from '../indexed/match-definition'
import type { Scope } from '../indexed/scope'
import type { Piece } from '../terms/pieces'
import { type Term, type TermCondition, Unreadable } from '../terms/term'
import { scopeFor } from './judge-claim'
import type { Ledger } from './ledger'
import { type ReadSide, relationOfSign } from './sides'

/** A piece as a condition; null where it cannot be read. */
export const conditionOf = (
  { relations }: Piece,
  sides: readonly ReadSide[],
): TermCondition | null => {
  const conditions: TermCondition[] = []
  for (const [index, sign] of relations.entries()) {
    const [left, right] = [sides[index], sides[index + 1]]
    const relation = relationOfSign(sign.name)
    if (!left?.read.ok || !right?.read.ok || relation === null || relation === '≈') return null
    conditions.push({
      kind: 'compare',
      relation,
      left: left.read.term,
      right: right.read.term,
    })
  }
  const [only] = conditions
  return conditions.length === 1 && only ? only : { kind: 'all', conditions }
}

const isClosed = (term: Term, scope: Scope): boolean => {
  try {
    return lower(term, scope).entries.every(
      entry => freeVariables(expandDefinitions(entry, scope.maths.definitions)).size === 0,
    )
  } catch (error) {
    if (error instanceof Unreadable) return false
    throw error
  }
}

const isFreeLetter = (term: Term, scope: Scope): boolean => {
  if (term.kind !== 'symbol' || term.base === 'e' || term.base === 'π') return false
  if (scope.maths.values.includes(term.base) || scope.maths.functions.includes(term.base))
    return false
  return findDefinition(term, scope) === null
}

/** A bare `z = 10` or `0 < z < 1`: a letter between numbers is a condition, not a claim. */
export const isBareCondition = (
  { mark, relations }: Piece,
  sides: readonly ReadSide[],
  ledger: Ledger,
): boolean => {
  if (mark !== null && mark !== 'cancel') return false
  if (relations.some(({ name }) => name === '≈' || name === ':=' || name === '←')) return false
  const terms = sides.flatMap(({ read }) => (read.ok ? [read.term] : []))
  if (terms.length !== sides.length || terms.length > 3) return false
  const scope = scopeFor(ledger, terms)
  const letters = terms.filter(term => isFreeLetter(term, scope))
  const rest = terms.filter(term => !letters.includes(term))
  return letters.length === 1 && rest.every(term => isClosed(term, scope))
}
