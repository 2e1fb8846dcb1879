import { getDatabase } from '@slopewise/server/db/client'
import type { Record } from '../../tests/class-start/learner'
import { quantile } from '../statistics'

/** Says that a bar was missed, and has the program end with 1. */
export const fail = (sentence: string): void => {
  console.log(`  MISSED: ${sentence}`)
  process.exitCode = 1
}

type Bars = { readonly p50Ms?: number; readonly p99Ms: number }

/** The times of these kinds of requests, each held against the bars. */
export const showTimes = (
  { elapsedMs }: Record,
  names: readonly string[],
  { p50Ms = Number.POSITIVE_INFINITY, p99Ms }: Bars,
): void => {
  for (const name of names) {
    const times = elapsedMs.get(name) ?? []
    const [p50, p99, longest] = [0.5, 0.99, 1].map(q => quantile(times, q))
    if (p50 === undefined || p99 === undefined || longest === undefined) return
    const count = String(times.length).padStart(6)
    const shown = `p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(0)} ms, longest ${longest.toFixed(0)} ms`
    console.log(`  ${name.padEnd(12)} ${count}: ${shown}`)
    if (p99 > p99Ms) fail(`p99 of ${name} ≤ ${p99Ms} ms`)
    if (p50 > p50Ms) fail(`p50 of ${name} ≤ ${p50Ms} ms`)
  }
}

export const showErrors = (errors: readonly string[]): void => {
  console.log(`  errors: ${errors.length}`)
  for (const error of errors.slice(0, 5)) console.log(`    ${error}`)
  if (errors.length > 0) fail('0 errors')
}

/** Looks for every acknowledged answer in the database, past the server. */
export const showLost = async (acknowledged: readonly string[]): Promise<void> => {
  const rows = await getDatabase().attempt.findMany({ select: { attemptId: true } })
  const stored = new Set(rows.map(({ attemptId }) => attemptId))
  const lost = acknowledged.filter(id => !stored.has(id)).length
  console.log(`  answers acknowledged: ${acknowledged.length}, lost: ${lost}`)
  if (lost > 0) fail('0 lost')
}
