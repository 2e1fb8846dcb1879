export { dealExercise, dealFirst } from './dealt-exercise'
export {
  findDraft,
  findDraftCourse,
  findDraftExercise,
  findWholeCourse,
  listWholeCourses,
} from './drafts'
export { findFontFile, writeFontSheet } from './fonts'
export { findDraftPicture, findPicture, type Picture } from './picture'
export {
  findCourse,
  findExercise,
  findLesson,
  findSkill,
  getCourse,
  listCourses,
  splitAddress,
} from './public-part'
export { getRelease, type Release } from './release'
