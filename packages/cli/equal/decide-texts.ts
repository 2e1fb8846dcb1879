import {
  type Condition,
  type Decision,
  type Definitions,
  decide,
  decideTexts as decideByTexts,
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
  readonly definitions?: Definitions | undefined
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

const PLAIN_NAME = /^[a-cf-hj-y]$/

/**
 * The same without trees, which takes a fraction of the time: where nothing but values with one
 * letter is defined. The trees are read when a reply asks for them. Null: it has to be read in full.
 */
const decidePlainly = (comparison: Comparison): Compared | null => {
  const { student, reference, variables = ['z'], define, assume = [] } = comparison
  const isPlain = Object.keys(define).every(
    name => PLAIN_NAME.test(name) && !variables.includes(name),
  )
  // Trees find easier witnesses in several variables.
  if (!isPlain || assume.length > 0 || variables.length > 1) return null
  const decided = decideByTexts(student, reference, { variables, values: define })
  if (!decided.ok) return null
  const { decision } = decided
  let read: Compared | null = null
  const trees = (): Compared => {
    if (read) return read
    const names = readNames(define, variables)
    const sides = names.ok ? readSides(comparison, names.options) : names
    if (!sides.ok) throw new Error(`"${sides.text}" was read before, and is not now.`)
    const definitions = names.ok ? names.definitions : undefined
    read = { ...sides, decision, ...(definitions && { definitions }) }
    return read
  }
  return {
    ok: true,
    decision,
    get student() {
      return trees().student
    },
    get reference() {
      return trees().reference
    },
    get definitions() {
      return trees().definitions
    },
  }
}

const readSides = (
  { student, reference }: Comparison,
  options: ParseOptions,
):
  | { readonly ok: true; readonly student: Expression; readonly reference: Expression }
  | Refused => {
  const left = readSide('student', student, options)
  if (!left.ok) return left
  const right = readSide('reference', reference, options)
  return right.ok ? { ok: true, student: left.expression, reference: right.expression } : right
}

/** Reads both texts and decides, by texts alone where that is enough. */
export const decideLine = (comparison: Comparison): Compared | Refused =>
  decidePlainly(comparison) ?? decideTexts(comparison)

/** Reads both texts and decides; the first text that cannot be read is refused. */
export const decideTexts = (
  comparison: Comparison,
  names: Names = readNames(comparison.define, comparison.variables),
): Compared | Refused => {
  if (!names.ok) return names
  const { options, definitions } = names
  const sides = readSides(comparison, options)
  if (!sides.ok) return sides
  const { student, reference } = sides
  const assumed = readConditions(comparison.assume, options)
  if (!assumed.ok) return assumed
  const decision = decide(student, reference, {
    assumptions: assumed.conditions,
    ...(definitions && { definitions }),
  })
  return {
    ok: true,
    student,
    reference,
    decision,
    ...(definitions && { definitions }),
  }
}
