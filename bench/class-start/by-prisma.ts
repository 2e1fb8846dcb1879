import { randomUUID } from 'node:crypto'
import { recordAttemptByPrisma } from '@slopewise/server/db/attempt-store'
import { getDatabase } from '@slopewise/server/db/client'

type Stored = Awaited<ReturnType<ReturnType<typeof getDatabase>['attempt']['findFirstOrThrow']>>

/** What is read before an answer is written, a statement after the other. */
const readBefore = async ({ learnerId, exercise, course, skill, variant }: Stored) => {
  const database = getDatabase()
  await database.session.findFirst({ where: { userId: learnerId }, include: { user: true } })
  await database.attempt.findUnique({ where: { attemptId: randomUUID() } })
  const ledger = await database.ledger.findUniqueOrThrow({ where: { learnerId } })
  await database.deal.findMany({ where: { learnerId, exercise } })
  const row = await database.exerciseProgress.findUniqueOrThrow({
    where: { learnerId_exercise: { learnerId, exercise } },
  })
  const known = await database.skillProgress.findUnique({
    where: { learnerId_course_skill: { learnerId, course, skill } },
  })
  await database.help.findMany({ where: { learnerId, exercise } })
  await database.attempt.findMany({ where: { learnerId, exercise, variant } })
  return { ledger, row, known }
}

const writeAgain = async (stored: Stored): Promise<void> => {
  const { ledger, row, known } = await readBefore(stored)
  const { seq: _, ...attempt } = stored
  const at = new Date(Math.max(Date.now(), ledger.lastAt.getTime() + 1))
  await recordAttemptByPrisma({
    attempt: { ...attempt, attemptId: randomUUID(), answeredAt: at },
    birth: null,
    entry: { learnerId: stored.learnerId, entries: ledger.entries, at },
    derived: {
      exercises: [{ ...row, tries: row.tries + 1, lastAt: at }],
      skills: known === null ? [] : [{ ...known, lastAt: at }],
    },
  })
}

/**
 * How many answers a second Prisma reads and writes alone, one after the other: the statements of an answer,
 * and nothing else, neither network nor grading.
 */
export const measurePrisma = async (seconds: number): Promise<number> => {
  const stored = await getDatabase().attempt.findMany({ orderBy: { seq: 'desc' }, take: 500 })
  const [warm] = stored
  if (warm === undefined) throw new Error('There is no answer to write again.')
  for (let count = 0; count < 50; count++) await writeAgain(warm)
  const startedMs = performance.now()
  let written = 0
  while (performance.now() < startedMs + 1000 * seconds) {
    const next = stored[written % stored.length]
    if (next !== undefined) await writeAgain(next)
    written++
  }
  return written / ((performance.now() - startedMs) / 1000)
}
