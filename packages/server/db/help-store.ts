import { getDatabase } from './client'
import type { Help } from './generated/sqlite/client'
import { type Birth, birthStatements } from './learner-store'
import { type Entry, entryStatement } from './ledger-store'
import { findSwift } from './swift/connection'
import { readRow } from './swift/row'

/** A hint or a solution that was asked for, to be kept. */
export type NewHelp = Omit<Help, 'seq'>

/** The part of a help that progress is derived from. */
export type HelpFact = Pick<
  Help,
  'exercise' | 'variant' | 'kind' | 'number' | 'seenAt' | 'opportunity'
>

const FACT = {
  exercise: true,
  variant: true,
  kind: true,
  number: true,
  seenAt: true,
  opportunity: true,
} as const

/** Keeps the help, the learner's birth before it where one is given; the same help twice is one row. */
export const recordHelp = async (
  help: NewHelp,
  birth: Birth | null,
  entry: Entry,
): Promise<void> => {
  const database = getDatabase()
  const { learnerId, exercise, variant, kind, number, opportunity } = help
  const upsert = database.help.upsert({
    where: {
      learnerId_exercise_variant_kind_number_opportunity: {
        ...{ learnerId, exercise, variant, kind, number, opportunity },
      },
    },
    create: help,
    update: { number },
  })
  await database.$transaction([
    ...birthStatements(database, birth),
    entryStatement(database, entry),
    upsert,
  ])
}

const SELECT_HELPS = `SELECT "exercise", "variant", "kind", "number", "seenAt", "opportunity"
  FROM "help" WHERE "learnerId" = ? AND "exercise" = ? ORDER BY "seq"`

/** The helps that a learner has seen in one exercise, in order. */
export const listExerciseHelps = async (
  learnerId: string,
  exercise: string,
): Promise<readonly HelpFact[]> => {
  const swift = findSwift()
  if (swift === null) {
    return getDatabase().help.findMany({
      where: { learnerId, exercise },
      orderBy: { seq: 'asc' },
      select: FACT,
    })
  }
  const rows = swift.rows(SELECT_HELPS, learnerId, exercise)
  return rows.map(row => readRow<HelpFact>(row, { dates: ['seenAt'], booleans: [] }))
}

/** All helps that a learner has seen, in one course or in all, in order. */
export const listHelps = (learnerId: string, course?: string): Promise<readonly HelpFact[]> =>
  getDatabase().help.findMany({
    where: { learnerId, ...(course === undefined ? {} : { course }) },
    orderBy: [{ seenAt: 'asc' }, { seq: 'asc' }],
    select: FACT,
  })
