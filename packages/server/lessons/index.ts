export { dealExercise, dealFirst } from './dealt-exercise'
export {
  findDraft,
  findDraftCourse,
  findDraftExercise,
  findWholeCourse,
  listWholeCourses,
} from './drafts'
export { findFontFile, findFontSheet, listFonts } from './fonts'
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
