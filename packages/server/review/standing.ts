import type { ReviewStanding } from '@slopewise/lesson'
import type { SkillRow } from '../db'
import { dayOf, dueDayOf } from '../progress/days'
import { listCandidates } from './candidates'

/** What may be asked at all: a skill whose exercises were all taken away cannot be. */
const isAskable = ({ course, skill }: SkillRow): boolean =>
  listCandidates(course, skill, new Set()).length > 0

/** The skills of a learner that are due on the day that it is now in a zone, and what to say of it. */
export const readDue = (
  rows: readonly SkillRow[],
  timeZone: string,
  now: Date,
): { readonly due: readonly SkillRow[]; readonly standing: ReviewStanding } => {
  const today = dayOf(now, timeZone)
  const askable = rows.filter(isAskable).map(row => ({ row, day: dueDayOf(row, timeZone) }))
  const due = askable.filter(({ day }) => day <= today).map(({ row }) => row)
  const later = askable.map(({ day }) => day).filter(day => day > today)
  const nextDueDay = due.length > 0 ? null : (later.sort()[0] ?? null)
  return { due, standing: { due: due.length, nextDueDay, today } }
}
