import { toText } from '@slopewise/math'
import type { LessonMaths } from '../../maths/lesson-maths'
import { findExpression, resolveExpression } from '../../maths/read-maths'
import type { Variant } from '../variants'

/**
 * The answer that a test stands for. What learners may type stays as it is; a piece in the lesson's or
 * the variant's names, `g(1)`, is worked out first.
 */
export const placedAnswer = (text: string, variant: Variant, maths: LessonMaths): string => {
  const pieces = text.split(/(,)(?![^([]*[)\]])/)
  const names = Object.keys(variant.parsed)
  return pieces
    .map(piece => {
      const expression = piece === ',' ? null : findExpression(piece, { maths, names })
      return expression === null
        ? piece
        : toText(resolveExpression(expression, variant.parsed, maths))
    })
    .join('')
}
