export { dealExercise, dealFirst } from './dealt-exercise'
export {
  findCourse,
  findExercise,
  findLesson,
  getCourse,
  listCourses,
  splitAddress,
} from './public-part'
export { getRelease, type Release } from './release'
