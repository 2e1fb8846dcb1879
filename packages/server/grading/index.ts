export { type Graded, gradeAnswer } from './grade-answer'
export { type ExerciseVersion, type FoundVersion, findVersion } from './version'
