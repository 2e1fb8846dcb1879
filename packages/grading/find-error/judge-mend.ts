import { compareLines, type PreparedLine } from '@slopewise/lesson/derivation'
import { type Definitions, equalTrees } from '@slopewise/math'
import { findMistake } from '../derivation/mistakes/find-mistake'
import { sayMistake } from '../derivation/mistakes/say-mistake'
import { type Judgement, judge } from '../judgement'

/** The wrong line was found; this is put in its place. */
type Mended = {
  readonly before: PreparedLine
  readonly wrong: PreparedLine
  readonly mend: PreparedLine
  readonly definitions: Definitions
}

/** Another line than the wrong one was pointed at: places count from 0. */
export const judgeFound = (index: number, wrong: number): Judgement => {
  const circumstance = index === 0 ? 'first' : index < wrong ? 'early' : 'late'
  const args = { line: `${index + 1}` }
  return judge('incorrect', 'other-line', { id: `other-line/${circumstance}`, args })
}

/**
 * Decides a mended line: right where it is the same function as the line before, in whatever form, and
 * does not only repeat that line. The line was found in any case: anything else is `partly`.
 */
export const judgeMend = ({ before, wrong, mend, definitions }: Mended): Judgement => {
  const finding = compareLines(before, mend)
  switch (finding.kind) {
    case 'follows':
      return equalTrees(before.written, mend.written)
        ? judge('partly', 'no-step', { id: 'no-step' })
        : judge('correct', 'mended', { id: 'mended' })
    case 'partial':
      return judge('partly', 'domain', { id: 'domain/points' })
    case 'undecided':
      return judge('undecided', 'undecided', { id: 'undecided' })
    case 'differs': {
      const { witness } = finding
      if (compareLines(wrong, mend).kind === 'follows') {
        return { ...judge('partly', 'mend-wrong', { id: 'mend-wrong/same' }), witness }
      }
      const mistake = findMistake(before, mend, definitions)
      const said = mistake === null ? '' : sayMistake(mistake)
      const at = Object.entries(witness.at).map(([name, value]) => `${name} = ${value}`)
      const args = {
        mistake: said,
        at: at.join(', '),
        yours: witness.yours.replace('≈ ', 'about '),
        expected: witness.expected.replace('≈ ', 'about '),
      }
      const id = said === '' ? 'mend-wrong' : 'mend-wrong/mistake'
      return { ...judge('partly', 'mend-wrong', { id, args }), witness }
    }
    default:
      return finding satisfies never
  }
}
