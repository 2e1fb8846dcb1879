import { errorRule } from '../issues'

/** A lesson that cannot be parsed in bounded time. */
export const lessonTooLarge = errorRule('lesson-too-large', 'Cut the lesson into several.')
