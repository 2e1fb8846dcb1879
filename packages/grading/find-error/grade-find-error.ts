import type { AnswerSlip, FindErrorKey, Verdict } from '@slopewise/lesson'
import { type PreparedLine, prepareLine, readLine } from '@slopewise/lesson/derivation'
import { toText } from '@slopewise/math'
import type { Asked } from '../asked'
import { readAuthorsLine } from '../derivation/read-authors-line'
import { inLine, textsOf } from '../derivation/read-lines'
import { findFeedbackByName } from '../feedback/author'
import { invariant } from '../invariant'
import { prepareKey } from '../key/prepared'
import { invalidBy } from '../parse-answer'
import { verdictOf } from '../verdict-of'
import { judgeFound, judgeMend } from './judge-mend'

/** The line pointed at, from 0, and what is put in its place; or the slip that makes it no answer. */
type ReadMend =
  | { readonly ok: true; readonly index: number; readonly mend: PreparedLine }
  | { readonly ok: false; readonly slip: AnswerSlip }

const refuse = (slip: AnswerSlip, line: number): ReadMend => ({
  ok: false,
  slip: inLine(slip, line),
})

const readMend = ({ key, exercise, answer }: Asked, task: FindErrorKey): ReadMend => {
  const [number = '', text = '', ...more] = textsOf(answer)
  if (more.length > 0) return refuse({ code: 'not-one-answer', span: [0, 0], args: {} }, 0)
  const chosen = number.trim()
  if (chosen === '') return refuse({ code: 'empty', span: [0, 0], args: {} }, 0)
  const index = /^\d+$/.test(chosen) ? Number(chosen) - 1 : -1
  if (task.lines[index] === undefined) {
    const args = { name: chosen }
    return refuse({ code: 'unknown-name', span: [0, chosen.length], args }, 0)
  }
  const read = readLine(exercise.names, text)
  if (!read.ok) return refuse(read.slip, 1)
  return { ok: true, index, mend: prepareLine(read.expression, prepareKey(key).definitions) }
}

/** Grades the line that was pointed at, and what was put in its place. */
export const gradeFindError = (asked: Asked): Verdict => {
  const { key, variant } = asked
  const found = Object.hasOwn(key.variants, variant) ? key.variants[variant] : undefined
  const task = found?.task
  invariant(found && task?.kind === 'find-error', `"${variant}" of ${key.address} has an error`)
  const read = readMend(asked, task)
  if (!read.ok) return invalidBy(read.slip)
  const { index, mend } = read
  const lineAt = (at: number) => readAuthorsLine(key, variant, task.lines[at] ?? '')
  const judgement =
    index === task.wrong
      ? judgeMend({
          before: lineAt(index - 1),
          wrong: lineAt(index),
          mend,
          definitions: prepareKey(key).definitions,
        })
      : judgeFound(index, task.wrong)
  const author = findFeedbackByName(found, [`${index + 1}`, ...judgement.tags])
  const isAuthors = judgement.verdict === 'incorrect'
  const parsed = `${index + 1}; ${toText(mend.written)}`
  return verdictOf(
    judgement,
    parsed,
    isAuthors ? author : findFeedbackByName(found, judgement.tags),
  )
}
