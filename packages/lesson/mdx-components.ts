import type { LESSON_COMPONENTS, PropSpec } from './components'

type Specs = typeof LESSON_COMPONENTS
type Props<Name extends keyof Specs> = Specs[Name]['props']

/** A prop's value in a lesson: text in double quotes, one of a few words, or no value at all. */
type ValueOf<Spec> = Spec extends { readonly kind: 'flag' }
  ? true
  : Spec extends { readonly values: readonly (infer Value)[] }
    ? Value
    : string

type RequiredKeys<Of> = {
  [Key in keyof Of]: Of[Key] extends PropSpec & { readonly required: true } ? Key : never
}[keyof Of]

type OtherProps<Spec> = Spec extends { readonly otherProps: 'variant-names' }
  ? { readonly [name: string]: string }
  : unknown

type ChildrenOf<Spec> = Spec extends { readonly children: 'none' }
  ? { readonly children?: never }
  : { readonly children?: unknown }

/** The props that an author may give to a component, as the compiler knows them. */
export type AuthorProps<Name extends keyof Specs> = {
  readonly [Key in keyof Props<Name> as Key extends RequiredKeys<Props<Name>>
    ? Key
    : never]: ValueOf<Props<Name>[Key]>
} & {
  readonly [Key in keyof Props<Name> as Key extends RequiredKeys<Props<Name>>
    ? never
    : Key]?: ValueOf<Props<Name>[Key]>
} & OtherProps<Specs[Name]> &
  ChildrenOf<Specs[Name]>

declare global {
  /** Read by the MDX language server: completion and types of what lessons may use. */
  type MDXProvidedComponents = {
    readonly [Name in keyof Specs]: (props: AuthorProps<Name>) => null
  }
}
