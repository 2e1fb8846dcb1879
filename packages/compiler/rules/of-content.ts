/** Rules of folders and `course.json`. */
export { contentEmpty } from './content-empty'
export { contentMissing } from './content-missing'
export { courseEmpty } from './course-empty'
export { courseFile } from './course-file'
export { duplicateLesson } from './duplicate-lesson'
export { folderName } from './folder-name'
export { lessonMisplaced } from './lesson-misplaced'
