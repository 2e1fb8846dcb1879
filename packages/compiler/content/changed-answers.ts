import { readFileSync } from 'node:fs'
import path from 'node:path'
import { prepareVariant } from '@slopewise/grading'
import type { ExerciseKey, Issue, LessonKeys } from '@slopewise/lesson'
import { decide } from '@slopewise/math'
import { findCurrent, releaseFolder } from './current-release'
import type { LessonReport } from './lesson-report'
import { loadExercises } from './load-exercises'

/** An exercise of the release that is being served whose answer would be another one, or none. */
export type ChangedAnswer = {
  readonly address: string
  readonly kind: 'changed' | 'removed'
  /** The answer's place, or the beginning of the lesson that no longer has the exercise. */
  readonly place: Pick<Issue, 'file' | 'line' | 'column' | 'endLine' | 'endColumn'>
}

const isSameJson = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other)

const correctOptions = ({ options }: ExerciseKey): readonly string[] =>
  options
    .filter(({ correct }) => correct)
    .map(({ id }) => id)
    .sort()

const isSameVariant = (before: ExerciseKey, now: ExerciseKey, variant: string): boolean => {
  const [old, fresh] = [before.variants[variant], now.variants[variant]]
  if (old === undefined || fresh === undefined) return true
  if (!isSameJson(old.tolerance, fresh.tolerance)) return false
  const isWrittenTheSame =
    old.answer === fresh.answer &&
    isSameJson([old.values, before.definitions], [fresh.values, now.definitions])
  if (isWrittenTheSame || before.kind === 'choice') return true
  const [left, right] = [prepareVariant(before, variant), prepareVariant(now, variant)]
  return decide(left.expanded, right.expanded).verdict === 'equal'
}

/** Whether both keys call the same answers right: written in another way is the same. */
export const isSameKey = (before: ExerciseKey, now: ExerciseKey): boolean =>
  before.kind === now.kind &&
  before.exact === now.exact &&
  isSameJson(correctOptions(before), correctOptions(now)) &&
  Object.keys(before.variants).every(variant => isSameVariant(before, now, variant))

const readKeys = (folder: string, { input }: LessonReport): LessonKeys | null => {
  try {
    const file = path.join(folder, 'keys', input.course, `${input.lesson}.json`)
    // Written by our own compiler.
    return JSON.parse(readFileSync(file, 'utf8')) as LessonKeys
  } catch {
    return null
  }
}

const START = { line: 1, column: 1, endLine: 1, endColumn: 1 }

const compareLesson = (lesson: LessonReport, before: LessonKeys): ChangedAnswer[] => {
  const { facts } = lesson.outcome
  const { file } = lesson.input
  const now = new Map(loadExercises(lesson).map(({ key }) => [key.address, key]))
  return Object.entries(before.exercises).flatMap(([id, old]): ChangedAnswer[] => {
    const { address } = old
    const key = now.get(address)
    if (key === undefined) return [{ address, kind: 'removed', place: { file, ...START } }]
    if (isSameKey(old, key)) return []
    const place = facts.exercises.find(one => one.id === id)?.place ?? START
    return [{ address, kind: 'changed', place: { file, ...place } }]
  })
}

/** What publishing would change about the answers that are being graded now. Lessons with errors wait. */
export const findChangedAnswers = (
  stateDir: string,
  lessons: readonly LessonReport[],
): ChangedAnswer[] => {
  const current = findCurrent(stateDir)
  if (current === null) return []
  const folder = releaseFolder(stateDir, current.release)
  return lessons.flatMap(lesson => {
    const before = lesson.isBroken ? null : readKeys(folder, lesson)
    return before === null ? [] : compareLesson(lesson, before)
  })
}
