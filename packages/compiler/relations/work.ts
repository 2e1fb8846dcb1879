import type { VariantValues } from '../maths/read-maths'
import { extentOf, type MappedText } from '../source/mapped-text'
import type { TermCondition } from '../terms/term'
import { type BrokenParts, isBrokenIn } from './broken-parts'
import type { Finding, Ledger } from './ledger'

/** A formula with what it stands among. */
export type FormulaPlace = {
  readonly formula: MappedText
  /** For each variant what is given so far in its paragraph or table row. */
  readonly givens: readonly (readonly TermCondition[])[]
  /** The same of what the text says behind the formula: it counts where a claim needs it. */
  readonly ahead?: readonly (readonly TermCondition[])[]
  /** The values of an exercise's variants; one without values elsewhere. */
  readonly variants: readonly VariantValues[]
  /** Mistakes in it that were reported; none where it is left out. */
  readonly broken?: BrokenParts
}

/** A formula while it is gone through from left to right. */
export type Work = Pick<FormulaPlace, 'formula' | 'variants' | 'broken' | 'ahead'> & {
  readonly ledger: Ledger
  givens: readonly (readonly TermCondition[])[]
  /** Claims that may have a condition behind them. */
  pending: ((conditions: readonly TermCondition[]) => void)[]
  /** Conditions before the first claim. */
  leading: TermCondition[]
  /** Conditions behind the claims that are pending. */
  trailing: TermCondition[]
  /** Letters of which nothing was known before this formula. */
  readonly fresh: Set<string>
  /** A condition could not be read: what fails then may hold under it. */
  isBlocked: boolean
}

/** A stretch of the formula. */
export type Stretch = { readonly from: number; readonly to: number }

/** Keeps what became of a stretch of the formula. */
export const note = (
  { ledger, formula }: Work,
  kind: Finding['kind'],
  { from, to }: Stretch,
  why: string | null = null,
): void => {
  const text = formula.text.slice(from, to).replace(/\s+/g, ' ').trim()
  ledger.findings.push({ kind, text, extent: extentOf(formula, [from, to]), why })
}

/** Whether a mistake in a stretch of the formula was reported: then nothing more is said of it. */
export const isBroken = ({ broken, formula }: Work, { from, to }: Stretch): boolean =>
  broken !== undefined && isBrokenIn(extentOf(formula, [from, to]), broken)
