import { type Atom, isSign } from '../terms/atom'
import type { ReadContext } from '../terms/cursor'
import type { Piece } from '../terms/pieces'
import { readTerm } from '../terms/read-term'
import type { Term, TermCondition, TermRelation } from '../terms/term'

/** The two ends of `(0, 1]` with what stands before and behind them; null where it is no interval. */
const endsOf = (atoms: readonly Atom[]): readonly [Atom[], Atom[]] | null => {
  const [first, last] = [atoms[0], atoms.at(-1)]
  const inside = atoms.slice(1, -1)
  const comma = inside.findIndex(atom => isSign(atom, ',', ';'))
  const isInterval = isSign(first, '(', '[') && isSign(last, ')', ']') && comma > 0
  return isInterval ? [inside.slice(0, comma), inside.slice(comma + 1)] : null
}

const isEndless = (term: Term): boolean =>
  term.kind === 'infinity' ||
  (term.kind === 'negative' && isEndless(term.of)) ||
  (term.kind === 'sum' && term.terms.length === 1 && term.terms.every(isEndless))

/** `p \in (0, 1)` as $0 < p < 1$; null for other sets, of which nothing is computed. */
export const intervalCondition = (piece: Piece, context: ReadContext): TermCondition | null => {
  const [element, set] = piece.sides
  const ends = piece.relations[0]?.name === '∈' && set ? endsOf(set.atoms) : null
  if (ends === null || element === undefined || piece.sides.length !== 2) return null
  const [of, low, high] = [element.atoms, ...ends].map(atoms => readTerm(atoms, context))
  if (!of?.ok || !low?.ok || !high?.ok) return null
  const isOpen = (atom: Atom | undefined) => isSign(atom, '(', ')')
  const bound = (relation: TermRelation, right: Term): TermCondition[] =>
    isEndless(right) ? [] : [{ kind: 'compare', relation, left: of.term, right }]
  return {
    kind: 'all',
    conditions: [
      ...bound(isOpen(set?.atoms[0]) ? '>' : '≥', low.term),
      ...bound(isOpen(set?.atoms.at(-1)) ? '<' : '≤', high.term),
    ],
  }
}
