import { warningRule } from '../issues'

/** The folder that should hold the courses holds none. */
export const contentEmpty = warningRule(
  'content-empty',
  'Start with "slopewise new course my-course", or name the folder of your courses by --content.',
)
