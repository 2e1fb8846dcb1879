import { findDefinition } from '../indexed/match-definition'
import { renameParts } from '../indexed/rename-parts'
import { resolveSymbol, type Scope } from '../indexed/scope'
import { labelText, type SymbolTerm, type Term } from '../terms/term'
import { partsOf } from './instances'

type Sides = { readonly left: Term; readonly right: Term }

type Slope = Term & { readonly kind: 'derivative' }

const isPlain = ({ label, indices }: SymbolTerm): boolean => label === null && indices.length === 0

/** The one layer in which a cost has a letter, `L` of `a_j^L`; null where there are several, or none. */
const layerOf = (cost: Term, { base }: SymbolTerm, scope: Scope): SymbolTerm['label'] => {
  const match = cost.kind === 'symbol' ? findDefinition(resolveSymbol(cost, scope), scope) : null
  if (match === null) return null
  const labels = partsOf(match.definition.body).flatMap(part =>
    part.kind === 'symbol' && part.base === base ? [part.label] : [],
  )
  const [first] = labels
  const isOne = labels.every(one => one && first && labelText(one) === labelText(first))
  return isOne ? (first ?? null) : null
}

/**
 * The claim with `\nabla_a C` as the gradient by $a^L$, where the cost is made of the activations of one layer and
 * nothing says what a bare $a$ is.
 */
export const lendLabels = <One extends Sides>(claim: One, scope: Scope): One => {
  const lend = ({ of, by }: Slope): readonly SymbolTerm[] =>
    by.map(one => {
      if (!isPlain(one) || findDefinition(one, scope) !== null) return one
      return { ...one, label: layerOf(of, one, scope) }
    })
  const isBare = (part: Term): part is Slope =>
    part.kind === 'derivative' && lend(part).some((one, at) => one.label !== part.by[at]?.label)
  if (![claim.left, claim.right].flatMap(partsOf).some(isBare)) return claim
  const put = (term: Term): Term =>
    renameParts(term, part => (isBare(part) ? { ...part, by: lend(part) } : null))
  return { ...claim, left: put(claim.left), right: put(claim.right) }
}
