export { readCourseProgress } from './course-progress'
export { foldProgress, readAnswer, readVerdict } from './fold'
