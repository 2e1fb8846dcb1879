import { errorRule } from '../issues'

/** Program code in a lesson: imports, exports, expressions. */
export const lessonCode = errorRule(
  'lesson-code',
  'A lesson is text: use the components listed in docs/authoring.md.',
)
