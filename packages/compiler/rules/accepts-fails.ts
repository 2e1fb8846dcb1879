import { errorRule } from '../issues'

/** An answer of `accepts` that is not graded correct. */
export const acceptsFails = errorRule(
  'accepts-fails',
  'Mend the answer or its tolerance, or take this test out.',
)
