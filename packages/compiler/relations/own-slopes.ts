import { renameParts } from '../indexed/rename-parts'
import type { TextDefinition } from '../indexed/scope'
import type { SymbolTerm, Term } from '../terms/term'

/** What `\delta_o` is called where the letter below it is no number but a name. */
const ownName = ({ base, indices }: SymbolTerm): string => `${base}_${indices[0]?.name}`

/** `\delta_o`: one letter below, and nothing else. */
const isBelowOne = ({ label, indices }: SymbolTerm): boolean =>
  label === null && indices.length === 1 && /^\p{L}$/u.test(indices[0]?.name ?? '')

/** `\delta_o` of $\delta_o = \frac{\partial E}{\partial o}$ by a name of its own: the error at the quantity $o$, not at each of many. */
export const nameOwnSlope = (left: Term, right: Term): Term => {
  if (left.kind !== 'symbol' || !isBelowOne(left) || right.kind !== 'derivative') return left
  const [by, ...others] = right.by
  const isOwn =
    by?.base === left.indices[0]?.name && by?.indices.length === 0 && others.length === 0
  return isOwn ? { ...left, base: ownName(left), indices: [] } : left
}

/** The same wherever the text goes on to speak of it. */
export const nameOwnSlopes = (term: Term, defined: readonly TextDefinition[]): Term => {
  const names = new Set(
    defined.map(({ symbol }) => symbol.base).filter(base => /^\p{L}_\p{L}$/u.test(base)),
  )
  if (names.size === 0) return term
  return renameParts(term, part =>
    part.kind === 'symbol' && isBelowOne(part) && names.has(ownName(part))
      ? { ...part, base: ownName(part), indices: [] }
      : null,
  )
}
