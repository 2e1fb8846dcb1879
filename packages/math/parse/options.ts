/** What a text may speak of. */
export type ParseOptions = {
  /** Names that may appear as variables (`['z']`). A bare function is taken at the first one. */
  readonly variables: readonly string[]
  /** Functions that the lesson defines (`['g']`); they shadow built-in ones. */
  readonly functions?: readonly string[]
  /** Values that the lesson defines (`['a']`). */
  readonly values?: readonly string[]
  /** Names that exist but may not be used here: their use is the slip `name-not-allowed`. */
  readonly forbidden?: readonly string[]
  /** Whether `g'(z)` and `d/dz` may be used; they may unless this is `false`. */
  readonly derivatives?: boolean
}

/** The variable at which a function without its argument is taken: z, else the first one. */
export const ownVariableOf = ({ variables }: ParseOptions): string | null =>
  variables.includes('z') ? 'z' : (variables[0] ?? null)

/** The longest text that is read, in UTF-16 units. */
export const LENGTH_MAX = 10_000
