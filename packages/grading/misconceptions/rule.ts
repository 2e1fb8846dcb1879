import type { Expression } from '@slopewise/math'
import type { SlopeQuestion } from './question'

/**
 * A wrong rule: the answers of a learner who holds it, made from the exercise's own definitions.
 * None where the rule does not apply; an answer that happens to be right is left out by the caller.
 */
export type WrongRule = (question: SlopeQuestion) => readonly Expression[]
