/**
 * What is wrong with a line whose values may be right: it fails on an array (`scalar-…`), looks at a
 * whole array at once, or takes a minus of truth values. `instead` is what works.
 */
export type CodeRemark = {
  readonly code:
    | 'scalar-only/if-else'
    | 'scalar-only/function'
    | 'scalar-only/logic'
    | 'whole-array'
    | 'truth-minus'
  readonly span: readonly [number, number]
  readonly instead: string
}
