import { type Decision, type Definitions, decide, type Expression } from '@slopewise/math'
import { findMissingValue } from '../missing-value'
import type { AnswerWitness } from '../verdict'
import { showWitness } from '../witness'
import { makeExpander } from './expand-line'

/** A line of a derivation, with the lesson's names and slopes worked out. */
export type PreparedLine = {
  /** As it was read. */
  readonly written: Expression
  readonly expanded: Expression
}

/** What is decided of a line beside the one that it is to follow from. */
export type LineFinding =
  | { readonly kind: 'follows' }
  /** `yours` of the witness is this line's value, `expected` that of the line before. */
  | { readonly kind: 'differs'; readonly witness: AnswerWitness }
  /** The same, but for some points or for a part of the line. */
  | { readonly kind: 'partial' }
  | { readonly kind: 'undecided' }

/** A line ready to be compared. */
export const prepareLine = (written: Expression, definitions: Definitions): PreparedLine => ({
  written,
  expanded: makeExpander(definitions)(written),
})

const findingOfDomains = (
  { elsewhere }: Extract<Decision, { verdict: 'domains-differ' }>,
  line: PreparedLine,
  before: PreparedLine,
): LineFinding => {
  if (elsewhere === 'unknown') return { kind: 'undecided' }
  const missing = elsewhere === 'nowhere' ? findMissingValue(line.expanded, before.expanded) : null
  if (missing === null) return { kind: 'partial' }
  return { kind: 'differs', witness: showWitness(line.expanded, before.expanded, missing).witness }
}

const findingOf = (decision: Decision, line: PreparedLine, before: PreparedLine): LineFinding => {
  switch (decision.verdict) {
    case 'equal':
      return { kind: 'follows' }
    case 'different': {
      const { witness } = showWitness(line.expanded, before.expanded, decision.witness)
      return { kind: 'differs', witness }
    }
    case 'equal-except-points':
      return { kind: 'partial' }
    case 'domains-differ':
      return findingOfDomains(decision, line, before)
    case 'undecided':
      return { kind: 'undecided' }
    default:
      return decision satisfies never
  }
}

/**
 * Decides whether a line follows from the one before it: whether both are the same function. Which
 * rule was used does not matter, nor how many steps were taken at once.
 */
export const compareLines = (before: PreparedLine, line: PreparedLine): LineFinding =>
  findingOf(decide(line.expanded, before.expanded), line, before)
