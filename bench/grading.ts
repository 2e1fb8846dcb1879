import { grade } from '@slopewise/grading'
import { compileCourse } from '../tests/corpus/course-exercises'
import { readAnswerRows, readListedExercises } from '../tests/corpus/listed-exercises'
import { median, quantile } from './statistics'

const PASSES = 7
const P50_BAR_MS = 0.2
const P99_BAR_MS = 5

const exercises = new Map([...readListedExercises(), ...(await compileCourse())])
const rows = readAnswerRows()

const gradeOnce = (row: (typeof rows)[number]): number => {
  const found = exercises.get(row.exercise)
  if (found === undefined) throw new Error(`There is no exercise "${row.exercise}".`)
  const startedMs = performance.now()
  const { verdict, reason } = grade(found.exercise, found.key, row)
  const elapsedMs = performance.now() - startedMs
  if (verdict !== row.verdict || reason !== row.reason) {
    throw new Error(`${JSON.stringify(row)} is graded ${verdict} ${reason}.`)
  }
  return elapsedMs
}

const show = (times: readonly number[]): string =>
  [0.5, 0.95, 0.99, 1]
    .map(q => `${q === 1 ? 'max' : `p${q * 100}`} ${quantile(times, q).toFixed(3)} ms`)
    .join(', ')

const passes = Array.from({ length: PASSES }, () => rows.map(gradeOnce))
const [first = [], ...later] = passes
const perRow = rows.map((_, index) => median(later.map(times => times[index] ?? 0)))

console.log(`grading: ${rows.length} answers, all as labelled`)
console.log(`  first pass, keys not yet parsed: ${show(first)}`)
console.log(`  median of ${later.length} later passes: ${show(perRow)}`)
const isWithin = quantile(perRow, 0.5) <= P50_BAR_MS && quantile(perRow, 0.99) <= P99_BAR_MS
if (!isWithin) process.exitCode = 1
