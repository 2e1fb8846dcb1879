import { setTimeout as sleep } from 'node:timers/promises'
import { invariant } from '../fault'
import { type Database, getDatabase } from './client'
import { isOvertaken } from './database-fault'
import { findSwift } from './swift/connection'
import { readRow } from './swift/row'
import { insertInto, type Statement } from './swift/statement'
import { createNamedTurns } from './turns'

/** What a learner's next doing is entered as: after all that was read before it. */
export type Entry = {
  readonly learnerId: string
  /** Entries before this one. */
  readonly entries: number
  /** Now, or a millisecond after the entry before: no two have one time, and none is earlier. */
  readonly at: Date
}

/** Each time it was another process that was quicker; more often than this it is something else. */
const TRIES_MAX = 12
const PAUSE_MS = 8

const turns = createNamedTurns()

type Ledger = Pick<Entry, 'entries'> & { readonly lastAt: Date }

const findLedger = async (learnerId: string): Promise<Ledger | null> => {
  const swift = findSwift()
  if (swift === null) return getDatabase().ledger.findUnique({ where: { learnerId } })
  const [row] = swift.rows('SELECT * FROM "ledger" WHERE "learnerId" = ?', learnerId)
  return row === undefined ? null : readRow<Ledger>(row, { dates: ['lastAt'], booleans: [] })
}

/** The entry that comes next for a learner. */
export const readNextEntry = async (learnerId: string, now: Date): Promise<Entry> => {
  const ledger = await findLedger(learnerId)
  const { entries, lastAt } = ledger ?? { entries: 0, lastAt: new Date(0) }
  return { learnerId, entries, at: new Date(Math.max(now.getTime(), lastAt.getTime() + 1)) }
}

/**
 * The statement that enters it, for the batch that writes what was computed: where another entry came
 * between, the whole batch is refused (`isOvertaken`).
 */
export const entryStatement = (database: Database, { learnerId, entries, at }: Entry) =>
  entries === 0
    ? database.ledger.create({ data: { learnerId, entries: 1, lastAt: at } })
    : database.ledger.update({
        where: { learnerId, entries },
        data: { entries: entries + 1, lastAt: at },
      })

/** The same for SQLite itself. */
export const entrySql = ({ learnerId, entries, at }: Entry): Statement =>
  entries === 0
    ? insertInto('ledger', { learnerId, entries: 1, lastAt: at })
    : {
        sql: 'UPDATE "ledger" SET "entries" = ?, "lastAt" = ? WHERE "learnerId" = ? AND "entries" = ?',
        values: [entries + 1, at, learnerId, entries],
        mustFind: true,
      }

/** Runs `work` again, from its reading on, where another process was quicker. */
export const retryOvertaken = async <T>(work: () => Promise<T>): Promise<T> => {
  for (let tries = 1; ; tries++) {
    try {
      return await work()
    } catch (error) {
      if (!isOvertaken(error) || tries === TRIES_MAX) throw error
      await sleep(Math.random() * PAUSE_MS * tries)
    }
  }
}

/**
 * Runs `work`, which reads what it needs and then writes one batch with the entries in it. The doings of one
 * learner come one after the other: in this process they wait in a queue, and where another process
 * was quicker, `work` runs once more from the start.
 */
export const inLedgers = <T>(
  learnerIds: readonly string[],
  now: Date,
  work: (entries: readonly Entry[]) => Promise<T>,
): Promise<T> => {
  const run = (): Promise<T> =>
    retryOvertaken(async () =>
      work(await Promise.all(learnerIds.map(learnerId => readNextEntry(learnerId, now)))),
    )
  // Turns are taken in one order by everybody, so that nobody waits for each other.
  const sorted = [...new Set(learnerIds)].sort().reverse()
  return sorted.reduce<() => Promise<T>>(
    (inner, learnerId) => () => turns.run(learnerId, inner),
    run,
  )()
}

/** As `inLedgers`, for one learner. */
export const inLedger = <T>(
  learnerId: string,
  now: Date,
  work: (entry: Entry) => Promise<T>,
): Promise<T> =>
  inLedgers([learnerId], now, ([entry]) => {
    invariant(entry !== undefined, 'there is an entry for each learner')
    return work(entry)
  })
