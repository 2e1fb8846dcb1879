import type { AnswerWitness } from '@slopewise/lesson'
import { compareLines, type PreparedLine } from '@slopewise/lesson/derivation'
import type { Definitions } from '@slopewise/math'
import { findMistake } from './mistakes/find-mistake'
import type { Mistaken } from './mistakes/mistake'

/** What is decided of one line of a derivation. */
export type JudgedLine =
  /** What was to be worked out, in another form. */
  | { readonly state: 'right' }
  /** Not that, and it does not follow from the line before either. */
  | { readonly state: 'wrong'; readonly witness: AnswerWitness; readonly mistake: Mistaken | null }
  /** Not that, but it follows from a line before that is wrong. */
  | { readonly state: 'follows' }
  /** The same but for some points, or for a part of the line. */
  | { readonly state: 'partial' }
  | { readonly state: 'unsure' }

type Judging = {
  readonly start: PreparedLine
  readonly before: PreparedLine
  /** Whether every line so far is what was to be worked out. */
  readonly isTrueSoFar: boolean
  readonly definitions: Definitions
}

const judgeLine = (line: PreparedLine, judging: Judging): JudgedLine => {
  const { start, before, isTrueSoFar, definitions } = judging
  const found = compareLines(before, line)
  switch (found.kind) {
    case 'follows':
      return isTrueSoFar || compareLines(start, line).kind === 'follows'
        ? { state: 'right' }
        : { state: 'follows' }
    case 'partial':
      return { state: 'partial' }
    case 'undecided':
      return compareLines(start, line).kind === 'follows' ? { state: 'right' } : { state: 'unsure' }
    case 'differs': {
      // Whoever comes back to the truth made no mistake in this line.
      if (!isTrueSoFar && compareLines(start, line).kind === 'follows') return { state: 'right' }
      const mistake = findMistake(before, line, definitions)
      return { state: 'wrong', witness: found.witness, mistake }
    }
    default:
      return found satisfies never
  }
}

/**
 * Decides the lines of a derivation one by one, each beside the one before it, the first beside
 * `start`. Any way is right on which every line is the same function as the start.
 */
export const judgeLines = (
  start: PreparedLine,
  lines: readonly PreparedLine[],
  definitions: Definitions,
): readonly JudgedLine[] => {
  let before = start
  let isTrueSoFar = true
  return lines.map(line => {
    const judged = judgeLine(line, { start, before, isTrueSoFar, definitions })
    before = line
    isTrueSoFar = judged.state === 'right'
    return judged
  })
}
