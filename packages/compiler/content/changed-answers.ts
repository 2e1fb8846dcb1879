import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { isSameSet, isSameTarget, prepareVariant } from '@slopewise/grading'
import { type ExerciseKey, type Issue, isTypedKind, type LessonKeys } from '@slopewise/lesson'
import { decide } from '@slopewise/math'
import { findCurrent, releaseFolder } from './current-release'
import type { LessonReport } from './lesson-report'

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
  if (!isSameJson([old.tolerance, old.task], [fresh.tolerance, fresh.task])) return false
  const isWrittenTheSame =
    old.answer === fresh.answer &&
    isSameJson([old.values, before.definitions], [fresh.values, now.definitions])
  if (isWrittenTheSame) return true
  if (before.kind === 'tangent') {
    return isSameTarget({ key: before, variant }, { key: now, variant })
  }
  if (before.kind === 'set') return isSameSet({ key: before, variant }, { key: now, variant })
  if (!isTypedKind(before.kind)) return true
  const [left, right] = [prepareVariant(before, variant), prepareVariant(now, variant)]
  return decide(left.expanded, right.expanded).verdict === 'equal'
}

type PartKeys = Readonly<Record<string, ExerciseKey>>

const isSameInParts = (before: PartKeys, now: PartKeys): boolean =>
  isSameJson(Object.keys(before), Object.keys(now)) &&
  Object.entries(before).every(([name, key]) => {
    const other = now[name]
    return other !== undefined && isSameKey(key, other)
  })

/** Whether both keys call the same answers right: written in another way is the same. */
export const isSameKey = (before: ExerciseKey, now: ExerciseKey): boolean =>
  before.kind === now.kind &&
  before.exact === now.exact &&
  isSameJson(correctOptions(before), correctOptions(now)) &&
  Object.keys(before.variants).every(variant => isSameVariant(before, now, variant)) &&
  isSameInParts(before.parts ?? {}, now.parts ?? {})

type KeyFiles = { readonly before: string; readonly now: string }

/** The keys of a lesson as they are served, and as they would be; null where there are none of either. */
const findKeyFiles = (folder: string, { input, outcome }: LessonReport): KeyFiles | null => {
  const name = `keys/${input.course}/${input.lesson}.json`
  const now = outcome.files.find(file => file.name === name)?.from
  const before = path.join(folder, name)
  return now === undefined || !existsSync(before) ? null : { before, now }
}

/** The same file under another name, or the same bytes. */
const isUntouched = ({ before, now }: KeyFiles): boolean => {
  const [one, other] = [statSync(before), statSync(now)]
  if (one.ino === other.ino && one.dev === other.dev) return true
  return one.size === other.size && readFileSync(before).equals(readFileSync(now))
}

// The cast: both were written by our own compiler.
const readKeys = (file: string): LessonKeys => JSON.parse(readFileSync(file, 'utf8')) as LessonKeys

const START = { line: 1, column: 1, endLine: 1, endColumn: 1 }

const compareLesson = ({ input, outcome }: LessonReport, files: KeyFiles): ChangedAnswer[] => {
  const now = readKeys(files.now).exercises
  return Object.entries(readKeys(files.before).exercises).flatMap(([id, old]): ChangedAnswer[] => {
    const { address } = old
    const key = Object.hasOwn(now, id) ? now[id] : undefined
    if (key === undefined) {
      return [{ address, kind: 'removed', place: { file: input.file, ...START } }]
    }
    if (isSameKey(old, key)) return []
    const place = outcome.facts.exercises.find(one => one.id === id)?.place ?? START
    return [{ address, kind: 'changed', place: { file: input.file, ...place } }]
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
    const files = lesson.isBroken ? null : findKeyFiles(folder, lesson)
    return files === null || isUntouched(files) ? [] : compareLesson(lesson, files)
  })
}
