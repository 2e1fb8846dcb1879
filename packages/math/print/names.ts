import { ALPHA, GREEK_NAMES } from '../tree/greek'

/** A name in its parts: `z0` and `z_0` are z with the index 0; `learning_rate` has none. */
export const splitName = (name: string): { readonly stem: string; readonly index: string } => {
  const [, stem, index] = /^([^\d_]+)(\d+|_\d+|_[A-Za-z])$/.exec(name) ?? []
  return stem !== undefined && index !== undefined
    ? { stem, index: index.replace('_', '') }
    : { stem: name, index: '' }
}

/** The Greek letter that a name spells, as a letter; null for any other name. */
export const findGreekLetter = (name: string): string | null => {
  const index = GREEK_NAMES.indexOf(name)
  return index < 0 ? null : String.fromCodePoint(ALPHA + index)
}
