import type { DealtExercise, PartAnswer } from '@slopewise/lesson'
import type { RefObject } from 'react'
import type { Reading } from './read-typed'

/** What the field of every kind gets, for an exercise or for a part of one. */
export type FieldProps = {
  readonly exercise: DealtExercise
  readonly answer: PartAnswer
  /** What was understood of a typed answer; null where nothing is known. */
  readonly reading: Reading | null
  readonly isWrong: boolean
  /** False while the scripts are on their way. */
  readonly isLive: boolean
  /** The input that a slip's place is shown in, for fields of one line. */
  readonly field: RefObject<HTMLInputElement | null>
  readonly onAnswer: (answer: PartAnswer) => void
  readonly onFirstUse: () => void
}
