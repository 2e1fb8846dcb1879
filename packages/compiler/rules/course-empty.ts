import { errorRule } from '../issues'

/** A course without a single lesson. */
export const courseEmpty = errorRule(
  'course-empty',
  'Make a folder 01-name with an index.mdx in it.',
)
