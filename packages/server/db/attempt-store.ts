import { getDatabase } from './client'
import type { Attempt } from './generated/sqlite/client'
import { type Birth, birthStatements } from './learner-store'

/** An attempt as it is kept. `seq` grows in the order of arrival. */
export type StoredAttempt = Attempt

/** An attempt to be kept. */
export type NewAttempt = Omit<Attempt, 'seq'>

/** The part of an attempt that progress is derived from. */
export type AttemptFact = Pick<Attempt, 'seq' | 'exercise' | 'verdict' | 'rawAnswer' | 'answeredAt'>

const FACT = {
  seq: true,
  exercise: true,
  verdict: true,
  rawAnswer: true,
  answeredAt: true,
} as const

/** The attempt with this id, whoever made it; null where there is none. */
export const findAttempt = (attemptId: string): Promise<StoredAttempt | null> =>
  getDatabase().attempt.findUnique({ where: { attemptId } })

/**
 * Keeps the attempt, the learner's birth before it where one is given, in one transaction. Returns the
 * row that stands under the attempt's id: this one, or the one that was there before, unchanged.
 */
export const recordAttempt = async (
  attempt: NewAttempt,
  birth: Birth | null,
): Promise<StoredAttempt> => {
  const database = getDatabase()
  const { attemptId } = attempt
  const upsert = database.attempt.upsert({
    where: { attemptId },
    create: attempt,
    update: { attemptId },
  })
  if (birth === null) return upsert
  const rows = await database.$transaction([...birthStatements(database, birth), upsert])
  // The reason for the cast: the batch answers in the order of its statements, this one being last.
  return rows.at(-1) as StoredAttempt
}

/** A learner's attempts on one exercise, up to and including `seqMax`, in order. */
export const listExerciseAttempts = (
  learnerId: string,
  exercise: string,
  seqMax?: number,
): Promise<readonly AttemptFact[]> =>
  getDatabase().attempt.findMany({
    where: { learnerId, exercise, ...(seqMax === undefined ? {} : { seq: { lte: seqMax } }) },
    orderBy: { seq: 'asc' },
    select: FACT,
  })

/** A learner's attempts in one course, in order. */
export const listCourseAttempts = (
  learnerId: string,
  course: string,
): Promise<readonly AttemptFact[]> =>
  getDatabase().attempt.findMany({
    where: { learnerId, course },
    orderBy: { seq: 'asc' },
    select: FACT,
  })

/** The variants of an exercise that a learner has solved. */
export const listSolvedVariants = async (
  learnerId: string,
  exercise: string,
): Promise<ReadonlySet<string>> => {
  const rows = await getDatabase().attempt.findMany({
    where: { learnerId, exercise, verdict: 'correct' },
    distinct: ['variant'],
    select: { variant: true },
  })
  return new Set(rows.map(({ variant }) => variant))
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
