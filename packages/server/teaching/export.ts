import { createHash } from 'node:crypto'
import { stringify } from 'csv-stringify/sync'
import { getSecret } from '../accounts/secret'
import { type ExportedAttempt, pageAttempts } from '../db'
import { storedText } from './answer-text'

/** Forms of an export. */
export type ExportFormat = 'csv' | 'json'

const PAGE = 1000

const COLUMNS = [
  'at',
  'learner',
  'exercise',
  'variant',
  'skill',
  'answer',
  'understood',
  'verdict',
  'reason',
  'points',
]

/**
 * The same learner has the same name in every export of this server, and nobody else can tell who it is:
 * names, addresses and ids stay here.
 */
const pseudonymOf = (learnerId: string): string =>
  createHash('sha256').update(`${getSecret()} export ${learnerId}`).digest('hex').slice(0, 12)

const rowOf = (attempt: ExportedAttempt) => ({
  at: attempt.answeredAt.toISOString(),
  learner: pseudonymOf(attempt.learnerId),
  exercise: attempt.exercise,
  variant: attempt.variant,
  skill: attempt.skill,
  answer: storedText(attempt.rawAnswer),
  understood: attempt.parsedAnswer,
  verdict: attempt.verdict,
  reason: attempt.reason,
  points: attempt.points,
})

type Row = ReturnType<typeof rowOf>

// A cell that starts like a formula is text: a spreadsheet must not run what somebody typed.
const toCsv = (rows: readonly Row[], header: boolean): string =>
  stringify([...rows], { header, columns: COLUMNS, escape_formulas: true })

/** Every attempt of a course in the order of arrival, a page at a time. */
async function* listRows(course: string): AsyncGenerator<readonly Row[]> {
  let seq = 0
  for (;;) {
    const page = await pageAttempts(course, seq, PAGE)
    const last = page.at(-1)
    if (last === undefined) return
    seq = last.seq
    yield page.map(rowOf)
  }
}

async function* exportCsv(course: string): AsyncGenerator<string> {
  yield toCsv([], true)
  for await (const rows of listRows(course)) yield toCsv(rows, false)
}

async function* exportJson(course: string): AsyncGenerator<string> {
  let before = '['
  for await (const rows of listRows(course)) {
    yield rows.map((row, index) => `${index === 0 ? before : ','}\n${JSON.stringify(row)}`).join('')
    before = ','
  }
  yield before === '[' ? '[]\n' : '\n]\n'
}

/**
 * Every attempt of a course in the order of arrival, in pieces of one text: a CSV table with a head, or a JSON
 * list. Of attempts that arrive meanwhile some may be in it.
 */
export const exportAttempts = (course: string, format: ExportFormat): AsyncGenerator<string> =>
  format === 'csv' ? exportCsv(course) : exportJson(course)
