import type { SingleKind } from '@slopewise/lesson'
import type { Grader } from './asked'
import { gradeCases } from './cases/grade-cases'
import { gradeChoice } from './choice/grade-choice'
import { gradeCode } from './code/grade-code'
import { gradeDerivation } from './derivation/grade-derivation'
import { gradeExpression } from './expression/grade-expression'
import { gradeFindError } from './find-error/grade-find-error'
import { gradeNumber } from './number/grade-number'
import { gradeOrder } from './order/grade-order'
import { gradeSet } from './set/grade-set'
import { gradeTangent } from './tangent/grade-tangent'

/** How each kind of exercise is graded; several parts each by their own kind. */
export const GRADERS: Readonly<Record<SingleKind, Grader>> = {
  number: gradeNumber,
  expression: gradeExpression,
  set: gradeSet,
  cases: gradeCases,
  code: gradeCode,
  choice: gradeChoice,
  order: gradeOrder,
  tangent: gradeTangent,
  'find-error': gradeFindError,
  derivation: gradeDerivation,
}
