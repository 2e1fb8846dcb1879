import { errorRule } from '../issues'

/** Something in an exercise that it cannot show. */
export const exerciseContent = errorRule('exercise-content', 'Write it in another way.')
