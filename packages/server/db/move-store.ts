import { type Database, getDatabase } from './client'
import type { Deal, Help, Reading } from './generated/sqlite/client'
import { type Entry, entryStatement } from './ledger-store'
import { type DerivedRows, replaceStatements } from './progress-store'

/** What of a learner may be there twice when two become one. */
export type Belongings = {
  readonly helps: readonly Help[]
  readonly deals: readonly Deal[]
  readonly readings: readonly Reading[]
}

/** All of it, of one learner. */
export const listBelongings = async (learnerId: string): Promise<Belongings> => {
  const database = getDatabase()
  const [helps, deals, readings] = await Promise.all([
    database.help.findMany({ where: { learnerId } }),
    database.deal.findMany({ where: { learnerId } }),
    database.reading.findMany({ where: { learnerId } }),
  ])
  return { helps, deals, readings }
}

const pairUp = <T>(
  from: readonly T[],
  to: readonly T[],
  keyOf: (row: T) => string,
): readonly (readonly [from: T, to: T])[] => {
  const known = new Map(to.map(row => [keyOf(row), row]))
  return from.flatMap(row => {
    const same = known.get(keyOf(row))
    return same === undefined ? [] : [[row, same] as const]
  })
}

const earlier = (left: Date, right: Date): Date => (left < right ? left : right)
const later = (left: Date, right: Date): Date => (left > right ? left : right)
const latest = (left: Date | null, right: Date | null): Date | null =>
  left === null || right === null ? (left ?? right) : later(left, right)

const keyOfHelp = ({ exercise, variant, kind, number, opportunity }: Help): string =>
  JSON.stringify([exercise, variant, kind, number, opportunity])

/** Of two rows for one thing one stays: a help as it was seen first, a deal and a reading at their latest. */
const mergeStatements = (database: Database, from: Belongings, to: Belongings) => [
  ...pairUp(from.helps, to.helps, keyOfHelp).flatMap(([gone, kept]) => [
    database.help.delete({ where: { seq: gone.seq } }),
    database.help.update({
      where: { seq: kept.seq },
      data: { seenAt: earlier(gone.seenAt, kept.seenAt) },
    }),
  ]),
  ...pairUp(from.deals, to.deals, ({ exercise, variant }) =>
    JSON.stringify([exercise, variant]),
  ).flatMap(([gone, kept]) => [
    database.deal.delete({ where: { seq: gone.seq } }),
    database.deal.update({
      where: { seq: kept.seq },
      data: {
        turn: Math.max(gone.turn, kept.turn),
        reviewedAt: latest(gone.reviewedAt, kept.reviewedAt),
      },
    }),
  ]),
  ...pairUp(from.readings, to.readings, ({ course, lesson }) =>
    JSON.stringify([course, lesson]),
  ).flatMap(([gone, kept]) => [
    database.reading.delete({ where: { seq: gone.seq } }),
    database.reading.update({
      where: { seq: kept.seq },
      data: {
        firstAt: earlier(gone.firstAt, kept.firstAt),
        lastAt: later(gone.lastAt, kept.lastAt),
      },
    }),
  ]),
]

/** All that a move of one learner's history to another learner changes. */
export type Move = {
  readonly from: Entry
  readonly to: Entry
  readonly belongings: { readonly from: Belongings; readonly to: Belongings }
  /** What follows from both histories together. */
  readonly derived: DerivedRows
}

/** Gives a learner's rows to another learner, in one transaction. */
export const recordMove = async ({ from, to, belongings, derived }: Move): Promise<void> => {
  const database = getDatabase()
  const rekey = { where: { learnerId: from.learnerId }, data: { learnerId: to.learnerId } }
  await database.$transaction([
    entryStatement(database, from),
    entryStatement(database, to),
    ...mergeStatements(database, belongings.from, belongings.to),
    database.attempt.updateMany(rekey),
    database.mark.updateMany(rekey),
    database.report.updateMany(rekey),
    database.help.updateMany(rekey),
    database.deal.updateMany(rekey),
    database.reading.updateMany(rekey),
    ...replaceStatements(database, from.learnerId, { exercises: [], skills: [] }),
    ...replaceStatements(database, to.learnerId, derived),
  ])
}
