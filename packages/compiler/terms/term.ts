import type { Expression, Rational } from '@slopewise/math'

/** A layer, an example or an index: `l - 1` is the name `l` with offset -1, `2` has no name. */
export type Label = {
  readonly name: string
  readonly offset: number
  /** `t - k`: the index that is taken away. */
  readonly less?: string
  /** `i + a`: the index that is added. */
  readonly more?: string
  /** `[1](i)`: the example beside the layer. */
  readonly of?: Label
  /** Of a number: the letter in whose place it stands. */
  readonly was?: string
}

/** A letter as it stands in a formula, with everything that tells it from others: `W^{[l]}_{ij}`. */
export type SymbolTerm = {
  readonly kind: 'symbol'
  /** The letter: `z`, `α`, `ŷ`; a word: `w_old`. */
  readonly base: string
  /** `[l]` or `(i)` above it. */
  readonly label: Label | null
  readonly indices: readonly Label[]
}

/** From where a limit is taken; `each`: at both ends, $z \to \pm\infty$. */
export type Side = 'both' | 'left' | 'right' | 'each'

export type TermRelation = '=' | '≈' | '<' | '≤' | '>' | '≥' | '≠'

export type TermCondition =
  | {
      readonly kind: 'compare'
      readonly relation: TermRelation
      readonly left: Term
      readonly right: Term
    }
  | { readonly kind: 'otherwise' }
  | { readonly kind: 'all'; readonly conditions: readonly TermCondition[] }

export type CaseRow = { readonly value: Term; readonly when: TermCondition }

/** What a part of a formula says, before it is known what its letters stand for. */
export type Term =
  /** `shown` is the unit of the last place of a decimal, null for a whole number. */
  | { readonly kind: 'number'; readonly value: Rational; readonly shown: Rational | null }
  | { readonly kind: 'infinity' }
  | SymbolTerm
  | { readonly kind: 'sum'; readonly terms: readonly Term[] }
  | { readonly kind: 'product'; readonly factors: readonly Term[] }
  | { readonly kind: 'hadamard'; readonly factors: readonly Term[] }
  | { readonly kind: 'quotient'; readonly over: Term; readonly under: Term }
  | { readonly kind: 'negative'; readonly of: Term }
  | { readonly kind: 'power'; readonly base: Term; readonly exponent: Term }
  | { readonly kind: 'transpose'; readonly of: Term }
  /** A function with its argument: a letter `g`, or a word `tanh`. */
  | {
      readonly kind: 'call'
      readonly of: SymbolTerm
      readonly primes: number
      readonly args: readonly Term[]
    }
  /** A function without its argument: `g`, `\tanh`, `g'`. */
  | { readonly kind: 'function'; readonly of: SymbolTerm; readonly primes: number }
  | { readonly kind: 'derivative'; readonly of: Term; readonly by: readonly SymbolTerm[] }
  /** `of` with a letter at a value: `\Big|_{z=0}`. */
  | {
      readonly kind: 'at'
      readonly of: Term
      readonly variable: SymbolTerm
      readonly value: Term
    }
  | {
      readonly kind: 'big'
      readonly op: 'sum' | 'product' | 'max'
      readonly index: string
      readonly from: Label | null
      readonly to: Label | null
      /** `j \neq i` below the sign. */
      readonly except: Label | null
      readonly body: Term
    }
  | {
      readonly kind: 'limit'
      readonly variable: SymbolTerm
      readonly to: Term
      readonly side: Side
      readonly body: Term
    }
  | { readonly kind: 'cases'; readonly rows: readonly CaseRow[] }
  | { readonly kind: 'indicator'; readonly when: TermCondition }
  | { readonly kind: 'matrix'; readonly rows: readonly (readonly Term[])[] }
  | { readonly kind: 'entry'; readonly of: Term; readonly indices: readonly Label[] }
  | { readonly kind: 'norm'; readonly of: Term }
  /** `\val` and `\var`: plain maths of the author's, parsed by the math package. */
  | {
      readonly kind: 'plain'
      readonly expression: Expression
      /** Significant digits that are shown, of `\\val`; null for an exact value. */
      readonly digits: number | null
    }

/** Why a part of a formula cannot be read; caught where a side is read, never beyond. */
export class Unreadable extends Error {
  readonly from: number
  readonly to: number
  /** Whether it is a fault of the formula, whatever it means. */
  readonly isFault: boolean
  constructor(why: string, place: { readonly from: number; readonly to: number }, isFault = false) {
    super(why)
    this.isFault = isFault
    this.from = place.from
    this.to = place.to
  }
}

/** Marks a letter apart from all others: `z`, `W[l-1]`. Indices are not part of it. */
export const symbolKey = ({ base, label }: SymbolTerm): string =>
  label === null ? base : `${base}[${labelText(label)}]`

/**
 * The same, with a vector told from its entries: `u` may be made of the letters `u_1` and `u_2`, which
 * are letters by themselves.
 */
export const letterKey = (symbol: SymbolTerm): string =>
  symbol.indices.length === 0 ? symbolKey(symbol) : `${symbolKey(symbol)}_`

/** A label as it is read aloud: `l-1`, `2`. */
export const labelText = ({ name, offset, less, more, of }: Label): string => {
  if (of !== undefined) return `${labelText({ name, offset })}(${labelText(of)})`
  if (less !== undefined) return `${labelText({ name, offset })}-${less}`
  if (more !== undefined) return `${labelText({ name, offset })}+${more}`
  if (name === '') return String(offset)
  return offset === 0 ? name : `${name}${offset > 0 ? '+' : ''}${offset}`
}

/** Behind the name of a function: its inverse, `f^{-1}`. */
export const INVERSE_MARK = '\u207b\u00b9'

/** The vector of ones, `\mathbf{1}`. */
export const ONES = '𝟏'

/** Stands for the letter of a gradient that names none: `\nabla L`. */
export const UNNAMED = '∇'

/** A plain letter. */
export const symbolOf = (base: string): SymbolTerm => ({
  kind: 'symbol',
  base,
  label: null,
  indices: [],
})
