import type { Verdict } from '@slopewise/lesson'
import { readCode } from '@slopewise/lesson/code'
import { say, VERDICT_WORDS } from '@slopewise/lesson/messages'
import { toText } from '@slopewise/math'
import type { Asked } from '../asked'
import { givenExpression, judgeExpression } from '../expression/judge-expression'
import { findAuthorFeedback } from '../feedback/author'
import type { Judgement } from '../judgement'
import { prepareVariant } from '../key/prepared'
import { isSameAnswer } from '../misconceptions/same-answer'
import { findText, invalidBy, noText, shownText } from '../parse-answer'
import { verdictOf } from '../verdict-of'

type Remarks = Extract<ReturnType<typeof readCode>, { ok: true }>['remarks']

/** Longest piece of code that is quoted back, in UTF-16 units. */
const QUOTE_LENGTH_MAX = 40

/** The values are right: what keeps the line from working on an array comes first. */
const judgeRemark = (found: Judgement, remarks: Remarks, text: string): Judgement => {
  const [first] = remarks
  if (found.verdict !== 'correct' || first === undefined) return found
  const { code, span, instead } = first
  const at = text.slice(span[0], span[1])
  const shown = at.length <= QUOTE_LENGTH_MAX ? at : `${at.slice(0, QUOTE_LENGTH_MAX - 1)}…`
  const reason = code.startsWith('scalar-only') ? 'scalar-only' : code
  // What is left of the codes are reasons.
  const tag = reason === 'whole-array' || reason === 'truth-minus' ? reason : 'scalar-only'
  const feedback = say(VERDICT_WORDS[code], { at: shown, instead })
  return { verdict: 'partly', reason: tag, tags: [tag], feedback }
}

/** Both matter: the value at the kink, and that the line fails on arrays. */
const withRemark = (found: Judgement, remarks: Remarks, text: string): Judgement => {
  const [first] = remarks
  if (found.reason !== 'other-convention' || first === undefined) {
    return judgeRemark(found, remarks, text)
  }
  const told = judgeRemark({ ...found, verdict: 'correct' }, remarks, text)
  return { ...told, tags: [...told.tags, ...found.tags] }
}

/** Grades a line of NumPy-style arithmetic: decided as the function that it computes of each element. */
export const gradeCode = ({ exercise, key, variant: id, answer }: Asked): Verdict => {
  const text = findText(answer)
  if (text === null) return invalidBy(noText(answer))
  const read = readCode(exercise.names, text)
  if (!read.ok) return invalidBy(read.slip)
  const variant = prepareVariant(key, id)
  const given = givenExpression(variant, read.expression, shownText(text))
  const judgement = withRemark(judgeExpression(variant, given), read.remarks, text)
  const author = findAuthorFeedback(variant, judgement.tags, when =>
    isSameAnswer(given.expanded, when),
  )
  return verdictOf(judgement, toText(read.expression), author)
}
