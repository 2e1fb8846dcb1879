import type { Scope } from '../indexed/scope'
import type { Label, SymbolTerm, Term } from '../terms/term'
import { countedIn, partsOf } from './instances'

/** Letters that are others for each example, and the label that tells one example from the next. */
export type ExampleLetters = {
  /** Null where the text has no examples. */
  readonly label: Label | null
  /** Those that the text has for one example, without the label. */
  readonly bases: ReadonlySet<string>
}

const lettersOf = (terms: readonly Term[]): SymbolTerm[] =>
  terms.flatMap(partsOf).filter((part): part is SymbolTerm => part.kind === 'symbol')

/** `a`, `y` and `z` of $\sum_i L(a^{(i)}, y^{(i)})$ with $a = \sigma(z)$: what leads from one of them to another, too. */
export const exampleLetters = (sides: readonly Term[], { defined }: Scope): ExampleLetters => {
  const terms = [...sides, ...defined.map(({ body }) => body)]
  const counted = new Set(countedIn(terms))
  const labelled = lettersOf(terms).filter(({ label }) => label && counted.has(label.name))
  const name = labelled[0]?.label?.name
  const bases = new Set(labelled.flatMap(one => (one.label?.name === name ? [one.base] : [])))
  const steps = defined.filter(
    ({ symbol, parameters, body }) =>
      symbol.label === null && parameters === null && countedIn([body]).length === 0,
  )
  for (let size = -1; size < bases.size; ) {
    size = bases.size
    for (const { symbol, body } of steps) {
      if (lettersOf([body]).some(({ base }) => bases.has(base))) bases.add(symbol.base)
    }
  }
  return { label: name === undefined ? null : { name, offset: 0 }, bases }
}
