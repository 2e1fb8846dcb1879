import { placeOf, type SourceText } from '../source/source-text'
import type { Finding } from './ledger'

/** A relation that was not decided, where it stands, and why. */
export type UnreadRelation = {
  readonly line: number
  readonly column: number
  readonly formula: string
  readonly why: string
}

/** How much of a lesson's mathematics was checked. */
export type MathCoverage = {
  /** Relations that were decided and hold. */
  readonly verified: number
  /** Relations shown, definitions of the text left out. */
  readonly shown: number
  /** Relations that say what a letter is. */
  readonly definitions: number
  readonly givens: number
  readonly prose: number
  readonly unread: readonly UnreadRelation[]
}

/** Coverage of a lesson without formulas. */
export const NO_COVERAGE: MathCoverage = {
  verified: 0,
  shown: 0,
  definitions: 0,
  givens: 0,
  prose: 0,
  unread: [],
}

/** Counts what became of the relations of a lesson. */
export const coverageOf = (findings: readonly Finding[], source: SourceText): MathCoverage => {
  const count = (kind: Finding['kind']) => findings.filter(one => one.kind === kind).length
  const unread = findings.flatMap(({ kind, text, extent, why }) => {
    if (kind !== 'unread') return []
    const { line, column } = placeOf(source, extent[0])
    return [{ line, column, formula: text, why: why ?? 'it cannot be read' }]
  })
  return {
    verified: count('verified'),
    shown: count('verified') + count('false') + unread.length,
    definitions: count('definition'),
    givens: count('given'),
    prose: count('prose'),
    unread,
  }
}

/** The coverage of several lessons together. */
export const addCoverage = (all: readonly MathCoverage[]): MathCoverage =>
  all.reduce(
    (sum, one) => ({
      verified: sum.verified + one.verified,
      shown: sum.shown + one.shown,
      definitions: sum.definitions + one.definitions,
      givens: sum.givens + one.givens,
      prose: sum.prose + one.prose,
      unread: [...sum.unread, ...one.unread],
    }),
    NO_COVERAGE,
  )

/** Verified of shown in percent; 100 where nothing is shown. */
export const coveragePercent = ({ verified, shown }: MathCoverage): number =>
  shown === 0 ? 100 : (100 * verified) / shown
