import type { AnswerWitness } from '../verdict'
import { compareLines, type PreparedLine } from './compare-lines'

/** What is decided of one line of a derivation. */
export type LineMark =
  /** What was to be worked out, in another form. */
  | { readonly state: 'right' }
  /** Not that, and it does not follow from the line before either. */
  | { readonly state: 'wrong'; readonly witness: AnswerWitness }
  /** Not that, but it follows from a line before that is wrong. */
  | { readonly state: 'follows' }
  /** The same but for some points, or for a part of the line. */
  | { readonly state: 'partial' }
  | { readonly state: 'unsure' }

const isTrue = (start: PreparedLine, line: PreparedLine): boolean =>
  compareLines(start, line).kind === 'follows'

const markLine = (
  line: PreparedLine,
  before: PreparedLine,
  start: PreparedLine,
  isTrueSoFar: boolean,
): LineMark => {
  const found = compareLines(before, line)
  switch (found.kind) {
    case 'follows':
      return isTrueSoFar || isTrue(start, line) ? { state: 'right' } : { state: 'follows' }
    case 'partial':
      return { state: 'partial' }
    case 'undecided':
      return isTrue(start, line) ? { state: 'right' } : { state: 'unsure' }
    case 'differs':
      // Whoever comes back to the truth made no mistake in this line.
      return !isTrueSoFar && isTrue(start, line)
        ? { state: 'right' }
        : { state: 'wrong', witness: found.witness }
    default:
      return found satisfies never
  }
}

/**
 * Decides the lines of a derivation one by one, each beside the one before it, the first beside
 * `start`. Any way is right on which every line is the same function as the start. The browser marks
 * lines with it while they are written, the server when it grades them.
 */
export const markLines = (
  start: PreparedLine,
  lines: readonly PreparedLine[],
): readonly LineMark[] => {
  let before = start
  let isTrueSoFar = true
  return lines.map(line => {
    const mark = markLine(line, before, start, isTrueSoFar)
    before = line
    isTrueSoFar = mark.state === 'right'
    return mark
  })
}
