export type * from './answer'
export { answerText, isByPart, isEmptyPart } from './answer'
export type * from './api'
export type { CasesRow } from './cases-rows'
export { readRows, splitOutside, splitRows, writeRows } from './cases-rows'
export type * from './class-report'
export type * from './definitions'
export type * from './exercise'
export type * from './issue'
export type * from './kinds'
export {
  EXERCISE_KINDS,
  hasTypedLines,
  isExerciseKind,
  isOneText,
  isPartKind,
  isTypedKind,
  KINDS,
  PART_KINDS,
} from './kinds'
export type * from './lesson'
export type * from './lines'
export type * from './order'
export { dealtParts, partLetter, publicParts } from './parts'
export type * from './placing'
export { isPlacingTask, PLACES } from './placing'
export type * from './progress'
export type * from './review'
export { slippedText } from './slipped-text'
export type * from './task'
export type * from './verdict'
export { isAuthorsAlone, pointsOf } from './verdict'
export type * from './widget'
export { isWidgetName, WIDGET_NAMES } from './widget'
