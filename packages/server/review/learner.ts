import type { HistoryEntry, LearnerReply, LessonStanding, SkillStanding } from '@slopewise/lesson'
import { type Caller, findReader } from '../accounts'
import {
  type AttemptFact,
  type DerivedRows,
  listAttempts,
  listDerived,
  listReadings,
  type ReadingFact,
  type SkillRow,
} from '../db'
import { listCourses } from '../lessons'
import { dayOf, dueDayOf, readAnswer, readLevel, readVerdict } from '../progress'
import { readDue } from './standing'

const HISTORY_MAX = 100

/** An answer as its learner gets it. */
export const showAnswer = (attempt: AttemptFact): HistoryEntry => ({
  at: attempt.answeredAt.toISOString(),
  exercise: attempt.exercise,
  variant: attempt.variant,
  skill: attempt.skill,
  answer: readAnswer(attempt.rawAnswer),
  verdict: readVerdict(attempt.verdict),
  reason: attempt.reason,
  isReview: attempt.reviewedAt !== null,
})

const showSkill = (row: SkillRow, timeZone: string): SkillStanding => ({
  course: row.course,
  skill: row.skill,
  level: readLevel(row.level),
  rated: row.rated,
  unaided: row.unaided,
  dueDay: dueDayOf(row, timeZone),
  lastAt: row.lastAt.toISOString(),
})

/** The lessons of every course in which the learner has done anything. */
const showLessons = (
  { exercises }: DerivedRows,
  readings: readonly ReadingFact[],
): readonly LessonStanding[] => {
  const best = new Map(exercises.map(row => [row.exercise, row.best]))
  const begun = new Set([...exercises, ...readings].map(({ course }) => course))
  return listCourses()
    .filter(({ course }) => begun.has(course))
    .flatMap(({ course, lessons }) =>
      lessons.map(({ lesson, title, exercises: ids }) => {
        const bests = ids.map(id => best.get(`${course}/${lesson}/${id}`) ?? 'none')
        return {
          ...{ course, lesson, title },
          isRead: readings.some(one => one.course === course && one.lesson === lesson),
          solved: bests.filter(name => name === 'correct').length,
          tried: bests.filter(name => name !== 'none').length,
          exercises: ids.length,
        }
      }),
    )
}

const countDays = (attempts: readonly AttemptFact[], timeZone: string): LearnerReply['days'] => {
  const days = new Map<string, { answers: number; right: number }>()
  for (const { answeredAt, verdict } of attempts) {
    const day = dayOf(answeredAt, timeZone)
    const count = days.get(day) ?? { answers: 0, right: 0 }
    days.set(day, count)
    count.answers += 1
    if (verdict === 'correct') count.right += 1
  }
  return [...days].map(([day, count]) => ({ day, ...count }))
}

/** All that the caller has done, and where they stand. Empty for nobody. Throws `session-ended`. */
export const readLearner = async (caller: Caller, timeZone: string): Promise<LearnerReply> => {
  const learnerId = findReader(caller)
  const now = new Date()
  if (learnerId === null) {
    const empty = { lessons: [], skills: [], history: [], days: [] }
    return { ...empty, ...readDue([], timeZone, now).standing }
  }
  const [derived, attempts, readings] = await Promise.all([
    listDerived(learnerId),
    listAttempts(learnerId),
    listReadings(learnerId),
  ])
  return {
    lessons: showLessons(derived, readings),
    skills: derived.skills.map(row => showSkill(row, timeZone)),
    history: attempts.slice(-HISTORY_MAX).reverse().map(showAnswer),
    days: countDays(attempts, timeZone),
    ...readDue(derived.skills, timeZone, now).standing,
  }
}
