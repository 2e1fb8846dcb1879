import { errorRule } from '../issues'

/** Rules of folders and `course.json`. */
export const contentMissing = errorRule(
  'content-missing',
  'Make a folder for each course in it, with a course.json.',
)

export const courseFile = errorRule(
  'course-file',
  'Write {"title": "…", "description": "…", "source": "…", "slideCount": 3}.',
)

export const folderName = errorRule(
  'folder-name',
  'Use small letters, digits and single hyphens, and for a lesson its number first: 01-sigmoid.',
)

export const duplicateLesson = errorRule('duplicate-lesson', 'Rename one of the folders.')

export const courseEmpty = errorRule(
  'course-empty',
  'Make a folder 01-name with an index.mdx in it.',
)
