import { findDefinition } from '../indexed/match-definition'
import { renameParts } from '../indexed/rename-parts'
import type { Scope } from '../indexed/scope'
import { type SymbolTerm, type Term, UNNAMED } from '../terms/term'
import { partsOf } from './instances'

type Sides = { readonly left: Term; readonly right: Term }

const isUnnamed = (part: Term): part is Term & { kind: 'derivative' } =>
  part.kind === 'derivative' && part.by.some(({ base }) => base === UNNAMED)

/** Latin letters and θ: rates and factors have Greek ones. */
const isWeight = (part: Term): part is SymbolTerm =>
  part.kind === 'symbol' && /^[a-zA-Zθ]$/.test(part.base) && part.base !== 'e'

const withoutSlopes = (term: Term): Term =>
  renameParts(term, one => (isUnnamed(one) ? { kind: 'infinity' } : null))

/** What a gradient without a letter may be by: the weights beside it, or those in what it is of. */
const candidatesFor = (terms: readonly Term[], scope: Scope): SymbolTerm[] => {
  const beside = terms.flatMap(term => partsOf(withoutSlopes(term))).filter(isWeight)
  const within = terms
    .flatMap(partsOf)
    .filter(isUnnamed)
    .flatMap(({ of }) => {
      const match = of.kind === 'symbol' ? findDefinition(of, scope) : null
      return match === null ? [] : partsOf(match.definition.body)
    })
    .filter(part => part.kind === 'norm')
    .flatMap(({ of }) => [of])
    .filter(isWeight)
  const found = within.length > 0 ? within : beside
  return found.filter((one, at) => found.findIndex(({ base }) => base === one.base) === at)
}

/**
 * The claim with a letter put in for gradients that name none, once for each that it may be; null
 * where there is no such gradient.
 */
export const nameGradients = <One extends Sides>(claim: One, scope: Scope): One[] | null => {
  const terms = [claim.left, claim.right]
  if (!terms.flatMap(partsOf).some(isUnnamed)) return null
  return candidatesFor(terms, scope).map(by => {
    const put = (term: Term): Term =>
      renameParts(term, one =>
        isUnnamed(one) ? { kind: 'derivative', of: put(one.of), by: [by] } : null,
      )
    return { ...claim, left: put(claim.left), right: put(claim.right) }
  })
}
