import { stringify } from 'csv-stringify/sync'
import { type Caller, findReader } from '../accounts'
import { listAttempts } from '../db'
import { showAnswer } from './learner'

/** A file for the caller to keep. */
export type LearnerDownload = {
  readonly name: string
  readonly type: string
  readonly text: string
}

const COLUMNS = ['at', 'exercise', 'variant', 'skill', 'answer', 'verdict', 'reason', 'isReview']

/** All of the caller's answers, in order, as a table or as JSON. Throws `session-ended`. */
export const readDownload = async (
  caller: Caller,
  format: 'csv' | 'json',
): Promise<LearnerDownload> => {
  const learnerId = findReader(caller)
  const attempts = learnerId === null ? [] : await listAttempts(learnerId)
  const answers = attempts.map(showAnswer)
  if (format === 'json') {
    const text = `${JSON.stringify({ answers }, null, 2)}\n`
    return { name: 'slopewise-answers.json', type: 'application/json', text }
  }
  const rows = answers.map(({ answer, ...rest }) => ({
    ...rest,
    answer: typeof answer === 'string' ? answer : JSON.stringify(answer),
  }))
  // A cell that starts like a formula is text: a spreadsheet must not run what somebody typed.
  const text = stringify(rows, {
    header: true,
    columns: COLUMNS,
    escape_formulas: true,
    cast: { boolean: value => String(value) },
  })
  return { name: 'slopewise-answers.csv', type: 'text/csv; charset=utf-8', text }
}
