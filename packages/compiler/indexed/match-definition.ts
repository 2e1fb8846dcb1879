import type { Label, SymbolTerm } from '../terms/term'
import type { Scope, TextDefinition } from './scope'

type Binding = { readonly labels: Map<string, Label>; readonly indices: Map<string, number> }

/** A letter that may stand for any index or layer. */
const isOpen = ({ name }: Label): boolean => /^[a-zα-ωℓ]'?$/.test(name)

const bindLabel = (pattern: Label, actual: Label, binding: Binding): boolean => {
  if (!isOpen(pattern)) return pattern.name === actual.name && pattern.offset === actual.offset
  const offset = actual.offset - pattern.offset
  const before = binding.labels.get(pattern.name)
  if (before !== undefined) return before.name === actual.name && before.offset === offset
  binding.labels.set(pattern.name, { name: actual.name, offset })
  return true
}

const bind = (pattern: SymbolTerm, actual: SymbolTerm): Binding | null => {
  const binding: Binding = { labels: new Map(), indices: new Map() }
  if (pattern.base !== actual.base || pattern.indices.length !== actual.indices.length) return null
  if ((pattern.label === null) !== (actual.label === null)) return null
  if (pattern.label && actual.label && !bindLabel(pattern.label, actual.label, binding)) return null
  const areBound = pattern.indices.every((index, at) => {
    const found = actual.indices[at]
    return found !== undefined && bindLabel(index, found, binding)
  })
  return areBound ? binding : null
}

/** A definition that fits a letter in its place, and the scope in which its body is read. */
export type Match = { readonly definition: TextDefinition; readonly scope: Scope }

/** The last definition that the text has given for a letter; null for none. */
export const findDefinition = (symbol: SymbolTerm, scope: Scope): Match | null => {
  for (const definition of [...scope.defined].reverse()) {
    const binding = bind(definition.symbol, symbol)
    if (binding === null) continue
    const numbers = [...binding.labels].flatMap(([name, label]): [string, number][] =>
      label.name === '' ? [[name, label.offset]] : [],
    )
    return {
      definition,
      scope: { ...scope, labels: binding.labels, indices: new Map(numbers), bound: new Map() },
    }
  }
  return null
}
