import type { ExerciseKey, PartAnswer, PublicExercise, Verdict } from '@slopewise/lesson'

/** What is graded: an answer to one variant of an exercise, or of a part of one. */
export type Asked = {
  readonly exercise: PublicExercise
  readonly key: ExerciseKey
  readonly variant: string
  readonly answer: PartAnswer
}

/** Grades the answers of one kind of exercise: pure, never throws whatever the answer. */
export type Grader = (asked: Asked) => Verdict
