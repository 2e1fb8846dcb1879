import type { Outcome } from '../../tests/corpus/equality'
import { quantile } from '../statistics'
import type { BenchRow, Contestant } from './contestant'
import { classOf, ROW_CLASSES, type RowClass } from './row-class'

const WARM_UP_MS = 2_000
const ROUNDS = 15
/** In a round each contestant goes through all rows, once or as often as fits in this time. */
const TURN_MS = 100

/** A row's time is that of its fastest calls: the least is more lucky where there are more calls. */
const FASTEST_PART = 0.1

/**
 * Times of comparisons in µs. A row's time is what its fastest tenth of calls stays below, so that
 * neither the other contestants' garbage nor another process counts; mean, p50, p95 and max are
 * over the rows.
 */
export type Times = {
  readonly rows: number
  readonly perSecond: number
  readonly p50Us: number
  readonly p95Us: number
  readonly maxUs: number
  readonly slowestRow: string
  /** The slowest single call, pauses of the engine included. */
  readonly slowestCallUs: number
}

/** How one contestant did on a corpus; `timesFaster` compares us with it on the rows it reads. */
export type Result = {
  /** Rows whose verdict is a matter of policy (`core` false) are timed, not counted. */
  readonly outcomes: Readonly<Record<Outcome, number>>
  readonly timesFaster: number
  readonly all: Times
  readonly classes: Readonly<Partial<Record<RowClass, Times>>>
}

type Lane = {
  readonly name: string
  readonly runs: readonly (() => Outcome)[]
  readonly outcomes: Outcome[]
  readonly samplesUs: readonly number[][]
}

const timeRows = (lane: Lane): void =>
  lane.runs.forEach((run, index) => {
    const startedMs = performance.now()
    lane.outcomes[index] = run()
    lane.samplesUs[index]?.push((performance.now() - startedMs) * 1000)
  })

const takeTurn = (lane: Lane): void => {
  const endMs = performance.now() + TURN_MS
  do timeRows(lane)
  while (performance.now() < endMs)
}

const warmUp = (lane: Lane): void => {
  const endMs = performance.now() + WARM_UP_MS
  do for (const run of lane.runs) run()
  while (performance.now() < endMs)
}

const sum = (values: readonly number[]): number => values.reduce((total, one) => total + one, 0)

const timeOf = (lane: Lane, index: number): number =>
  quantile(lane.samplesUs[index] ?? [], FASTEST_PART)

const timesOf = (lane: Lane, rows: readonly BenchRow[], chosen: readonly number[]): Times => {
  const timesUs = chosen.map(index => timeOf(lane, index))
  const maxUs = Math.max(...timesUs)
  return {
    rows: chosen.length,
    perSecond: (timesUs.length / sum(timesUs)) * 1e6,
    p50Us: quantile(timesUs, 0.5),
    p95Us: quantile(timesUs, 0.95),
    maxUs,
    slowestRow: rows[chosen[timesUs.indexOf(maxUs)] ?? -1]?.id ?? '',
    slowestCallUs: Math.max(...chosen.flatMap(index => Math.max(...(lane.samplesUs[index] ?? [])))),
  }
}

const count = (outcomes: readonly Outcome[]): Record<Outcome, number> => {
  const counts = { right: 0, 'false accept': 0, wrong: 0, undecided: 0, unread: 0 }
  for (const outcome of outcomes) counts[outcome]++
  return counts
}

const summarize = (lane: Lane, first: Lane, rows: readonly BenchRow[]): Result => {
  const rowClasses = rows.map(classOf)
  const read = rows.map((_, index) => index).filter(index => lane.outcomes[index] !== 'unread')
  const total = (one: Lane): number => sum(read.map(index => timeOf(one, index)))
  const classes = ROW_CLASSES.flatMap(name => {
    const chosen = read.filter(index => rowClasses[index] === name)
    return chosen.length > 0 ? [[name, timesOf(lane, rows, chosen)] as const] : []
  })
  return {
    outcomes: count(lane.outcomes.filter((_, index) => rows[index]?.core !== false)),
    timesFaster: total(lane) / total(first),
    all: timesOf(lane, rows, read),
    classes: Object.fromEntries(classes),
  }
}

/** Runs all contestants over the rows in turn, round after round; the first one is ours. */
export const race = (
  contestants: readonly [Contestant, ...Contestant[]],
  rows: readonly BenchRow[],
): Readonly<Record<string, Result>> => {
  const lanes = contestants.map(({ name, prepare }) => ({
    name,
    runs: rows.map(prepare),
    outcomes: [],
    samplesUs: rows.map(() => []),
  }))
  for (const lane of lanes) warmUp(lane)
  for (let round = 0; round < ROUNDS; round++) for (const lane of lanes) takeTurn(lane)
  const [first] = lanes
  if (!first) throw new RangeError('A race needs at least one contestant.')
  return Object.fromEntries(lanes.map(lane => [lane.name, summarize(lane, first, rows)]))
}
