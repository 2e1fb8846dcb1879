import type { TextDefinition } from '../indexed/scope'
import { letterKey, type Term } from '../terms/term'
import { partsOf } from './instances'

/** How many meanings back it is looked for one. */
const BACK_MAX = 4

const basesIn = (terms: readonly Term[]): ReadonlySet<string> =>
  new Set(
    terms.flatMap(partsOf).flatMap(part => {
      if (part.kind === 'symbol') return [part.base]
      return part.kind === 'call' || part.kind === 'function' ? [part.of.base] : []
    }),
  )

/** What the text had defined with a letter of some terms as it was before it was said anew, for each such meaning. */
export const earlierDefinitions = (
  terms: readonly Term[],
  defined: readonly TextDefinition[],
): TextDefinition[][] => {
  const bases = basesIn(terms)
  const keys = new Set(
    defined.flatMap(({ symbol }) => (bases.has(symbol.base) ? [letterKey(symbol)] : [])),
  )
  return [...keys].flatMap(key => {
    const own = defined.filter(({ symbol }) => letterKey(symbol) === key)
    const latest = own.slice(1).reverse().slice(0, BACK_MAX)
    return latest.map((_, at) => defined.filter(one => !latest.slice(0, at + 1).includes(one)))
  })
}
