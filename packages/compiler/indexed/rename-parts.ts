import type { Term } from '../terms/term'

const isTerm = (value: unknown): value is Term =>
  typeof value === 'object' && value !== null && 'kind' in value

/** A change at the top of a term; null where there is none. */
export type Rename = (term: Term) => Term | null

const mapParts = (value: unknown, rename: Rename): unknown => {
  if (Array.isArray(value)) return value.map(one => mapParts(one, rename))
  if (typeof value !== 'object' || value === null || 'numerator' in value) return value
  if (isTerm(value) && value.kind === 'plain') return value
  const renamed = isTerm(value) ? rename(value) : null
  if (renamed !== null) return renamed
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, mapParts(part, rename)]),
  )
}

/** The term with some of its parts changed. */
export const renameParts = (term: Term, rename: Rename): Term =>
  // The reason for the cast: every part is a part of a term, or a term in its place.
  mapParts(term, rename) as Term
