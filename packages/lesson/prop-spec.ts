/** `flag` has no value, `text` any; the others are read by the compiler in their own way. */
export type PropKind = 'text' | 'flag' | 'choice' | 'maths' | 'maths-list' | 'id' | 'range'

export type PropSpec = {
  readonly kind: PropKind
  readonly required: boolean
  /** The values of a `choice`. */
  readonly values?: readonly string[]
  readonly about: string
}

export type ComponentSpec = {
  readonly about: string
  readonly props: Readonly<Record<string, PropSpec>>
  /** `variant-names`: further props are names with values, as in `<Variant z0="ln 2" />`. */
  readonly otherProps?: 'variant-names'
  readonly children: 'none' | 'text' | 'blocks'
  /** The only parents under which it may stand, as a direct child. */
  readonly within?: string | readonly string[]
}

// What these give keeps its own types, so that editors know the props as well (`mdx-components.ts`).

/** A prop that may be left out. */
export const prop = <Kind extends PropKind>(kind: Kind, about: string) =>
  ({ kind, required: false, about }) as const
/** A prop that must be given. */
export const required = <Kind extends PropKind>(kind: Kind, about: string) =>
  ({ kind, required: true, about }) as const
/** A prop that must be one of a few words. */
export const choice = <const Values extends readonly string[]>(values: Values, about: string) =>
  ({ kind: 'choice', required: true, values, about }) as const
