import type { MisconceptionTag } from '@slopewise/lesson/messages'
import { type Expression, multiply } from '@slopewise/math'
import { notSquared } from './not-squared'
import { oneMinus } from './one-minus'
import { plusForMinus } from './plus-for-minus'
import type { Chain, SlopeQuestion } from './question'
import type { WrongRule } from './rule'
import { wrongSibling } from './wrong-sibling'

/** Wrong rules for $f'$ of those who take the inner derivative as they should. */
const OUTER_RULES: Readonly<Partial<Record<MisconceptionTag, WrongRule>>> = {
  'wrong-sibling': wrongSibling,
  'plus-for-minus': plusForMinus,
  'not-squared': notSquared,
}

/** Of the sigmoid, $u'(1 - a)$ is the square forgotten as well: a reply to it names both. */
const outerRuleOf = (tag: MisconceptionTag, { family }: SlopeQuestion): WrongRule | undefined =>
  tag === 'one-minus' && family?.shape === 'sigmoid' ? oneMinus : OUTER_RULES[tag]

/** What a learner answers who holds a wrong rule where $f'(u) \cdot u'$ is asked for. */
export const chainedAnswers = (
  tag: MisconceptionTag,
  question: SlopeQuestion,
  { outer, inner }: Chain,
): readonly Expression[] => {
  if (tag === 'no-chain') return [outer]
  if (tag === 'value-for-slope') return [question.height]
  const wrong = outerRuleOf(tag, question)?.(question) ?? []
  return wrong.map(slope => multiply(inner, slope))
}
