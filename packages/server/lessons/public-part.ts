import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import type { ExerciseAddress, PublicCourse, PublicExercise, PublicLesson } from '@slopewise/lesson'
import { findFixed, isPart } from './artifact'
import { getRelease, type Release } from './release'

/** A release in which every lesson is a draft has no public folder. */
const listFolders = ({ folder }: Release): readonly string[] => {
  const shown = path.join(folder, 'public')
  if (!existsSync(shown)) return []
  return readdirSync(shown, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(entry => entry.name)
    .sort()
}

const findCourseIn = ({ folder }: Release, course: string): PublicCourse | null =>
  isPart(course) ? findFixed<PublicCourse>(folder, 'public', course, 'course.json') : null

/** Every course of the current release, by folder name. */
export const listCourses = (): readonly PublicCourse[] => {
  const release = getRelease()
  return listFolders(release).flatMap(course => findCourseIn(release, course) ?? [])
}

/** A course of the current release, with the summaries of its lessons; null where there is none. */
export const findCourse = (course: string): PublicCourse | null =>
  findCourseIn(getRelease(), course)

/** As `findCourse`; throws where there is none. */
export const getCourse = (course: string): PublicCourse => {
  const found = findCourse(course)
  if (found === null) throw new Error(`There is no course "${course}".`)
  return found
}

/** The public part of a lesson of the current release; null where there is none. */
export const findLesson = (course: string, lesson: string): PublicLesson | null =>
  isPart(course) && isPart(lesson)
    ? findFixed<PublicLesson>(getRelease().folder, 'public', course, `${lesson}.json`)
    : null

/** The three parts of `<course>/<lesson>/<id>`; null for a text of another shape. */
export const splitAddress = (
  address: ExerciseAddress,
): { readonly course: string; readonly lesson: string; readonly id: string } | null => {
  const [course, lesson, id, ...others] = address.split('/')
  if (course === undefined || lesson === undefined || id === undefined) return null
  return others.length === 0 && [course, lesson, id].every(isPart) ? { course, lesson, id } : null
}

/** The public part of an exercise, with all its variants; null where there is none. */
export const findExercise = (address: ExerciseAddress): PublicExercise | null => {
  const parts = splitAddress(address)
  if (parts === null) return null
  const { course, lesson, id } = parts
  return findFixed<PublicExercise>(getRelease().folder, 'public', course, lesson, `${id}.json`)
}

/** The skill that an exercise trains today; empty where it has none, or is no longer in the course. */
export const findSkill = (address: ExerciseAddress): string => findExercise(address)?.skill ?? ''
