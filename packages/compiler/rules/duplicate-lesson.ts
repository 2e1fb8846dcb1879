import { errorRule } from '../issues'

/** Two folders of one course with the same lesson name behind their numbers. */
export const duplicateLesson = errorRule('duplicate-lesson', 'Rename one of the folders.')
