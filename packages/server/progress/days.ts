import type { SkillRow } from '../db'

/** A day of somebody's calendar: `2026-11-28`. */
export type Day = string

/** Where no zone is told, or none that there is. */
export const DEFAULT_TIME_ZONE = 'UTC'

/** A time zone as a browser names it; the default one for any other text. */
export const readTimeZone = (text: string | null): string => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text || DEFAULT_TIME_ZONE }).resolvedOptions()
      .timeZone
  } catch {
    return DEFAULT_TIME_ZONE
  }
}

const formats = new Map<string, Intl.DateTimeFormat>()

const formatFor = (timeZone: string): Intl.DateTimeFormat => {
  const known = formats.get(timeZone)
  if (known !== undefined) return known
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  })
  formats.set(timeZone, format)
  return format
}

/** The day that it is at a time, in a zone. */
export const dayOf = (at: Date, timeZone: string): Day => formatFor(timeZone).format(at)

/** The day after. */
export const dayAfter = (day: Day): Day => {
  const noon = new Date(`${day}T12:00:00Z`)
  noon.setUTCDate(noon.getUTCDate() + 1)
  return noon.toISOString().slice(0, 10)
}

/**
 * The day on which a skill is due: from its first minute on, whatever the hour was, and never the day
 * on which it was last answered, however long the clocks make that day.
 */
export const dueDayOf = (
  { dueAt, lastAt }: Pick<SkillRow, 'dueAt' | 'lastAt'>,
  timeZone: string,
): Day => {
  const [due, soonest] = [dayOf(dueAt, timeZone), dayAfter(dayOf(lastAt, timeZone))]
  return due < soonest ? soonest : due
}
