import { isMisconceptionTag, MISCONCEPTION_WORDS } from '@slopewise/lesson/messages'

/** A reason tag as instructors read it. */
export const nameReason = (reason: string): string => {
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

/** Where learners meet an exercise: `/course/lesson#exercise-id`. */
export const pageOf = (address: string): string => {
  const [course, lesson, id] = address.split('/')
  return `/${course}/${lesson}#exercise-${id}`
}
