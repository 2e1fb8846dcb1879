import { errorRule } from '../issues'

/** A `course.json` that is missing, is no JSON, or has other fields than it should. */
export const courseFile = errorRule(
  'course-file',
  'Write {"title": "…", "description": "…", "source": "…", "slideCount": 3}.',
)
