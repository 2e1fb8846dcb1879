import { SIZE } from '../indexed/scope'
import type { Label, Term } from '../terms/term'

const isTerm = (value: unknown): value is Term =>
  typeof value === 'object' && value !== null && 'kind' in value

const visit = (value: unknown, found: (term: Term) => void): void => {
  if (Array.isArray(value)) for (const one of value) visit(one, found)
  else if (typeof value === 'object' && value !== null && !('numerator' in value)) {
    if (isTerm(value)) found(value)
    if (isTerm(value) && value.kind === 'plain') return
    for (const part of Object.values(value)) visit(part, found)
  }
}

/** Every part of a term, itself first. */
export const partsOf = (term: Term): Term[] => {
  const parts: Term[] = []
  visit(term, part => parts.push(part))
  return parts
}

/** Names of ends of sums. */
export const sizesIn = (terms: readonly Term[]): string[] =>
  terms.flatMap(partsOf).flatMap(part => {
    if (part.kind !== 'big' || part.to === null || part.to.name === '') return []
    return [part.to.name]
  })

/** Names of indices that are not bound by a sum. */
const openIndices = (terms: readonly Term[]): string[] => {
  const parts = terms.flatMap(partsOf)
  const bound = new Set(parts.flatMap(part => (part.kind === 'big' ? [part.index] : [])))
  const names = parts.flatMap(part =>
    part.kind === 'symbol' || part.kind === 'entry' ? part.indices.map(({ name }) => name) : [],
  )
  return [...new Set(names)].filter(name => /^[a-z]$/.test(name) && !bound.has(name))
}

/**
 * Numbers for the open indices of a formula: all different, then all the same, then one pair after
 * the other the same. As every entry is a letter of its own, these stand for all others.
 */
export const instancesOf = (terms: readonly Term[]): ReadonlyMap<string, number>[] => {
  const names = openIndices(terms)
  if (names.length === 0) return [new Map()]
  const apart = new Map(names.map((name, at) => [name, (at % SIZE) + 1]))
  if (names.length === 1) return [apart]
  const same = new Map(names.map(name => [name, 1]))
  const pairs = names.length > 2 ? names.map(name => new Map([...apart, [name, 1]])) : []
  return [apart, same, ...pairs]
}

/** The lowest layer that a formula speaks of, by the letter for layers. */
export const floorsOf = (terms: readonly Term[]): ReadonlyMap<string, number> => {
  const floors = new Map<string, number>()
  const lowerTo = ({ name, offset }: Label) => {
    if (name !== '') floors.set(name, Math.min(offset, floors.get(name) ?? offset))
  }
  for (const part of terms.flatMap(partsOf)) {
    if (part.kind === 'symbol' && part.label !== null) lowerTo(part.label)
    if (part.kind === 'derivative') {
      for (const { label } of part.by) if (label !== null) lowerTo(label)
    }
  }
  return floors
}
