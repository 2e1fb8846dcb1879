import { getDatabase } from './client'
import { type Entry, entryStatement } from './ledger-store'
import { type DerivedRows, replaceStatements } from './progress-store'

/** Puts these rows in place of all that was derived of a learner, in one transaction. */
export const replaceDerived = async (entry: Entry, rows: DerivedRows): Promise<void> => {
  const database = getDatabase()
  await database.$transaction([
    entryStatement(database, entry),
    ...replaceStatements(database, entry.learnerId, rows),
  ])
}

/** Everybody who has answered anything, or of whom anything is derived. */
export const listAnswerers = async (): Promise<readonly string[]> => {
  const database = getDatabase()
  const distinct = { distinct: ['learnerId' as const], select: { learnerId: true } }
  const rows = await Promise.all([
    database.attempt.findMany(distinct),
    database.exerciseProgress.findMany(distinct),
  ])
  return [...new Set(rows.flat().map(({ learnerId }) => learnerId))].sort()
}

/** By which version of its rules something was derived; null where it never was. */
export const findDerivation = async (name: string): Promise<number | null> =>
  (await getDatabase().derivation.findUnique({ where: { name } }))?.version ?? null

/** Keeps by which version something was derived. */
export const recordDerivation = async (
  name: string,
  version: number,
  madeAt: Date,
): Promise<void> => {
  await getDatabase().derivation.upsert({
    where: { name },
    create: { name, version, madeAt },
    update: { version, madeAt },
  })
}
