import { serveLines } from '../jsonl/serve-lines'
import type { Place } from '../place'
import { UsageError } from '../usage-error'
import { answerGrade } from './answer-grade'
import { loadBook } from './load-book'

/** What `slopewise grade` was told. */
export type GradeFlags = { readonly content?: string; readonly jsonl?: boolean }

/** `slopewise grade --jsonl`: grades answers, a JSON object a line, as the server would. */
export const runGrade = async (place: Place, flags: GradeFlags): Promise<void> => {
  if (flags.jsonl !== true) {
    throw new UsageError('Write --jsonl and send lines, or answer one exercise: slopewise try.')
  }
  await serveLines(answerGrade(await loadBook(place, flags.content)))
}
