import type { Term } from '../terms/term'

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

/** Terms never change: each is gone through once, however often it is asked for its parts. */
const PARTS = new WeakMap<Term, readonly Term[]>()

/** Every part of a term, itself first. */
export const termsIn = (term: Term): readonly Term[] => {
  const known = PARTS.get(term)
  if (known !== undefined) return known
  const parts: Term[] = []
  visit(term, part => parts.push(part))
  PARTS.set(term, parts)
  return parts
}
