export { findAuthorStatus, type LessonStatus } from './author-status'
export {
  describeExercise,
  type ExerciseReport,
  type Told,
  type VariantReport,
} from './exercise-report'
