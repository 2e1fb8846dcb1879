import type { LearnerReply } from '@slopewise/lesson'
import { addDays } from './words'

/** A day in the drawing: how many answers, and how many of them right. */
export type DayColumn = { readonly day: string; readonly answers: number; readonly right: number }

/** Four weeks. */
export const DAYS_SHOWN = 28

/** The last four weeks up to today, days without answers included. */
export const listColumns = (days: LearnerReply['days'], today: string): readonly DayColumn[] => {
  const known = new Map(days.map(count => [count.day, count]))
  return Array.from({ length: DAYS_SHOWN }, (_, index) => {
    const day = addDays(today, index + 1 - DAYS_SHOWN)
    return known.get(day) ?? { day, answers: 0, right: 0 }
  })
}

/** The top of the scale: the most answers of a day, at least 4, in steps that are read easily. */
export const findTop = (columns: readonly DayColumn[]): number => {
  const most = Math.max(4, ...columns.map(({ answers }) => answers))
  const step = most <= 10 ? 2 : most <= 50 ? 10 : 50
  return Math.ceil(most / step) * step
}
