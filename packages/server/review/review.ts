import type { ReviewItem, ReviewReply, ReviewStanding } from '@slopewise/lesson'
import { type Caller, findReader, requireWriter } from '../accounts'
import {
  type AttemptFact,
  type DealFact,
  type Entry,
  type HelpFact,
  inLedger,
  listAttempts,
  listDerived,
  listHelps,
  listReviewDeals,
  recordReviewDeal,
  type SkillRow,
} from '../db'
import { dealExercise, findCourse, findExercise, splitAddress } from '../lessons'
import { dayOf } from '../progress'
import { listCandidates } from './candidates'
import { type Candidate, chooseVariant, type Met, mixSkills } from './choose'
import { readDue } from './standing'

/** How much the caller has to review, today in their zone. Writes nothing. Throws `session-ended`. */
export const readReviewStanding = async (
  caller: Caller,
  timeZone: string,
): Promise<ReviewStanding> => {
  const learnerId = findReader(caller)
  const rows = learnerId === null ? [] : (await listDerived(learnerId)).skills
  return readDue(rows, timeZone, new Date()).standing
}

/** Everything recorded that decides what is asked next. */
type Past = {
  readonly attempts: readonly AttemptFact[]
  readonly helps: readonly HelpFact[]
  readonly deals: readonly DealFact[]
}

const readPast = async (learnerId: string): Promise<Past> => {
  const [attempts, helps, deals] = await Promise.all([
    listAttempts(learnerId),
    listHelps(learnerId),
    listReviewDeals(learnerId),
  ])
  return { attempts, helps, deals }
}

/** All that the learner has had to do with, variant by variant. */
const listMet = ({ attempts, helps, deals }: Past): readonly Met[] => [
  ...attempts.map(({ exercise, variant, answeredAt: at }) => ({ exercise, variant, at })),
  ...helps.map(({ exercise, variant, seenAt: at }) => ({ exercise, variant, at })),
  ...deals.flatMap(({ exercise, variant, reviewedAt: at }) =>
    at === null ? [] : [{ exercise, variant, at }],
  ),
]

const lessonsBegun = (attempts: readonly AttemptFact[], course: string): ReadonlySet<string> =>
  new Set(
    attempts.flatMap(attempt =>
      attempt.course === course ? (splitAddress(attempt.exercise)?.lesson ?? []) : [],
    ),
  )

/** Whether a variant was answered, or its solution looked at, since it was dealt. */
const isUsed = (past: Past, exercise: string, variant: string, dealtAt: Date): boolean => {
  const isIt = (one: { readonly exercise: string; readonly variant: string }) =>
    one.exercise === exercise && one.variant === variant
  return (
    past.attempts.some(one => isIt(one) && one.answeredAt > dealtAt) ||
    past.helps.some(one => isIt(one) && one.kind === 'solution' && one.seenAt > dealtAt)
  )
}

/** What was dealt for a skill and not used since; a page that is loaded again goes on with it. */
const findOpen = (
  { course, skill, lastAt }: SkillRow,
  past: Past,
): (Candidate & { readonly dealtAt: Date }) | null => {
  for (const { exercise: address, variant, reviewedAt } of [...past.deals].reverse()) {
    if (reviewedAt === null || reviewedAt <= lastAt) continue
    const exercise = findExercise(address)
    if (exercise?.skill !== skill || splitAddress(address)?.course !== course) continue
    const isThere = exercise.variants.some(({ id }) => id === variant)
    if (!isThere || isUsed(past, address, variant, reviewedAt)) continue
    return { exercise, variant, dealtAt: reviewedAt }
  }
  return null
}

const showItem = (
  { exercise, variant }: Candidate,
  { course, skill }: SkillRow,
  dealtAt: Date,
): ReviewItem | null => {
  const found = exercise.variants.find(({ id }) => id === variant)
  const lesson = splitAddress(exercise.address)?.lesson ?? ''
  const summary = findCourse(course)?.lessons.find(one => one.lesson === lesson)
  if (found === undefined || summary === undefined) return null
  const dealt = dealExercise(exercise, found)
  const lessonTitle = summary.title
  return { exercise: dealt, course, lesson, lessonTitle, skill, dealtAt: dealtAt.toISOString() }
}

const dealFor = async (row: SkillRow, entry: Entry): Promise<ReviewItem | null> => {
  const { learnerId, course, skill } = row
  const past = await readPast(learnerId)
  const open = findOpen(row, past)
  if (open !== null) return showItem(open, row, open.dealtAt)
  const candidates = listCandidates(course, skill, lessonsBegun(past.attempts, course))
  const chosen = chooseVariant(candidates, listMet(past), learnerId)
  if (chosen === null) return null
  await recordReviewDeal(
    { learnerId, exercise: chosen.exercise.address, variant: chosen.variant },
    entry,
  )
  return showItem(chosen, row, entry.at)
}

const nothing = (timeZone: string, now: Date): ReviewReply => {
  return { due: 0, nextDueDay: null, today: dayOf(now, timeZone), item: null, left: 0 }
}

/** A review, and the cookies of a session that was given for it. */
export type Reviewed = { readonly reply: ReviewReply; readonly cookies: readonly string[] }

/**
 * Deals the caller the next question of today's review: skills mixed, of each a variant that was never met
 * where there is one, and none that this sitting has `passed`. Asked again before it is answered, it is the
 * same. Throws `session-ended`.
 */
export const dealReview = async (
  caller: Caller,
  timeZone: string,
  passed: readonly string[],
): Promise<Reviewed> => {
  const now = new Date()
  const { learnerId, birth, cookies } = await requireWriter(caller, now)
  // A visitor has nothing to review, and gets no row for looking.
  if (birth !== null) return { reply: nothing(timeZone, now), cookies }
  const reply = await inLedger(learnerId, now, async entry => {
    const { skills } = await listDerived(learnerId)
    const { due, standing } = readDue(skills, timeZone, now)
    const open = due.filter(({ skill }) => !passed.includes(skill))
    const [next] = mixSkills(open, learnerId, standing.today)
    const item = next === undefined ? null : await dealFor(next, entry)
    return { ...standing, item, left: open.length }
  })
  return { reply, cookies }
}
