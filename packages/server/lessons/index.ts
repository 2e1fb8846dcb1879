export { dealExercise, dealFirst } from './dealt-exercise'
export { findFontFile, findFontSheet, listFonts } from './fonts'
export { findPicture, type Picture } from './picture'
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
