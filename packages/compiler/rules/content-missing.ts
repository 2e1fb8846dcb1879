import { errorRule } from '../issues'

/** The folder that should hold the courses is not there. */
export const contentMissing = errorRule(
  'content-missing',
  'Make a folder for each course in it, with a course.json.',
)
