import type { ExerciseKey } from '@slopewise/lesson'
import type { MisconceptionTag } from '@slopewise/lesson/messages'
import { type Expression, freeVariables, variable } from '@slopewise/math'
import { type PreparedVariant, prepareVariant } from '../key/prepared'
import { answersOf } from './classes'
import { slopeFromHeight } from './family'
import { findSlopeQuestion, type SlopeQuestion } from './question'
import { isSameAnswer } from './same-answer'

/** A slope that is asked for, and its right formula. */
type Asked = { readonly right: Expression; readonly question: SlopeQuestion | null }

/** In terms of the height: `a` stands for it, and no z is there for a wrong rule to use. */
const inHeight = (question: SlopeQuestion | null, name: string): Asked | null => {
  if (question === null || question.family === null) return null
  const height = variable(name)
  const right = slopeFromHeight(question.family, height)
  return right === null ? null : { right, question: { ...question, at: null, height, key: right } }
}

const askedOf = (variant: PreparedVariant, heightName: string | null): Asked | null => {
  const isNumber = freeVariables(variant.expanded).size === 0
  const question = findSlopeQuestion(variant, isNumber ? 'number' : 'expression')
  return heightName === null
    ? { right: variant.expanded, question }
    : inHeight(question, heightName)
}

/**
 * The formula that a learner writes who holds the wrong rule `tag`, or the right one for null: of
 * the slope that the key's variant asks for, in terms of its height where that has a name. Null
 * where the rule does not apply, or gives what is right.
 */
export const formulaBy = (
  key: ExerciseKey,
  variant: string,
  tag: MisconceptionTag | null,
  heightName: string | null,
): Expression | null => {
  const asked = askedOf(prepareVariant(key, variant), heightName)
  if (asked === null) return null
  const { right, question } = asked
  if (tag === null) return right
  return answersOf(tag, right, question).find(wrong => !isSameAnswer(wrong, right)) ?? null
}
