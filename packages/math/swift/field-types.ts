import type { Chain } from '../decide/large-chains'

/** A value that one variable has in all fields: `top / bottom`; none where `variable` is -1. */
export type Bound = { readonly variable: number; readonly top: number; readonly bottom: number }

/** What one field said: the prime, and the values of the variables in it. */
export type FieldRecord = { readonly prime: number; readonly point: readonly number[] }

/** One evaluation of all steps that are needed. */
export type Run = {
  readonly chain: Chain
  readonly bound: Bound
  /** What all numbers by chance are drawn from. */
  readonly salt: number
  readonly pepper: number
}
