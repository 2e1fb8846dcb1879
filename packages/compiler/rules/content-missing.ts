import { errorRule } from '../issues'

/** The folder that should hold the courses is not there, or is something else. */
export const contentMissing = errorRule(
  'content-missing',
  'Name the folder that holds a folder for each course, with a course.json in it.',
)
