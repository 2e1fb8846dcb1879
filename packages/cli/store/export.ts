import { once } from 'node:events'
import { closeDatabases } from '@slopewise/server/db'
import { findCourse, listCourses } from '@slopewise/server/lessons'
import { exportAttempts } from '@slopewise/server/teaching'
import { endWithReader } from '../end-with-reader'
import type { Place } from '../place'
import { migrateDatabase } from '../set-up'
import { UsageError } from '../usage-error'

/** What `slopewise export` is asked for. */
export type ExportFlags = { readonly course: string; readonly format: string }

const requireFormat = (format: string): 'csv' | 'json' => {
  if (format === 'csv' || format === 'json') return format
  throw new UsageError(`There is no format "${format}". Formats: csv, json.`)
}

const requireCourse = (course: string): void => {
  if (findCourse(course) !== null) return
  const known = listCourses().map(one => one.course)
  throw new UsageError(`There is no course "${course}". Courses: ${known.join(', ')}.`)
}

/** `slopewise export`: every attempt of a course on standard output, learners under other names. */
export const exportCourse = async (
  place: Place,
  { course, format }: ExportFlags,
): Promise<void> => {
  endWithReader()
  const form = requireFormat(format)
  requireCourse(course)
  await migrateDatabase(place)
  for await (const piece of exportAttempts(course, form)) {
    if (!process.stdout.write(piece)) await once(process.stdout, 'drain')
  }
  await closeDatabases()
}
