import { readFileSync } from 'node:fs'
import path from 'node:path'
import { grade } from '@slopewise/grading'
import { judgeLines } from '@slopewise/grading/derivation'
import { prepareLine, readLine } from '@slopewise/lesson/derivation'
import { parseDefinitions } from '@slopewise/math'
import { compileCourse } from '../../tests/corpus/course-exercises'
import { readAnswerRows, readListedExercises } from '../../tests/corpus/listed-exercises'
import { root } from '../root'

/** An answer to be graded; `run` throws where it is not graded as labelled. */
export type GradingTask = { readonly kind: string; readonly run: () => void }

const answerTasks = async (): Promise<readonly GradingTask[]> => {
  const exercises = new Map([...readListedExercises(), ...(await compileCourse())])
  return readAnswerRows().map(row => {
    const found = exercises.get(row.exercise)
    if (found === undefined) throw new Error(`There is no exercise "${row.exercise}".`)
    const run = (): void => {
      const { verdict, reason } = grade(found.exercise, found.key, row)
      if (verdict === row.verdict && reason === row.reason) return
      throw new Error(`${JSON.stringify(row)} is graded ${verdict} ${reason}.`)
    }
    return { kind: found.exercise.kind, run }
  })
}

/** A row of the derivations that are labelled by how they were made. */
type DerivationRow = {
  readonly id: number
  readonly 'g(z)': string
  readonly lines: readonly string[]
  readonly wrong: number | null
}

const NAMES = { variables: ['z'], functions: ['g'], values: ['a'], forbidden: [] }

const derivationTask = (row: DerivationRow): GradingTask => {
  const define = { 'g(z)': row['g(z)'], a: 'g(z)' }
  const parsed = parseDefinitions({ define, conventions: {} })
  if (!parsed.ok) throw new Error(`The definition of row ${row.id} is not read.`)
  const { definitions } = parsed
  const prepare = (text: string) => {
    const read = readLine(NAMES, text)
    if (!read.ok) throw new Error(`Row ${row.id}: "${text}" is not read.`)
    return prepareLine(read.expression, definitions)
  }
  const start = prepare("g'(z)")
  const run = (): void => {
    const states = judgeLines(start, row.lines.map(prepare), definitions)
    const wrong = states.findIndex(({ state }) => state !== 'right')
    if (wrong !== (row.wrong ?? -1)) throw new Error(`Row ${row.id} goes wrong at ${wrong}.`)
  }
  return { kind: 'derivation, all lines', run }
}

const derivationTasks = (): readonly GradingTask[] =>
  readFileSync(path.join(root, 'tests/corpus/derivations/rows.jsonl'), 'utf8')
    .trim()
    .split('\n')
    // Each line is written to this shape.
    .map(line => derivationTask(JSON.parse(line) as DerivationRow))

/** Every labelled answer and every labelled derivation. */
export const loadTasks = async (): Promise<readonly GradingTask[]> => [
  ...(await answerTasks()),
  ...derivationTasks(),
]
