import { errorRule } from '../issues'

/** Two exercises of a lesson with one id, and so with one address. */
export const duplicateExerciseId = errorRule(
  'duplicate-exercise-id',
  'Give it an id of its own: it is part of the address under which answers are kept.',
)
