import {
  type Answer,
  type DecidedVerdict,
  isAuthorsAlone,
  slippedText,
  type Verdict,
} from '@slopewise/lesson'
import { describeSlip } from '@slopewise/lesson/messages'
import { showSpan, twoColumns } from '../show-text'
import { htmlToText } from './html-text'

const showSlip = (verdict: Extract<Verdict, { verdict: 'invalid' }>, answer: Answer): string => {
  const text = verdict.part?.text ?? slippedText(answer, verdict.slip)
  const { problem, advice } = describeSlip(verdict.slip, text)
  const where = verdict.part === undefined ? '' : ` in part ${verdict.part.name}`
  const head = `invalid (${verdict.reason})${where}: no attempt would be counted`
  return `${head}\n${showSpan(text, verdict.slip.span)}\n  ${problem} ${advice}`
}

/** Of a wrong answer learners read the author's words in place of ours, of any other after them. */
const rowsOfWords = (verdict: DecidedVerdict): [string, string][] => {
  const { feedback, feedbackHtml } = verdict
  if (feedbackHtml === undefined) return [['feedback', feedback]]
  const words = htmlToText(feedbackHtml).replace(/\s+/g, ' ')
  if (isAuthorsAlone(verdict)) return [['feedback', words]]
  return [
    ['feedback', feedback],
    ['your words', words],
  ]
}

const showDecided = (verdict: DecidedVerdict): string => {
  const { reason, parsed, witness } = verdict
  const rows: [string, string][] = [['understood', parsed], ...rowsOfWords(verdict)]
  if (witness !== undefined) {
    const at = Object.entries(witness.at).map(([name, value]) => `${name} = ${value}`)
    rows.push(['witness', `at ${at.join(', ')}: ${witness.yours}, not ${witness.expected}`])
  }
  return `${verdict.verdict} (${reason})\n${twoColumns(rows)}`
}

/**
 * A verdict for an author: reason tag, what was understood, the words that a learner would read, and
 * the same for every part.
 */
export const showVerdict = (verdict: Verdict, answer: Answer): string => {
  if (verdict.verdict === 'invalid') return showSlip(verdict, answer)
  const parts = (verdict.parts ?? []).map(part => `part ${part.name}: ${showDecided(part)}`)
  return [showDecided(verdict), ...parts].join('\n\n')
}
