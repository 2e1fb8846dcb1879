import { errorRule } from '../issues'

/** A plot that hides what an exercise asks for that is not there. */
export const unknownExercise = errorRule(
  'unknown-exercise',
  'Name an exercise of this lesson by its id.',
)
