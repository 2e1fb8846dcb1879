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
  /** By the sum of all calls instead. */
  readonly perSecondAllCalls: number
  readonly p50Us: number
  readonly p95Us: number
  readonly maxUs: number
  readonly slowestRow: string
  /** The slowest single call, pauses of the engine included. */
  readonly slowestCallUs: number
}

/** How many times as fast one contestant is as another one on the rows that both read. */
export type TimesFaster = {
  /** By the times of rows. */
  readonly byRow: number
  /** By the sum of all calls, garbage collection and other processes included. */
  readonly byAllCalls: number
}

/** How one contestant did on a corpus. */
export type Result = {
  /** Rows whose verdict is a matter of policy (`core` false) are timed, not counted. */
  readonly outcomes: Readonly<Record<Outcome, number>>
  /** How each lane of ours compares with it. */
  readonly timesFaster: Readonly<Record<string, TimesFaster>>
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

/** As each row is called once in a pass, means of rows add up to the mean time of a pass. */
const meanOf = (lane: Lane, index: number): number => {
  const samplesUs = lane.samplesUs[index] ?? []
  return sum(samplesUs) / samplesUs.length
}

/** How many times as fast `mine` is as `other`. */
const compare = (mine: Lane, other: Lane): TimesFaster => {
  const both = mine.outcomes
    .map((_, index) => index)
    .filter(index => mine.outcomes[index] !== 'unread' && other.outcomes[index] !== 'unread')
  const ratio = (time: (lane: Lane, index: number) => number): number =>
    sum(both.map(index => time(other, index))) / sum(both.map(index => time(mine, index)))
  return { byRow: ratio(timeOf), byAllCalls: ratio(meanOf) }
}

const timesOf = (lane: Lane, rows: readonly BenchRow[], chosen: readonly number[]): Times => {
  const timesUs = chosen.map(index => timeOf(lane, index))
  const maxUs = Math.max(...timesUs)
  return {
    rows: chosen.length,
    perSecond: (timesUs.length / sum(timesUs)) * 1e6,
    perSecondAllCalls: (chosen.length / sum(chosen.map(index => meanOf(lane, index)))) * 1e6,
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

const summarize = (lane: Lane, mine: readonly Lane[], rows: readonly BenchRow[]): Result => {
  const rowClasses = rows.map(classOf)
  const read = rows.map((_, index) => index).filter(index => lane.outcomes[index] !== 'unread')
  const classes = ROW_CLASSES.flatMap(name => {
    const chosen = read.filter(index => rowClasses[index] === name)
    return chosen.length > 0 ? [[name, timesOf(lane, rows, chosen)] as const] : []
  })
  return {
    outcomes: count(lane.outcomes.filter((_, index) => rows[index]?.core !== false)),
    timesFaster: Object.fromEntries(mine.map(one => [one.name, compare(one, lane)])),
    all: timesOf(lane, rows, read),
    classes: Object.fromEntries(classes),
  }
}

/** Runs all contestants over the rows in turn, round after round. */
export const race = (
  ours: readonly Contestant[],
  rivals: readonly Contestant[],
  rows: readonly BenchRow[],
): Readonly<Record<string, Result>> => {
  const lanes = [...ours, ...rivals].map(({ name, prepare }) => ({
    name,
    runs: rows.map(prepare),
    outcomes: [],
    samplesUs: rows.map(() => []),
  }))
  for (const lane of lanes) warmUp(lane)
  for (let round = 0; round < ROUNDS; round++) for (const lane of lanes) takeTurn(lane)
  const mine = lanes.slice(0, ours.length)
  return Object.fromEntries(
    lanes.map((lane, index) => [lane.name, summarize(lane, index < ours.length ? [] : mine, rows)]),
  )
}
