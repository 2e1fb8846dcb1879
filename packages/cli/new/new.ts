import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { EXERCISE_KINDS, type ExerciseKind } from '@slopewise/lesson'
import type { Place } from '../place'
import { UsageError } from '../usage-error'
import { addExercise } from './add-exercise'
import { exerciseTemplate } from './exercise-templates'
import {
  newLessonFile,
  requireCourse,
  requireCourseName,
  requireLessonFile,
  requireName,
} from './lesson-files'
import { courseTemplate, lessonTemplate, titleOf } from './templates'

/** What `slopewise new` was told. */
export type NewFlags = {
  readonly content?: string
  readonly title?: string
  readonly kind?: string
}

const contentOf = (place: Place, { content }: NewFlags): string =>
  content === undefined ? place.content : path.resolve(content)

/** Never writes over a file. */
const write = (file: string, text: string): void => {
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, text, { flag: 'wx' })
  console.log(`Wrote ${path.relative(process.cwd(), file)}`)
}

const quote = (text: string): string => (/^[\w./~:+-]+$/.test(text) ? text : `'${text}'`)

/** What to do next; a folder that is not the project's own has to be named to both commands. */
const nextSteps = (place: Place, flags: NewFlags): string => {
  const content = contentOf(place, flags)
  const isOwn = content === place.content
  const dev = isOwn ? 'npm run dev' : `SLOPEWISE_CONTENT=${quote(content)} npm run dev`
  const check = isOwn ? 'slopewise check' : `slopewise check --content ${quote(content)}`
  return `Look at it with "${dev}", and check it with "${check}".`
}

/** `new course`: a course with its first lesson. */
export const newCourse = (place: Place, name: string, flags: NewFlags): void => {
  const folder = path.join(contentOf(place, flags), requireCourseName(name))
  if (existsSync(folder)) throw new UsageError(`There is a course "${name}" already.`)
  write(path.join(folder, 'course.json'), courseTemplate(flags.title ?? titleOf(name)))
  write(path.join(folder, '01-first-lesson', 'index.mdx'), lessonTemplate('A first lesson'))
  console.log(nextSteps(place, flags))
}

/** The two parts of `<course>/<lesson>`. */
const splitLesson = (name: string): readonly [course: string, lesson: string] => {
  const [course = '', lesson = '', ...others] = name.split('/')
  if (lesson !== '' && others.length === 0) return [course, lesson]
  throw new UsageError(`Say course and lesson, such as my-course/tanh; "${name}" is not that.`)
}

/** `new lesson`: a lesson behind the last one of its course. */
export const newLesson = (place: Place, name: string, flags: NewFlags): void => {
  const [course, lesson] = splitLesson(name)
  const folder = requireCourse(contentOf(place, flags), course)
  const file = newLessonFile(folder, requireName(lesson, 'a lesson'))
  write(file, lessonTemplate(flags.title ?? titleOf(lesson)))
  console.log(nextSteps(place, flags))
}

const requireKind = (text: string): ExerciseKind => {
  const kind = EXERCISE_KINDS.find(one => one === text)
  if (kind !== undefined) return kind
  throw new UsageError(`There is no kind "${text}": ${EXERCISE_KINDS.join(', ')}.`)
}

/** `new exercise`: an exercise at the end of a lesson. */
export const newExercise = (place: Place, name: string, id: string, flags: NewFlags): void => {
  const [course, lesson] = splitLesson(name)
  const kind = requireKind(flags.kind ?? 'number')
  const file = requireLessonFile(requireCourse(contentOf(place, flags), course), lesson)
  const text = readFileSync(file, 'utf8')
  const make = (skill: string) =>
    exerciseTemplate(kind, requireName(id, 'the id of an exercise'), skill)
  writeFileSync(file, addExercise(text, id, make))
  console.log(`Added the exercise "${id}" at the end of ${path.relative(process.cwd(), file)}`)
  console.log(nextSteps(place, flags))
}
