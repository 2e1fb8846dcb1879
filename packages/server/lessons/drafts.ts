import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import type { ExerciseAddress, PublicCourse, PublicExercise, PublicLesson } from '@slopewise/lesson'
import { findFixed, isPart } from './artifact'
import { findCourse, listCourses, splitAddress } from './public-part'
import { getRelease } from './release'

/** Where a release keeps its drafts. For instructors only: whoever calls what is here has asked for the role. */
export const draftsFolder = (): string => path.join(getRelease().folder, 'drafts')

/** A course with its drafts alone; null where it has none. */
export const findDraftCourse = (course: string): PublicCourse | null =>
  isPart(course) ? findFixed<PublicCourse>(draftsFolder(), 'public', course, 'course.json') : null

/** A lesson that is a draft; null where there is none. */
export const findDraft = (course: string, lesson: string): PublicLesson | null =>
  isPart(course) && isPart(lesson)
    ? findFixed<PublicLesson>(draftsFolder(), 'public', course, `${lesson}.json`)
    : null

/** An exercise of a draft; null where there is none. */
export const findDraftExercise = (address: ExerciseAddress): PublicExercise | null => {
  const parts = splitAddress(address)
  if (parts === null) return null
  const { course, lesson, id } = parts
  return findFixed<PublicExercise>(draftsFolder(), 'public', course, lesson, `${id}.json`)
}

/** A course as learners see it with its drafts behind; of drafts alone where learners see nothing of it. */
export const findWholeCourse = (course: string): PublicCourse | null => {
  const [shown, drafts] = [findCourse(course), findDraftCourse(course)]
  if (shown === null || drafts === null) return shown ?? drafts
  return { ...shown, lessons: [...shown.lessons, ...drafts.lessons] }
}

/** Every course that learners see, and then those that are nothing but drafts. */
export const listWholeCourses = (): readonly PublicCourse[] => {
  const shown = listCourses()
  const folder = path.join(draftsFolder(), 'public')
  const names = existsSync(folder) ? readdirSync(folder).sort() : []
  const hidden = names.filter(name => !shown.some(({ course }) => course === name))
  return [...shown, ...hidden.flatMap(name => findDraftCourse(name) ?? [])]
}
