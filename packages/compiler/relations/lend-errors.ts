import { findDefinition } from '../indexed/match-definition'
import type { TextDefinition } from '../indexed/scope'
import type { SymbolTerm, Term } from '../terms/term'
import { scopeFor } from './claim-scope'
import { partsOf } from './instances'
import type { Ledger } from './ledger'

type Sides = { readonly left: Term; readonly right: Term }

/** What an error can be the slope by: the sum of a unit, else its output. */
const SUMS = ['z', 'a']

const lettersOf = (term: Term): SymbolTerm[] =>
  partsOf(term).filter((part): part is SymbolTerm => part.kind === 'symbol')

/** `\delta^{[1]}` of which the text says nothing in a formula, and which is no constant of one. */
const errorsIn = (sides: readonly Term[], ledger: Ledger): SymbolTerm[] => {
  const isConstant = ledger.defined.some(({ body }) => lettersOf(body).some(isDelta))
  const scope = scopeFor(ledger, sides)
  const open = sides.flatMap(lettersOf).filter(one => isDelta(one) && !findDefinition(one, scope))
  return isConstant ? [] : open
}

const isDelta = ({ base, indices }: SymbolTerm): boolean => base === 'δ' && indices.length < 2

/** The cost whose slopes a claim speaks of; null for none. */
const costIn = (sides: readonly Term[]): SymbolTerm | null =>
  sides
    .flatMap(partsOf)
    .flatMap(part =>
      part.kind === 'derivative' && part.of.kind === 'symbol' && part.of.label === null
        ? [part.of]
        : [],
    )[0] ?? null

/**
 * "Writing $\delta^{[1]}$ for this vector": what an error is that only the words around a claim about slopes explain, in
 * each of the ways that are usual. The ledger itself where there is no such letter.
 */
export const lendErrors = ({ left, right }: Sides, ledger: Ledger): readonly Ledger[] => {
  const errors = errorsIn([left, right], ledger)
  const cost = errors.length === 0 ? null : costIn([left, right])
  if (cost === null) return [ledger]
  const isKnown = (base: string): boolean =>
    errors.every(({ label }) =>
      ledger.defined.some(
        ({ symbol }) => symbol.base === base && (symbol.label === null) === (label === null),
      ),
    )
  const lent = SUMS.filter(isKnown).map((base): Ledger => {
    const more = errors.map((symbol): TextDefinition => {
      const by = { ...symbol, base }
      return { symbol, parameters: null, body: { kind: 'derivative', of: cost, by: [by] } }
    })
    return { ...ledger, defined: [...ledger.defined, ...more] }
  })
  return lent.length === 0 ? [ledger] : lent
}
