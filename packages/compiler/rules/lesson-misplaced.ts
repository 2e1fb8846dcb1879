import { warningRule } from '../issues'

/** A file that looks like a lesson, where no lesson is looked for. */
export const lessonMisplaced = warningRule(
  'lesson-misplaced',
  'Give it a folder in its course, and the name index.mdx: my-course/01-sigmoid/index.mdx.',
)
