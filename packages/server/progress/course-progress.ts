import type { ProgressReply } from '@slopewise/lesson'
import type { Caller } from '../accounts'
import { findReader } from '../accounts'
import { listCourseAttempts, listCourseHelps } from '../db'
import { Refusal } from '../http/refusal'
import { findCourse } from '../lessons'
import { foldProgress } from './fold'

const groupByExercise = <T extends { readonly exercise: string }>(
  facts: readonly T[],
): ReadonlyMap<string, readonly T[]> => {
  const groups = new Map<string, T[]>()
  for (const fact of facts) {
    const group = groups.get(fact.exercise)
    if (group === undefined) groups.set(fact.exercise, [fact])
    else group.push(fact)
  }
  return groups
}

/**
 * Where the caller stands in a course: the exercises with anything recorded, by address. Empty for
 * nobody. Throws `unknown-course` and `session-ended`.
 */
export const readCourseProgress = async (
  caller: Caller,
  course: string,
): Promise<ProgressReply> => {
  if (findCourse(course) === null) throw new Refusal('unknown-course')
  const learnerId = findReader(caller)
  if (learnerId === null) return { course, exercises: [] }
  const attempts = groupByExercise(await listCourseAttempts(learnerId, course))
  const helps = groupByExercise(await listCourseHelps(learnerId, course))
  const addresses = [...new Set([...attempts.keys(), ...helps.keys()])].sort()
  const exercises = addresses.map(address =>
    foldProgress(address, attempts.get(address) ?? [], helps.get(address) ?? []),
  )
  return { course, exercises }
}
