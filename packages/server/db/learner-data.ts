import { getDatabase } from './client'
import { isLearnerGone } from './database-fault'

const readAttempts = (learnerId: string) =>
  getDatabase().attempt.findMany({
    where: { learnerId },
    orderBy: { seq: 'asc' },
    // Without the key's hash: keys are short, and a hash can be tried out at home.
    omit: { seq: true, learnerId: true, keyHash: true, graderVersion: true },
  })

const readHelps = (learnerId: string) =>
  getDatabase().help.findMany({
    where: { learnerId },
    orderBy: { seq: 'asc' },
    omit: { seq: true, learnerId: true },
  })

const readDeals = (learnerId: string) =>
  getDatabase().deal.findMany({
    where: { learnerId },
    orderBy: { seq: 'asc' },
    omit: { seq: true, learnerId: true },
  })

const readReports = (learnerId: string) =>
  getDatabase().report.findMany({
    where: { learnerId },
    orderBy: { seq: 'asc' },
    omit: { seq: true, learnerId: true },
  })

const readMarks = (learnerId: string) =>
  getDatabase().mark.findMany({
    where: { learnerId },
    orderBy: { seq: 'asc' },
    omit: { seq: true, learnerId: true, regradeId: true, keyHash: true, graderVersion: true },
  })

const readReadings = (learnerId: string) =>
  getDatabase().reading.findMany({
    where: { learnerId },
    orderBy: { seq: 'asc' },
    omit: { seq: true, learnerId: true },
  })

const readProgress = async (learnerId: string) => ({
  exercises: await getDatabase().exerciseProgress.findMany({
    where: { learnerId },
    orderBy: { exercise: 'asc' },
    omit: { learnerId: true },
  }),
  skills: await getDatabase().skillProgress.findMany({
    where: { learnerId },
    orderBy: [{ course: 'asc' }, { skill: 'asc' }],
    omit: { learnerId: true },
  }),
})

const readSessions = (learnerId: string) =>
  getDatabase().session.findMany({
    where: { userId: learnerId },
    orderBy: { createdAt: 'asc' },
    select: { createdAt: true, updatedAt: true, expiresAt: true, userAgent: true },
  })

const readPerson = (id: string) =>
  getDatabase().user.findUnique({
    where: { id },
    select: {
      id: true,
      name: true,
      email: true,
      emailVerified: true,
      isAnonymous: true,
      role: true,
      createdAt: true,
      updatedAt: true,
    },
  })

/** All that is kept of one learner, but for the password's hash and what would tell answer keys. */
export const readLearnerData = async (learnerId: string) => ({
  person: await readPerson(learnerId),
  sessions: await readSessions(learnerId),
  attempts: await readAttempts(learnerId),
  reports: await readReports(learnerId),
  regrades: await readMarks(learnerId),
  lessonsRead: await readReadings(learnerId),
  progress: await readProgress(learnerId),
  hintsAndSolutions: await readHelps(learnerId),
  variantsDealt: await readDeals(learnerId),
})

/** What `readLearnerData` gives. */
export type LearnerData = Awaited<ReturnType<typeof readLearnerData>>

/**
 * Deletes a learner and everything that is kept of them, in one transaction: it is all gone, or, after
 * an error, all there.
 */
export const eraseLearner = async (learnerId: string): Promise<void> => {
  const database = getDatabase()
  await database.$transaction([
    database.mark.deleteMany({ where: { learnerId } }),
    database.report.deleteMany({ where: { learnerId } }),
    database.attempt.deleteMany({ where: { learnerId } }),
    database.help.deleteMany({ where: { learnerId } }),
    database.deal.deleteMany({ where: { learnerId } }),
    database.verification.deleteMany({ where: { value: learnerId } }),
    database.user.deleteMany({ where: { id: learnerId } }),
  ])
}

/**
 * Removes a learner of whom nothing is recorded any more, sessions included. False where something was
 * recorded meanwhile: nothing was removed then.
 */
export const forgetEmptyLearner = async (learnerId: string): Promise<boolean> => {
  try {
    await getDatabase().user.deleteMany({ where: { id: learnerId } })
    return true
  } catch (error) {
    if (isLearnerGone(error)) return false
    throw error
  }
}
