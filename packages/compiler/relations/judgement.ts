import {
  type Condition,
  type Decision,
  type Expression,
  evaluate,
  type Point,
  someNode,
  substitute,
} from '@slopewise/math'
import type { TermRelation } from '../terms/term'

/** A claim `left < right`, or another order, under assumptions. */
export type Order = {
  readonly left: Expression
  readonly right: Expression
  readonly relation: TermRelation
  readonly assumptions: readonly Condition[]
}

/** A point where a claim fails, and what the sides are there. */
export type Counterexample = {
  readonly at: Point
  readonly left: number | null
  readonly right: number | null
  /** Close, but not by the digits that are shown. */
  readonly isRounded?: boolean
}

/** What is known of a claim. */
export type Judgement =
  /** `isEmpty`: both sides are 0. */
  | { readonly kind: 'true'; readonly isEmpty?: boolean }
  | {
      readonly kind: 'false'
      readonly counterexample: Counterexample | null
      /** Said in place of what the sides are. */
      readonly said?: string
      /** Where one side has no value and the other has: `z > 0`. */
      readonly lacking?: string
    }
  | { readonly kind: 'unknown'; readonly why: string }

export type DomainsDiffer = Extract<Decision, { verdict: 'domains-differ' }>

/** Why a claim is not decided, in words. */
export const WHY: Readonly<Record<(Decision & { verdict: 'undecided' })['why'], string>> = {
  infinity: 'it computes with infinity',
  'not-expanded': 'a name in it has no definition',
  'too-large': 'it is too large',
  'too-many-variables': 'it has too many letters',
  'nowhere-defined': 'both sides are undefined everywhere',
  pieces: 'the places where its cases change were not found',
  point: 'a single point could not be compared',
  'no-proof': 'neither a proof nor a counterexample was found',
}

/** The value of a side at a point; null where it has none. */
export const valueAt = (of: Expression, at: Point): number | null => {
  const value = evaluate(substitute(of, at), {})
  return Number.isNaN(value) ? null : value
}

/** Whether a side is written with cases. */
export const hasCases = (of: Expression): boolean => someNode(of, ({ kind }) => kind === 'cases')
