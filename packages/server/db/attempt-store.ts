import { getDatabase } from './client'
import type { Attempt, Prisma } from './generated/sqlite/client'
import { type Birth, birthSql, birthStatements } from './learner-store'
import { type Entry, entrySql, entryStatement } from './ledger-store'
import { type DerivedRows, derivedSql, derivedStatements } from './progress-store'
import { findSwift } from './swift/connection'
import { readRow } from './swift/row'
import { insertInto } from './swift/statement'

/** An attempt as it is kept. `seq` grows in the order of arrival. */
export type StoredAttempt = Attempt

/** An attempt to be kept. */
export type NewAttempt = Omit<Attempt, 'seq'>

/** The part of an attempt that progress is derived from; verdict and reason are the last regrade's. */
export type AttemptFact = Pick<
  Attempt,
  | 'seq'
  | 'attemptId'
  | 'course'
  | 'exercise'
  | 'variant'
  | 'skill'
  | 'verdict'
  | 'reason'
  | 'rawAnswer'
  | 'answeredAt'
  | 'reviewedAt'
>

/** The last mark that a regrade gave. */
const LAST_MARK = { orderBy: { seq: 'desc' }, take: 1 } as const

const FACT = {
  seq: true,
  attemptId: true,
  course: true,
  exercise: true,
  variant: true,
  skill: true,
  verdict: true,
  reason: true,
  rawAnswer: true,
  answeredAt: true,
  reviewedAt: true,
  marks: { ...LAST_MARK, select: { verdict: true, reason: true } },
} as const

/** The same facts of one variant, in the same order, for SQLite itself. */
const SELECT_VARIANT = `SELECT "a"."seq", "a"."attemptId", "course", "a"."exercise", "variant", "skill",
    coalesce("m"."verdict", "a"."verdict") AS "verdict", coalesce("m"."reason", "a"."reason") AS "reason",
    "rawAnswer", "answeredAt", "reviewedAt"
  FROM "attempt" AS "a" LEFT JOIN "mark" AS "m" ON "m"."seq" =
    (SELECT max("seq") FROM "mark" WHERE "mark"."attemptId" = "a"."attemptId")
  WHERE "a"."learnerId" = ? AND "a"."exercise" = ? AND "variant" = ?
  ORDER BY "answeredAt", "a"."seq"`

/** In the order in which the learner did them: no two have one time. */
const IN_ORDER = [{ answeredAt: 'asc' }, { seq: 'asc' }] as const

const readFacts = async (where: Prisma.AttemptWhereInput): Promise<readonly AttemptFact[]> => {
  const rows = await getDatabase().attempt.findMany({
    where,
    orderBy: [...IN_ORDER],
    select: FACT,
  })
  return rows.map(({ marks: [mark], ...fact }) => ({ ...fact, ...mark }))
}

/** The attempt with this id, whoever made it, with what the last regrade says of it; null for none. */
export const findAttempt = async (attemptId: string): Promise<StoredAttempt | null> => {
  // Nearly always there is none yet.
  const known = findSwift()?.rows('SELECT 1 FROM "attempt" WHERE "attemptId" = ?', attemptId)
  if (known?.length === 0) return null
  const row = await getDatabase().attempt.findUnique({
    where: { attemptId },
    include: { marks: LAST_MARK },
  })
  if (row === null) return null
  const { marks, ...attempt } = row
  const [mark] = marks
  if (mark === undefined) return attempt
  const { verdict, reason, feedback, feedbackHtml, witness, parts, points } = mark
  return { ...attempt, verdict, reason, feedback, feedbackHtml, witness, parts, points }
}

/** All that an attempt changes. */
export type AttemptRecord = {
  readonly attempt: NewAttempt
  /** Of the learner, where it is the first thing that is recorded of them. */
  readonly birth: Birth | null
  readonly entry: Entry
  readonly derived: DerivedRows
}

/** `recordAttempt` by Prisma, on either database. */
export const recordAttemptByPrisma = async (record: AttemptRecord): Promise<void> => {
  const database = getDatabase()
  await database.$transaction([
    ...birthStatements(database, record.birth),
    entryStatement(database, record.entry),
    database.attempt.create({ data: record.attempt, select: { seq: true } }),
    ...derivedStatements(database, record.derived),
  ])
}

/** Keeps an attempt, and what follows from it, in one transaction. Refused where something came between. */
export const recordAttempt = async (record: AttemptRecord): Promise<void> => {
  const swift = findSwift()
  if (swift === null) return recordAttemptByPrisma(record)
  await swift.write([
    ...birthSql(record.birth),
    entrySql(record.entry),
    insertInto('attempt', record.attempt),
    ...derivedSql(record.derived),
  ])
}

/** A learner's attempts on one exercise, up to and including the time, in order. */
export const listExerciseAttempts = (
  learnerId: string,
  exercise: string,
  until?: Date,
): Promise<readonly AttemptFact[]> =>
  readFacts({ learnerId, exercise, ...(until === undefined ? {} : { answeredAt: { lte: until } }) })

/** A learner's attempts on one variant of an exercise, in order. */
export const listVariantAttempts = async (
  learnerId: string,
  exercise: string,
  variant: string,
): Promise<readonly AttemptFact[]> => {
  const swift = findSwift()
  if (swift === null) return readFacts({ learnerId, exercise, variant })
  const rows = swift.rows(SELECT_VARIANT, learnerId, exercise, variant)
  return rows.map(row =>
    readRow<AttemptFact>(row, { dates: ['answeredAt', 'reviewedAt'], booleans: [] }),
  )
}

/** All attempts of a learner, of one course or of all, in order. */
export const listAttempts = (learnerId: string, course?: string): Promise<readonly AttemptFact[]> =>
  readFacts({ learnerId, ...(course === undefined ? {} : { course }) })

/** The variants of an exercise that a learner has solved. */
export const listSolvedVariants = async (
  learnerId: string,
  exercise: string,
): Promise<ReadonlySet<string>> => {
  const facts = await listExerciseAttempts(learnerId, exercise)
  const solved = facts.filter(({ verdict }) => verdict === 'correct')
  return new Set(solved.map(({ variant }) => variant))
}

/** How many attempts an exercise has, and how many learners made them. */
export type AttemptCount = { readonly attempts: number; readonly learners: number }

/** Counts the attempts of exercises, by address; one without any is left out. */
export const countAttempts = async (
  exercises: readonly string[],
): Promise<ReadonlyMap<string, AttemptCount>> => {
  const rows = await getDatabase().attempt.groupBy({
    by: ['exercise', 'learnerId'],
    where: { exercise: { in: [...exercises] } },
    _count: true,
  })
  const counts = new Map<string, AttemptCount>()
  for (const { exercise, _count } of rows) {
    const { attempts, learners } = counts.get(exercise) ?? { attempts: 0, learners: 0 }
    counts.set(exercise, { attempts: attempts + _count, learners: learners + 1 })
  }
  return counts
}

/** Counts the attempts of exercises in all: a learner of several is one. */
export const countAttemptsTogether = async (
  exercises: readonly string[],
): Promise<AttemptCount> => {
  const rows = await getDatabase().attempt.groupBy({
    by: ['learnerId'],
    where: { exercise: { in: [...exercises] } },
    _count: true,
  })
  return {
    attempts: rows.reduce((sum, { _count }) => sum + _count, 0),
    learners: rows.length,
  }
}
