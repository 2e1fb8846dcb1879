import { getDatabase } from './client'
import type { Reading } from './generated/sqlite/client'

/** That a learner has read a lesson to its end. */
export type ReadingFact = Pick<Reading, 'course' | 'lesson' | 'firstAt' | 'lastAt'>

/** The lessons that a learner has read. */
export const listReadings = (learnerId: string): Promise<readonly ReadingFact[]> =>
  getDatabase().reading.findMany({
    where: { learnerId },
    orderBy: { seq: 'asc' },
    select: { course: true, lesson: true, firstAt: true, lastAt: true },
  })

/** Keeps that a learner, who has a row, has read a lesson: when first, and when last. */
export const recordReading = async (
  learnerId: string,
  course: string,
  lesson: string,
  at: Date,
): Promise<void> => {
  await getDatabase().reading.upsert({
    where: { learnerId_course_lesson: { learnerId, course, lesson } },
    create: { learnerId, course, lesson, firstAt: at, lastAt: at },
    update: { lastAt: at },
  })
}
