import { defaultTolerance, prepareVariant } from '@slopewise/grading'
import { isTypedKind, type Tolerance } from '@slopewise/lesson'
import { decide, type Expression, parseExpression, substitute, toText } from '@slopewise/math'
import type { LessonMaths } from '../maths/lesson-maths'
import { numberOf, resolveExpression, type VariantValues } from '../maths/read-maths'
import { findAttribute } from '../mdx/attributes'
import type { TestedExercise } from './self-tests'
import { findUnnoticed } from './told-apart'
import type { Variant } from './variants'

/** Tried in this order: at the first ones the slopes of the usual functions are short fractions. */
const CANDIDATES = 'ln 2; ln 3; 1; -1; 1/2; -1/2; 2; -2; 3/5; 4/5'.split('; ')

/** How many are named. */
const SHOWN_MAX = 3

type Candidate = { readonly text: string; readonly value: Expression }

const candidates: readonly Candidate[] = CANDIDATES.flatMap(text => {
  const read = parseExpression(text, { variables: [] })
  return read.ok ? [{ text, value: read.expression }] : []
})

/** The question asked elsewhere: what is changed in words, and the key that it would have. */
type Other = {
  readonly words: string
  readonly answer: Expression
  readonly values: VariantValues
}

/** The same question with another value of one name, or at another point where none has a value. */
const othersOf = (answer: Expression, { parsed }: Variant): readonly Other[] => {
  const names = Object.keys(parsed)
  if (names.length > 0) {
    return names.flatMap(name =>
      candidates.map(({ text, value }) => {
        const values = { ...parsed, [name]: value }
        return { words: `${name} = ${text}`, answer: substitute(answer, values), values }
      }),
    )
  }
  if (answer.kind !== 'apply' || answer.primes !== 1 || answer.args.length !== 1) return []
  return candidates.map(({ text, value }) => {
    const other = { ...answer, args: [value] }
    return { words: toText(other).replace(toText(value), text), answer: other, values: {} }
  })
}

const toleranceOf = (
  { exercise, key }: TestedExercise,
  { id }: Variant,
  resolved: Expression,
): Tolerance => {
  const isStated = ['exact', 'tolerance'].some(
    name => findAttribute(exercise.attributes, name) !== null,
  )
  const stated = isStated ? key.variants[id]?.tolerance : undefined
  if (stated !== undefined) return stated
  return exercise.kind === 'number' ? defaultTolerance(resolved) : { kind: 'exact' }
}

/** Whether another variant asks for the same already: two with one key are an error. */
const isTaken = (resolved: Expression, { id }: Variant, { key }: TestedExercise): boolean =>
  key.kind !== 'set' &&
  Object.keys(key.variants).some(
    other =>
      other !== id && decide(prepareVariant(key, other).expanded, resolved).verdict === 'equal',
  )

const isBetter = (
  { answer, values }: Other,
  variant: Variant,
  tested: TestedExercise,
  maths: LessonMaths,
): boolean => {
  const { key, exercise } = tested
  const kept = key.variants[variant.id]
  if (kept === undefined || !isTypedKind(exercise.kind)) return false
  const resolved = resolveExpression(answer, values, maths)
  if (exercise.kind === 'number' && !Number.isFinite(numberOf(resolved))) return false
  const other = {
    ...kept,
    values: Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, toText(value)]),
    ),
    answer: toText(answer),
    tolerance: toleranceOf(tested, variant, resolved),
  }
  const asked = { ...key, variants: { [variant.id]: other } }
  if (findUnnoticed(asked, variant.id, exercise.kind).length > 0) return false
  return !isTaken(resolved, variant, tested)
}

/** Values at which no wrong rule gives the right answer and no variant asks already, in words; maybe none. */
export const findBetterValues = (
  answer: Expression,
  variant: Variant,
  tested: TestedExercise,
): readonly string[] => {
  const found: string[] = []
  for (const other of othersOf(answer, variant)) {
    if (found.length === SHOWN_MAX) break
    if (isBetter(other, variant, tested, tested.maths)) found.push(other.words)
  }
  return found
}
