import { readFileSync } from 'node:fs'
import type { ExerciseKey, LessonKeys, PublicExercise, PublicLesson } from '@slopewise/lesson'
import type { LessonReport } from './lesson-report'

/** Both halves of an exercise. */
export type LoadedExercise = {
  readonly exercise: PublicExercise
  readonly key: ExerciseKey
  /** The lesson's file, as issues name it. */
  readonly file: string
}

const readJson = <T>(lesson: LessonReport, name: string): T | null => {
  const found = lesson.outcome.files.find(file => file.name === name)
  // Compiled by ourselves from values of type T, kept under a hash of all that determines them.
  return found === undefined ? null : (JSON.parse(readFileSync(found.from, 'utf8')) as T)
}

/** The exercises of a compiled lesson, in its order; none where it has errors. */
export const loadExercises = (lesson: LessonReport): LoadedExercise[] => {
  const { course, lesson: name, file } = lesson.input
  const published = readJson<PublicLesson>(lesson, `public/${course}/${name}.json`)
  const keys = readJson<LessonKeys>(lesson, `keys/${course}/${name}.json`)
  if (published === null || keys === null) return []
  return published.exerciseOrder.flatMap(id => {
    const [exercise, key] = [published.exercises[id], keys.exercises[id]]
    return exercise === undefined || key === undefined ? [] : [{ exercise, key, file }]
  })
}
