import {
  type Condition,
  type Decision,
  type Definitions,
  decide,
  type Expression,
  type ParseOptions,
  parseExpression,
} from '@slopewise/math'
import { type Names, type Refused, readAssumptions, readNames } from '../read-names'

/** Two texts to compare, and what they may speak of. */
export type Comparison = {
  readonly student: string
  readonly reference: string
  /** Left out: the parameters of the defined functions, or `z`. */
  readonly variables?: readonly string[]
  readonly define: Readonly<Record<string, string>>
  readonly assume?: readonly string[]
}

/** Two texts that were read and compared. */
export type Compared = {
  readonly ok: true
  readonly student: Expression
  readonly reference: Expression
  readonly definitions?: Definitions
  readonly decision: Decision
}

const readSide = (of: string, text: string, options: ParseOptions) => {
  const read = parseExpression(text, options)
  if (read.ok) return read
  return { ok: false, of, text, slip: read.slip } as const
}

const readConditions = (texts: readonly string[] | undefined, options: ParseOptions) =>
  texts === undefined || texts.length === 0
    ? ({ ok: true, conditions: [] as readonly Condition[] } as const)
    : readAssumptions(texts, options)

/** Reads both texts and decides; the first text that cannot be read is refused. */
export const decideTexts = (
  comparison: Comparison,
  names: Names = readNames(comparison.define, comparison.variables),
): Compared | Refused => {
  if (!names.ok) return names
  const { options, definitions } = names
  const student = readSide('student', comparison.student, options)
  if (!student.ok) return student
  const reference = readSide('reference', comparison.reference, options)
  if (!reference.ok) return reference
  const assumed = readConditions(comparison.assume, options)
  if (!assumed.ok) return assumed
  const decision = decide(student.expression, reference.expression, {
    assumptions: assumed.conditions,
    ...(definitions && { definitions }),
  })
  return {
    ok: true,
    student: student.expression,
    reference: reference.expression,
    decision,
    ...(definitions && { definitions }),
  }
}
