import { errorRule } from '../issues'

/** An exercise without a solution, or with two. */
export const exerciseSolution = errorRule(
  'exercise-without-solution',
  'Add one <Solution> with the whole way to the answer.',
)
