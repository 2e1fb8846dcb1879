import type { DefinitionTexts } from './definitions'

/** A line of a derivation: as it is shown, and as it is read. */
export type ShownLine = { readonly html: string; readonly text: string }

/** What learners see of an exercise of the kind `find-error`: the derivation, its wrong line not marked. */
export type FindErrorTask = { readonly kind: 'find-error'; readonly lines: readonly ShownLine[] }

/** What such an exercise is judged by. */
export type FindErrorKey = {
  readonly kind: 'find-error'
  /** Each line in the math package's own syntax. */
  readonly lines: readonly string[]
  /** The line that does not follow, from 0; never the first. */
  readonly wrong: number
  /** Tag of the mistake in it; empty where none was named. */
  readonly when: string
}

/** A line of a derivation that is given, or one that the learner fills in. */
export type DerivationLine = (ShownLine & { readonly kind: 'given' }) | { readonly kind: 'blank' }

/** What the last line of a derivation must be like. */
export type DerivationEnd = {
  /** The only names that it may use; null where all may be used. */
  readonly names: readonly string[] | null
}

/**
 * What learners see of a derivation: what is worked out, the lines that are given or blank (none
 * where the whole way is theirs), and what their lines are read with.
 */
export type DerivationTask = {
  readonly kind: 'derivation'
  readonly start: ShownLine
  readonly lines: readonly DerivationLine[]
  readonly end: DerivationEnd
  readonly definitions: DefinitionTexts
}

/** What a derivation is judged by. */
export type DerivationKey = {
  readonly kind: 'derivation'
  readonly start: string
  /** Texts of the lines that are given, null for a blank. */
  readonly lines: readonly (string | null)[]
  /** What the author would write into the blanks; empty where nothing is said. */
  readonly samples: readonly string[]
  readonly end: DerivationEnd
  /** Fewer lines show too little of the way. */
  readonly linesMin: number
}
