import { errorRule } from '../issues'

/** A file that is not text in UTF-8. */
export const lessonNotText = errorRule('lesson-not-text', 'Save the file as text in UTF-8.')
