import type { DerivationKey, Verdict } from '@slopewise/lesson'
import type { PreparedLine } from '@slopewise/lesson/derivation'
import { toText } from '@slopewise/math'
import type { Asked } from '../asked'
import { findFeedbackByName } from '../feedback/author'
import { invariant } from '../invariant'
import { prepareKey } from '../key/prepared'
import { invalidBy } from '../parse-answer'
import { verdictOf } from '../verdict-of'
import { judgeDerivation, type WholeDerivation } from './judge-derivation'
import { readAuthorsLine } from './read-authors-line'
import { type ReadLines, readLines, textsOf } from './read-lines'

const countOf = ({ lines }: DerivationKey): number => lines.filter(line => line === null).length

/** Too few blanks filled are empty ones; too many are a slip. */
const readAll = ({ key, exercise, answer }: Asked, task: DerivationKey): ReadLines => {
  const texts = textsOf(answer)
  const blanks = countOf(task)
  if (texts.every(text => text.trim() === '')) {
    return { ok: false, slip: { code: 'empty', span: [0, 0], args: {} } }
  }
  if (blanks > 0 && texts.length > blanks) {
    return { ok: false, slip: { code: 'not-one-answer', span: [0, 0], args: {} } }
  }
  const missing = Array<string>(Math.max(0, blanks - texts.length)).fill('')
  const { definitions } = prepareKey(key)
  const skipsEmpty = task.lines.length === 0
  return readLines([...texts, ...missing], { names: exercise.names, definitions, skipsEmpty })
}

/** The learner's lines among those that are given. */
const wholeOf = (
  asked: Asked,
  task: DerivationKey,
  own: readonly PreparedLine[],
): WholeDerivation => {
  const { definitions } = prepareKey(asked.key)
  const start = readAuthorsLine(asked.key, asked.variant, task.start)
  if (task.lines.length === 0) {
    const lines = own.map(line => ({ line, isOwn: true }))
    return { start, lines, definitions }
  }
  let at = 0
  const lines = task.lines.flatMap(text => {
    if (text !== null) {
      return [{ line: readAuthorsLine(asked.key, asked.variant, text), isOwn: false }]
    }
    const line = own[at++]
    return line === undefined ? [] : [{ line, isOwn: true }]
  })
  return { start, lines, definitions }
}

/** Grades a derivation that was written line by line, or the blanks of one. */
export const gradeDerivation = (asked: Asked): Verdict => {
  const { key, variant } = asked
  const found = Object.hasOwn(key.variants, variant) ? key.variants[variant] : undefined
  const task = found?.task
  invariant(found && task?.kind === 'derivation', `"${variant}" of ${key.address} is derived`)
  const read = readAll(asked, task)
  if (!read.ok) return invalidBy(read.slip)
  const { judgement, states } = judgeDerivation(wholeOf(asked, task, read.lines), task)
  const author = findFeedbackByName(found, judgement.tags)
  const parsed = read.lines.map(({ written }) => toText(written)).join('; ')
  return { ...verdictOf(judgement, parsed, author), lines: states }
}
