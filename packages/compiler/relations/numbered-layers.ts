import { renameParts } from '../indexed/rename-parts'
import type { TextDefinition } from '../indexed/scope'
import type { SymbolTerm, Term } from '../terms/term'

/** `a_2`: one number below a letter. */
const isNumbered = ({ label, indices }: SymbolTerm): boolean =>
  label === null && indices.length === 1 && indices[0]?.name === ''

const asLayer = (symbol: SymbolTerm): SymbolTerm => ({
  ...symbol,
  label: symbol.indices[0] ?? null,
  indices: [],
})

/** `a_l = \\sigma(z_l)`: a letter below it counts layers, or times. */
const isOfLayers = ({ symbol }: TextDefinition): boolean =>
  /^[tlℓ]$/.test(symbol.label?.name ?? '') && symbol.indices.length === 0

/** Letters that belong to layers where one of them is defined by its layer: `w_l` in `z_l = w_l a_{l-1}`. */
const layeredIn = (defined: readonly TextDefinition[]): ReadonlySet<string> =>
  new Set(
    defined.filter(isOfLayers).flatMap(({ symbol, body }) => {
      const name = symbol.label?.name
      const others: string[] = []
      renameParts(body, part => {
        const isBeside = part.kind === 'symbol' && part.label?.name === name
        if (isBeside && part.indices.length === 0) others.push(part.base)
        return null
      })
      return [symbol.base, ...others]
    }),
  )

/** A term with `a_2` as the layer 2 of what the text has for any layer: `a_l = \\sigma(z_l)`. */
export const numberLayers = (term: Term, defined: readonly TextDefinition[]): Term => {
  const layered = layeredIn(defined)
  if (layered.size === 0) return term
  return renameParts(term, part =>
    part.kind === 'symbol' && isNumbered(part) && layered.has(part.base) ? asLayer(part) : null,
  )
}

/** `a_0 = x` in front of `a_l = …`: the layer 0 as well. */
export const renumberDefinitions = (defined: TextDefinition[]): void => {
  const layered = layeredIn(defined)
  for (const [at, one] of defined.entries()) {
    const { symbol } = one
    if (layered.has(symbol.base) && isNumbered(symbol))
      defined[at] = { ...one, symbol: asLayer(symbol) }
  }
}
