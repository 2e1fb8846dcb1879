import { isMisconceptionTag, MISCONCEPTION_WORDS } from '@slopewise/lesson/messages'

/** What a wrong answer is called that no known mistake leads to. */
const UNKNOWN = 'No known mistake'

/** A reason tag as instructors read it. */
export const nameReason = (reason: string): string => {
  if (reason === 'different') return UNKNOWN
  if (isMisconceptionTag(reason)) return MISCONCEPTION_WORDS[reason].title
  const words = reason.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** `67 %`. */
export const showShare = (share: number): string => `${Math.round(share * 100)} %`

/** `0.42`, with a minus sign where it is one. */
export const showCorrelation = (value: number): string => value.toFixed(2).replace('-', '−')

/** `1 learner`, `12 learners`. */
export const countOf = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`

/** An exercise in the student view: `/teach/course/lesson#exercise-id`. */
export const pageOf = (address: string): string => {
  const [course, lesson, id] = address.split('/')
  return `/teach/${course}/${lesson}#exercise-${id}`
}

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' })

/** `3 Nov`, in UTC. */
export const showDay = (at: string): string => DAY.format(new Date(at))

/** `1 234`, with a narrow space that does not break. */
export const showNumber = (count: number): string =>
  String(count).replace(/\B(?=(\d{3})+$)/g, '\u202f')
