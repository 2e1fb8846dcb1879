import { createHash } from 'node:crypto'
import type { ExerciseProgress, ProgressReply } from '@slopewise/lesson'
import type { Caller } from '../accounts'
import { findReader } from '../accounts'
import { type ExerciseRow, type HelpFact, listDerived, listHelps } from '../db'
import { Refusal } from '../http/refusal'
import { findCourse } from '../lessons'
import { foldProgress } from './fold'
import { showExercise } from './standing'

const show = (
  address: string,
  rows: readonly ExerciseRow[],
  helps: readonly HelpFact[],
): ExerciseProgress => {
  const row = rows.find(({ exercise }) => exercise === address)
  const seen = helps.filter(({ exercise }) => exercise === address)
  return row === undefined ? foldProgress(address, [], seen) : showExercise(row, seen)
}

const SEED_LENGTH = 16

/** The seed of an account: always the same, and nothing of the learner's id can be read off it. */
const seedOf = (caller: Caller): { readonly seed?: string } => {
  if (caller.kind !== 'learner' || caller.isAnonymous) return {}
  const digest = createHash('sha256').update(`seed ${caller.learnerId}`).digest('hex')
  return { seed: digest.slice(0, SEED_LENGTH) }
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
  const [{ exercises: rows }, helps] = await Promise.all([
    listDerived(learnerId, course),
    listHelps(learnerId, course),
  ])
  const addresses = [...rows, ...helps].map(({ exercise }) => exercise)
  const exercises = [...new Set(addresses)].sort().map(address => show(address, rows, helps))
  return { course, exercises, ...seedOf(caller) }
}
