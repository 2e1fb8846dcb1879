import { describeSlip } from '@slopewise/lesson/messages'
import type { LineAnswerer } from '../jsonl/answer-lines'
import { getNames, getText } from '../jsonl/read-request'
import { type Read, readText, withLessonFunction } from './read-text'

/** A reading as plain data. */
export const parseReply = (read: Read, input: string): object => {
  if (read.ok) return read
  const { code, span } = read.slip
  return { ok: false, code, span, message: describeSlip(read.slip, input).sentence }
}

/** Answers lines `{id, input, vars}`. */
export const answerParse: LineAnswerer = {
  answer: fields => {
    const input = getText(fields, 'input')
    return parseReply(readText(input, withLessonFunction(getNames(fields))), input)
  },
  refuse: (message, code) => ({ ok: false, code, span: [0, 0], message }),
}
