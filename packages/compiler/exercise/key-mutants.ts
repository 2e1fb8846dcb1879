import { misconceptionsOf, prepareVariant } from '@slopewise/grading'
import { isTypedKind } from '@slopewise/lesson'
import { MISCONCEPTION_WORDS, type MisconceptionTag } from '@slopewise/lesson/messages'
import { decide, type Expression, multiply, negate, num } from '@slopewise/math'
import { findExpression, resolveExpression } from '../maths/read-maths'
import { findText } from '../mdx/attributes'
import { keyUntested } from '../rules/key-untested'
import { extentOf, trimMapped } from '../source/mapped-text'
import type { TestedExercise } from './self-tests'
import { readTests, type Variant } from './variants'

/** A key as it would be after a mistake of the author's. */
type Mutant = { readonly words: string; readonly key: Expression }

const isSame = (left: Expression, right: Expression): boolean => {
  const { verdict } = decide(left, right)
  return verdict === 'equal' || verdict === 'equal-except-points'
}

const nameRule = (tag: MisconceptionTag): string =>
  `the wrong rule ${tag} (${MISCONCEPTION_WORDS[tag].title})`

/** The key with a sign, a factor or a misconception in it; those that change nothing are left out. */
const mutantsOf = ({ key, exercise }: TestedExercise, { id }: Variant): readonly Mutant[] => {
  if (!isTypedKind(exercise.kind)) return []
  const prepared = prepareVariant(key, id)
  const { expanded } = prepared
  if (expanded.kind === 'undefined') return []
  const { classes } = misconceptionsOf(prepared, exercise.kind)
  const mutants = [
    { words: 'had the other sign', key: negate(expanded) },
    { words: 'were twice as large', key: multiply(num(2), expanded) },
    ...classes.map(({ tags: [tag], answer }) => ({
      words: `were that of ${nameRule(tag)}`,
      key: answer,
    })),
  ]
  return mutants.filter(mutant => !isSame(mutant.key, expanded))
}

/** The answers that must be wrong for a variant, those of the exercise included. */
const rejectedBy = (variant: Variant, { exercise, key, maths }: TestedExercise): Expression[] => {
  const names = [...key.names.variables, ...Object.keys(variant.parsed)]
  return [...readTests(exercise.attributes, 'rejects'), ...variant.rejects].flatMap(({ text }) => {
    const expression = findExpression(text, { maths, names })
    return expression === null ? [] : [resolveExpression(expression, variant.parsed, maths)]
  })
}

/**
 * The first change of a variant's key that no test notices; null where each is. An answer that must
 * be right notices every change, as it is right for the key alone; one that must be wrong notices
 * the change that makes it right.
 */
const findUntested = (variant: Variant, tested: TestedExercise): Mutant | null => {
  const accepted = [...readTests(tested.exercise.attributes, 'accepts'), ...variant.accepts]
  if (accepted.length > 0) return null
  const rejected = rejectedBy(variant, tested)
  const isNoticed = ({ key }: Mutant) => rejected.some(answer => isSame(answer, key))
  return mutantsOf(tested, variant).find(mutant => !isNoticed(mutant)) ?? null
}

/** Warns of variants whose key could be changed, and all tests of the exercise would still pass. */
export const checkKeyMutants = (tested: TestedExercise): void => {
  const written = findText(tested.exercise.attributes, 'answer')
  if (written === null) return
  for (const variant of tested.variants) {
    const mutant = findUntested(variant, tested)
    if (mutant === null) continue
    const isDefault = variant.id === 'default'
    const extent = isDefault ? extentOf(trimMapped(written)) : variant.extent
    const where = isDefault ? '' : ` for ${variant.id}`
    tested.context.report(keyUntested, extent, {
      message: `no test would notice if the answer${where} ${mutant.words}.`,
    })
  }
}
