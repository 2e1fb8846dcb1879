import { isTypedKind } from '@slopewise/lesson'
import { MISCONCEPTION_WORDS } from '@slopewise/lesson/messages'
import { findExpression } from '../maths/read-maths'
import { findText } from '../mdx/attributes'
import { keyNotDiagnostic } from '../rules/key-not-diagnostic'
import { extentOf, trimMapped } from '../source/mapped-text'
import { findBetterValues } from './better-values'
import type { TestedExercise } from './self-tests'
import { findUnnoticed } from './told-apart'
import type { Variant } from './variants'

const whereOf = ({ id }: Variant): string => (id === 'default' ? '' : ` at ${id}`)

const checkVariant = (variant: Variant, tested: TestedExercise): void => {
  const { exercise, key, maths, context } = tested
  const written = findText(exercise.attributes, 'answer')
  if (written === null || !isTypedKind(exercise.kind)) return
  const tags = findUnnoticed(key, variant.id, exercise.kind)
  if (tags.length === 0) return
  const names = [...key.names.variables, ...Object.keys(variant.parsed)]
  const expression = findExpression(written.text, { maths, names })
  const better = expression === null ? [] : findBetterValues(expression, variant, tested)
  // A formula is the same function everywhere: a rule that gives it is no mistake.
  if (better.length === 0 && exercise.kind === 'expression') return
  const extent = variant.id === 'default' ? extentOf(trimMapped(written)) : variant.extent
  const rules = tags.map(tag => `${tag} (${MISCONCEPTION_WORDS[tag].title})`).join(', ')
  context.report(keyNotDiagnostic, extent, {
    message: `the right answer${whereOf(variant)} does not show wrong rules: ${rules}.`,
    advice:
      better.length === 0
        ? undefined
        : `Better: ${better.join(', or ')}; or say why not: waive="warm-up; …".`,
  })
}

/** Warns of variants whose key a wrong rule gives as well, unless the author says why. */
export const checkDiagnosticity = (tested: TestedExercise): void => {
  for (const variant of tested.variants) {
    if (!variant.isWaived) checkVariant(variant, tested)
  }
}
