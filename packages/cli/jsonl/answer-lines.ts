import { once } from 'node:events'
import type { Readable, Writable } from 'node:stream'
import { type Id, readFields, WrongField } from './read-request'
import { type Line, LineSplitter } from './split-lines'

/** What becomes of the lines of one kind of request. */
export type LineAnswerer = {
  /** The reply to a request; throws `WrongField` where a field is not what it must be. */
  readonly answer: (fields: Readonly<Record<string, unknown>>) => object
  /** The reply to a line that is no request, or in which we failed. */
  readonly refuse: (why: string, code: 'bad-line' | 'fault') => object
}

/** How many lines were given, and how many of them were requests. */
export type LineCount = { readonly lines: number; readonly requests: number }

/** Replies are written together up to this size, in UTF-16 units, or this age. */
const BATCH_LENGTH = 16_384
const BATCH_MS = 20

type Reply = { readonly isRequest: boolean; readonly text: string }

const write = (id: Id, rest: object, isRequest: boolean): Reply => ({
  isRequest,
  text: `${JSON.stringify({ id, ...rest })}\n`,
})

/** The reply to the `number`th line, as a line of JSON. */
export const answerLine = (line: Line, number: number, to: LineAnswerer): Reply => {
  const read = readFields(line)
  if (!read.ok) return write(read.id, { line: number, ...to.refuse(read.why, 'bad-line') }, false)
  try {
    return write(read.id, to.answer(read.fields), true)
  } catch (error) {
    if (error instanceof WrongField) {
      return write(read.id, { line: number, ...to.refuse(error.message, 'bad-line') }, false)
    }
    // A fault of ours in one line must not cost the others their answers; it is not hidden.
    console.error(error)
    const why = `A fault of Slopewise: ${error}`
    return write(read.id, { line: number, ...to.refuse(why, 'fault') }, true)
  }
}

/**
 * Answers every line of the input with one line of JSON, in order, as the lines arrive: what came
 * together is answered together, and no faster than the output takes it.
 */
export const answerLines = async (
  input: Readable,
  output: Writable,
  to: LineAnswerer,
): Promise<LineCount> => {
  const splitter = new LineSplitter()
  let [lines, requests, batch, batchMs] = [0, 0, '', 0]
  const flush = async (): Promise<void> => {
    const text = batch
    batch = ''
    if (text !== '' && !output.write(text)) await once(output, 'drain')
  }
  const answerAll = async (arrived: Iterable<Line>): Promise<void> => {
    for (const line of arrived) {
      if (batch === '') batchMs = performance.now()
      lines += 1
      const { isRequest, text } = answerLine(line, lines, to)
      if (isRequest) requests += 1
      batch += text
      if (batch.length > BATCH_LENGTH || performance.now() - batchMs > BATCH_MS) await flush()
    }
    await flush()
  }
  for await (const bytes of input) await answerAll(splitter.push(bytes))
  await answerAll(splitter.finish())
  return { lines, requests }
}
