import type { SkillLevel } from '@slopewise/lesson'

/** A day of the calendar: `2026-11-28`. */
type Day = string

const DAY_MS = 86_400_000
const WEEK_DAYS = 7

const noonOf = (day: Day): Date => new Date(`${day}T12:00:00Z`)

/** Days from one to another; negative for an earlier one. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((noonOf(to).getTime() - noonOf(from).getTime()) / DAY_MS)

/** The day so many days later. */
export const addDays = (day: Day, days: number): Day =>
  new Date(noonOf(day).getTime() + days * DAY_MS).toISOString().slice(0, 10)

const format = (day: Day, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' }).format(noonOf(day))

/** `today`, `tomorrow`, `Tuesday` within a week, else `12 December`; with the year where it is another. */
export const describeDay = (day: Day, today: Day): string => {
  const days = daysBetween(today, day)
  if (days === 0) return 'today'
  if (days === 1) return 'tomorrow'
  if (days > 1 && days < WEEK_DAYS) return format(day, { weekday: 'long' })
  const isOtherYear = day.slice(0, 4) !== today.slice(0, 4)
  return format(day, { day: 'numeric', month: 'long', ...(isOtherYear && { year: 'numeric' }) })
}

/** `28 Nov`, for the edge of a drawing. */
export const shortDay = (day: Day): string => format(day, { day: 'numeric', month: 'short' })

/** What each level means, from lowest to highest. */
export const LEVELS: readonly {
  readonly level: SkillLevel
  readonly name: string
  readonly meaning: string
}[] = [
  { level: 'attempted', name: 'Attempted', meaning: 'answered, not yet right' },
  { level: 'familiar', name: 'Familiar', meaning: 'right once' },
  {
    level: 'proficient',
    name: 'Proficient',
    meaning: 'right at first try, without a hint, twice in a row',
  },
  { level: 'mastered', name: 'Mastered', meaning: 'and then once more in a review' },
]

/** The browser's time zone, by which days begin. */
export const timeZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC'
