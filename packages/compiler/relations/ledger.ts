import { createHash } from 'node:crypto'
import type { SumRange, TextDefinition } from '../indexed/scope'
import type { Report } from '../issues'
import type { LessonMaths } from '../maths/lesson-maths'
import type { Extent } from '../source/source-text'

import type { Term, TermCondition } from '../terms/term'
import type { Judgement } from './judgement'

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
  /** How many definitions were forgotten, as the text has begun anew. */
  forgotten: number
  /** Names that ends of sums have, so far. */
  readonly sizes: Set<string>
  /** Letters that have been seen: a new one beside `=` is defined there. */
  readonly mentioned: Set<string>
  /** How many indices entries of a letter have been shown with, by `vectorKey`. */
  readonly indexed: Map<string, number>
  /** Arguments with which functions were shown, where these are letters. */
  readonly calls: Map<string, readonly Term[]>
  /** Where sums over a letter begin and end, where that is not 1: `\\sum_{a=0}^{k-1}`. */
  readonly ranges: Map<string, SumRange>
  /** Values that letters were given last, by the letter: those of a running example. */
  readonly values: Map<string, TermCondition>
  /** Decimals that the text shows for a letter or a slope, by that. */
  readonly shown: Map<string, Term>
  /** Letters of which the text says something that could not be read, by `variableName`. */
  readonly doubtful: Set<string>
  /** Letters that sums go through. */
  readonly counted: Set<string>
  readonly findings: Finding[]
  /** Claims about letters that the text may explain further down: tried once more at its end. */
  readonly postponed: (() => void)[]
  /** What was decided before of the same claim under the same definitions. */
  readonly memory: DecidedBefore
}

/** Judgements by everything that determines them. */
export type DecidedBefore = Map<string, Judgement>

/** Plain text for data with big numbers in it. */
export const jsonOf = (value: unknown): string =>
  JSON.stringify(value, (_, one: unknown) => (typeof one === 'bigint' ? String(one) : one))

const DEFINED_KEYS = new WeakMap<Ledger, { readonly state: string; readonly key: string }>()

/** A text that stands for what a lesson has defined so far; claims mean the same where it is the same. */
export const keyOfLedger = (ledger: Ledger): string => {
  const { maths, defined, sizes, indexed, counted, calls, ranges } = ledger
  const shown = [...indexed].map(([letter, rank]) => `${letter}${rank}`).join()
  const state = `${defined.length} ${ledger.forgotten} ${sizes.size} ${counted.size} ${calls.size} ${ranges.size} ${shown}`
  const known = DEFINED_KEYS.get(ledger)
  if (known?.state === state) return known.key
  const words = jsonOf([
    maths.texts,
    maths.variables,
    defined,
    [...sizes],
    [...counted],
    [...calls],
    [...ranges],
    shown,
  ])
  // What a whole text defines is long, and it is kept with every claim.
  const key = createHash('sha256').update(words).digest('base64')
  DEFINED_KEYS.set(ledger, { state, key })
  return key
}

/** An empty ledger for a lesson. */
export const openLedger = (
  maths: LessonMaths,
  report: Report,
  memory: DecidedBefore = new Map(),
): Ledger => ({
  memory,
  maths,
  report,
  defined: [],
  forgotten: 0,
  sizes: new Set(),
  mentioned: new Set([...maths.variables, ...maths.functions, ...maths.values]),
  indexed: new Map(),
  ranges: new Map(),
  counted: new Set(),
  values: new Map(),
  shown: new Map(),
  doubtful: new Set(),
  calls: new Map(),
  findings: [],
  postponed: [],
})
