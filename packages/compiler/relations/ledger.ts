import type { TextDefinition } from '../indexed/scope'
import type { Report } from '../issues'
import type { LessonMaths } from '../maths/lesson-maths'
import type { Extent } from '../source/source-text'
import type { Judgement } from './judge'

/** What became of one relation, or of one piece of a formula that is none. */
export type Finding = {
  readonly kind: 'verified' | 'false' | 'unread' | 'definition' | 'given' | 'prose'
  /** The piece of the formula, as it stands. */
  readonly text: string
  readonly extent: Extent
  /** Why it could not be read or decided; null for all others. */
  readonly why: string | null
}

/** What is kept while the formulas of a lesson are gone through. */
export type Ledger = {
  readonly maths: LessonMaths
  readonly report: Report
  /** What the text has defined so far. */
  readonly defined: TextDefinition[]
  /** Names that ends of sums have, so far. */
  readonly sizes: Set<string>
  /** Letters that have been seen: a new one beside `=` is defined there. */
  readonly mentioned: Set<string>
  readonly findings: Finding[]
  /** What was decided before of the same claim, where the same claims are decided often. */
  readonly memory: Map<string, Judgement> | null
}

/** An empty ledger for a lesson. */
export const openLedger = (
  maths: LessonMaths,
  report: Report,
  memory: Ledger['memory'] = null,
): Ledger => ({
  memory,
  maths,
  report,
  defined: [],
  sizes: new Set(),
  mentioned: new Set([...maths.variables, ...maths.functions, ...maths.values]),
  findings: [],
})
