import type { Label, SymbolTerm, Term } from '../terms/term'
import { type Scope, type TextDefinition, vectorKey } from './scope'
import { termsIn } from './terms-in'

type Binding = { readonly labels: Map<string, Label>; readonly indices: Map<string, number> }

/** A letter that may stand for any index or layer. */
const isOpen = ({ name }: Label): boolean => /^[a-zα-ωℓ]'?$/.test(name)

const bindLabel = (pattern: Label, actual: Label, binding: Binding): boolean => {
  const [own, other] = [pattern.of, actual.of]
  if ((own === undefined) !== (other === undefined)) return false
  return bindName(pattern, actual, binding) && (!own || !other || bindLabel(own, other, binding))
}

const bindName = (pattern: Label, actual: Label, binding: Binding): boolean => {
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

const isBefore = (below: Label, above: Label): boolean =>
  below.name === above.name && isOpen(above) && below.offset < above.offset

/** How many definitions deep it is looked for the number before: `a_l = \\sigma(z_l)`, `z_l = w_l a_{l-1} + b_l`. */
const DOWN_DEPTH = 2

/** Whether a definition goes from one number to the one before: `a_j = \\sigma(w_j a_{j-1})`, itself or by another. */
export const goesDown = (
  definition: TextDefinition,
  defined: readonly TextDefinition[],
  depth = DOWN_DEPTH,
): boolean => {
  const own = labelsOf(definition.symbol)
  const symbols = termsIn(definition.body).flatMap(part => (part.kind === 'symbol' ? [part] : []))
  if (symbols.some(part => labelsOf(part).some(label => own.some(one => isBefore(label, one))))) {
    return true
  }
  if (depth === 0) return false
  return symbols.some(part =>
    defined.some(
      other =>
        other.symbol.base === part.base &&
        own.some(
          one => isOpen(one) && labelsOf(other.symbol).some(({ name }) => name === one.name),
        ) &&
        goesDown(other, defined, depth - 1),
    ),
  )
}

const labelsOf = ({ indices, label }: SymbolTerm): readonly Label[] => [
  ...indices,
  ...(label ? [label] : []),
]

/** An entry of a vector that the text defines as a whole: `a_i` after `a = Wh + b`. */
export const findEntry = (symbol: SymbolTerm, scope: Scope): Match | null => {
  const { indices } = symbol
  if (indices.length === 0 || scope.vectors.get(vectorKey(symbol)) !== indices.length) return null
  const whole = findDefinition({ ...symbol, indices: [] }, scope)
  if (whole === null || whole.definition.parameters !== null) return null
  const body: Term = { kind: 'entry', of: whole.definition.body, indices }
  return { ...whole, definition: { symbol, parameters: null, body } }
}

/** Whether a definition is written with the same letters for its indices. */
const isByName = ({ symbol }: TextDefinition, { indices }: SymbolTerm): boolean =>
  symbol.indices.every(({ name }, at) => name === (indices[at]?.was ?? indices[at]?.name))

/** `p_1 = …` for an entry that a formula has by a letter, `p_i`: two classes among many, say. */
const isOneOfAll = ({ symbol }: TextDefinition, { indices }: SymbolTerm): boolean =>
  symbol.indices.some(({ name }, at) => name === '' && indices[at]?.was !== undefined)

/** The last definition first; before them, in the reading that asks for it, those by the same letters. */
const inOrder = (symbol: SymbolTerm, { defined, byIndexName }: Scope): TextDefinition[] => {
  const all = [...defined].reverse()
  const ofOne = all.filter(one => isOneOfAll(one, symbol))
  const latest = ofOne.length === 0 ? all : [...all.filter(one => !ofOne.includes(one)), ...ofOne]
  if (!byIndexName || symbol.indices.length === 0) return latest
  const named = latest.filter(one => isByName(one, symbol))
  return [...named, ...latest.filter(one => !named.includes(one))]
}

/** The last definition that the text has given for a letter; null for none. */
export const findDefinition = (symbol: SymbolTerm, scope: Scope): Match | null =>
  findForms(symbol, scope, 1)[0] ?? null

/** The last definition that the text has given for a letter, and those that say the same by other letters. */
export const findForms = (
  symbol: SymbolTerm,
  scope: Scope,
  countMax = Number.POSITIVE_INFINITY,
): readonly Match[] => {
  const forms: Match[] = []
  for (const definition of inOrder(symbol, scope)) {
    const binding = bind(definition.symbol, symbol)
    if (binding === null) continue
    const numbers = [...binding.labels].flatMap(([name, label]): [string, number][] =>
      label.name === '' ? [[name, label.offset]] : [],
    )
    // What is numbered 0 comes from outside.
    if (numbers.some(([, number]) => number < 1) && goesDown(definition, scope.defined)) continue
    // An index of the body alone, the example $n$ of $E_n$, is what it is around it.
    const around = [...scope.indices].filter(([name]) => !binding.labels.has(name))
    const indices = new Map([...around, ...numbers])
    const inner = { ...scope, labels: binding.labels, indices, bound: new Map() }
    forms.push({ definition, scope: inner })
    if (definition.isOtherForm !== true || forms.length >= countMax) return forms
  }
  return forms
}
