import { errorRule } from '../issues'

/** An answer of `rejects` that is graded correct, or cannot be judged. */
export const rejectsFails = errorRule(
  'rejects-fails',
  'Mend the answer or its tolerance, or take this test out.',
)
