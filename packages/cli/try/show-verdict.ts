import { type Answer, slippedText, type Verdict } from '@slopewise/lesson'
import { describeSlip } from '@slopewise/lesson/messages'
import { showSpan, twoColumns } from '../show-text'
import { htmlToText } from './html-text'

const showSlip = (verdict: Extract<Verdict, { verdict: 'invalid' }>, answer: Answer): string => {
  const text = slippedText(answer, verdict.slip)
  const { problem, advice } = describeSlip(verdict.slip, text)
  const head = `invalid (${verdict.reason}): no attempt would be counted`
  return `${head}\n${showSpan(text, verdict.slip.span)}\n  ${problem} ${advice}`
}

/** A verdict for an author: reason tag, what was understood, the words that a learner would read. */
export const showVerdict = (verdict: Verdict, answer: Answer): string => {
  if (verdict.verdict === 'invalid') return showSlip(verdict, answer)
  const { reason, parsed, feedback, feedbackHtml, witness } = verdict
  const rows: [string, string][] = [
    ['understood', parsed],
    ['feedback', feedback],
  ]
  if (feedbackHtml !== undefined) rows.push(['typeset', htmlToText(feedbackHtml)])
  if (witness !== undefined) {
    const at = Object.entries(witness.at).map(([name, value]) => `${name} = ${value}`)
    rows.push(['witness', `at ${at.join(', ')}: ${witness.yours}, not ${witness.expected}`])
  }
  return `${verdict.verdict} (${reason})\n${twoColumns(rows)}`
}
