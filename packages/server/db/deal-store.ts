import { type Database, getDatabase } from './client'
import type { Deal } from './generated/sqlite/client'
import { type Birth, birthStatements } from './learner-store'
import { type Entry, entryStatement, retryOvertaken } from './ledger-store'
import { findSwift } from './swift/connection'
import { readRow } from './swift/row'

/** A variant dealt to a learner, to be kept. */
export type NewDeal = Omit<Deal, 'seq'>

/** A deal as it is looked at. */
export type DealFact = Pick<Deal, 'exercise' | 'variant' | 'turn' | 'reviewedAt'>

const FACT = { exercise: true, variant: true, turn: true, reviewedAt: true } as const

const SELECT_DEALS = `SELECT "exercise", "variant", "turn", "reviewedAt" FROM "deal"
  WHERE "learnerId" = ? AND "exercise" = ? ORDER BY "turn", "seq"`

/** The variants of an exercise that a learner was dealt, the last one at the end. */
export const listDeals = async (
  learnerId: string,
  exercise: string,
): Promise<readonly DealFact[]> => {
  const swift = findSwift()
  if (swift === null) {
    return getDatabase().deal.findMany({
      where: { learnerId, exercise },
      orderBy: [{ turn: 'asc' }, { seq: 'asc' }],
      select: FACT,
    })
  }
  const rows = swift.rows(SELECT_DEALS, learnerId, exercise)
  return rows.map(row => readRow<DealFact>(row, { dates: ['reviewedAt'], booleans: [] }))
}

/** All that reviews have dealt to a learner, the last one at the end. */
export const listReviewDeals = (learnerId: string): Promise<readonly DealFact[]> =>
  getDatabase().deal.findMany({
    where: { learnerId, reviewedAt: { not: null } },
    orderBy: [{ reviewedAt: 'asc' }, { seq: 'asc' }],
    select: FACT,
  })

const upsertDeal = (database: Database, deal: NewDeal, update: Partial<NewDeal>) => {
  const { learnerId, exercise, variant } = deal
  return database.deal.upsert({
    where: { learnerId_exercise_variant: { learnerId, exercise, variant } },
    create: deal,
    update,
  })
}

/** Keeps the deal, the learner's birth before it where one is given; a variant dealt again moves last. */
export const recordDeal = (deal: NewDeal, birth: Birth | null): Promise<unknown> => {
  const database = getDatabase()
  const { turn, dealtAt } = deal
  return retryOvertaken(() =>
    database.$transaction([
      ...birthStatements(database, birth),
      upsertDeal(database, deal, { turn, dealtAt }),
    ]),
  )
}

/** Keeps what a review deals; the lesson's own turn through the variants stays as it is. */
export const recordReviewDeal = async (
  { learnerId, exercise, variant }: Pick<Deal, 'learnerId' | 'exercise' | 'variant'>,
  entry: Entry,
): Promise<void> => {
  const database = getDatabase()
  const reviewedAt = entry.at
  const deal = { learnerId, exercise, variant, turn: 0, dealtAt: entry.at, reviewedAt }
  await database.$transaction([
    entryStatement(database, entry),
    upsertDeal(database, deal, { reviewedAt }),
  ])
}
