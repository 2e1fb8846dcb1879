export { type Graded, gradeAnswer } from './grade-answer'
export { type ExerciseVersion, type FoundVersion, findDraftVersion, findVersion } from './version'
