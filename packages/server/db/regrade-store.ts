import { getDatabase } from './client'
import type { Attempt, Mark, Prisma, Regrade } from './generated/sqlite/client'

/** An attempt with the mark that stands for it now. */
export type MarkedAttempt = Attempt

/** What a regrade says of an attempt, to be kept. */
export type NewMark = Omit<Mark, 'seq' | 'toldAt'>

/** A run that was applied. */
export type RegradeRecord = Regrade

/** Which attempts are meant: of a course, of an exercise, or all. */
export type RegradeScope = { readonly course?: string; readonly exercise?: string }

const whereOf = ({ course, exercise }: RegradeScope): Prisma.AttemptWhereInput => ({
  ...(course === undefined ? {} : { course }),
  ...(exercise === undefined ? {} : { exercise }),
})

/** So many attempts are in memory at a time. */
const PAGE_SIZE = 500

/** The attempts of a scope in the order of arrival, page by page, each with its last mark laid over it. */
export async function* readMarkedAttempts(
  scope: RegradeScope,
): AsyncGenerator<readonly MarkedAttempt[]> {
  for (let after = 0; ; ) {
    const rows = await getDatabase().attempt.findMany({
      where: { ...whereOf(scope), seq: { gt: after } },
      orderBy: { seq: 'asc' },
      take: PAGE_SIZE,
      include: { marks: { orderBy: { seq: 'desc' }, take: 1 } },
    })
    const last = rows.at(-1)
    if (last === undefined) return
    after = last.seq
    yield rows.map(({ marks: [mark], ...attempt }) => {
      if (mark === undefined) return attempt
      const { verdict, reason, points, keyHash, graderVersion } = mark
      return { ...attempt, verdict, reason, points, keyHash, graderVersion }
    })
  }
}

/**
 * Keeps a run and its marks in one transaction, and notes in the same that what is derived as `outdated` has
 * to be made anew: whatever stops the server afterwards, its next start does that.
 */
export const recordRegrade = async (
  regrade: RegradeRecord,
  marks: readonly NewMark[],
  outdated: string,
): Promise<void> => {
  const database = getDatabase()
  const pages = Array.from({ length: Math.ceil(marks.length / PAGE_SIZE) }, (_, page) =>
    marks.slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE),
  )
  await database.$transaction([
    database.regrade.create({ data: regrade }),
    ...pages.map(page => database.mark.createMany({ data: [...page] })),
    database.derivation.upsert({
      where: { name: outdated },
      create: { name: outdated, version: 0, madeAt: regrade.at },
      update: { version: 0, madeAt: regrade.at },
    }),
  ])
}

/** A changed mark, as its learner gets it. */
export type UntoldMark = Pick<Mark, 'seq' | 'exercise' | 'fromVerdict' | 'verdict' | 'at'>

/** Changed marks that a learner was not told yet; of several for one attempt the last. */
export const listUntoldMarks = (learnerId: string): Promise<readonly UntoldMark[]> =>
  getDatabase().mark.findMany({
    where: { learnerId, toldAt: null },
    orderBy: { seq: 'asc' },
    select: { seq: true, exercise: true, fromVerdict: true, verdict: true, at: true },
  })

/** Notes that a learner was told of their changed marks up to this one. */
export const recordTold = async (learnerId: string, seqMax: number, at: Date): Promise<void> => {
  await getDatabase().mark.updateMany({
    where: { learnerId, toldAt: null, seq: { lte: seqMax } },
    data: { toldAt: at },
  })
}
