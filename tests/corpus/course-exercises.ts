import path from 'node:path'
import { checkContent, type LoadedExercise, loadExercises } from '@slopewise/compiler'

export const COURSE = 'derivatives-of-activation-functions'
const ROOT = path.join(import.meta.dirname, '../..')

/**
 * Every exercise of the committed course with its key, as the compiler makes them, by address.
 * Lessons that `slopewise` has compiled before come from its cache.
 */
export const compileCourse = async (): Promise<ReadonlyMap<string, LoadedExercise>> => {
  const { lessons, issues } = await checkContent({
    contentDir: path.join(ROOT, 'content'),
    cacheDir: path.join(ROOT, '.slopewise/cache'),
  })
  if (issues.length > 0) throw new Error(`The course has issues: ${issues[0]?.message}`)
  return new Map(lessons.flatMap(loadExercises).map(one => [one.exercise.address, one]))
}
