import { errorRule } from '../issues'

/** A typed exercise without a key. */
export const answerMissing = errorRule('answer-missing', `Add answer="g'(0)", in plain maths.`)
