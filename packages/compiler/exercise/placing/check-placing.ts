import {
  describeTarget,
  findPlacingFault,
  isSameTarget,
  misconceptionsOf,
  prepareVariant,
} from '@slopewise/grading'
import { MISCONCEPTION_WORDS, type MisconceptionTag } from '@slopewise/lesson/messages'
import { findText } from '../../mdx/attributes'
import { keyNotDiagnostic } from '../../rules/key-not-diagnostic'
import { answerUnparsed, answerValue, duplicateVariant } from '../../rules/of-exercises'
import { extentOf, trimMapped } from '../../source/mapped-text'
import type { TestedExercise } from '../self-tests'

const FORMS = {
  point: `Write an equation, answer="g'(z) = 1/2", or the places: answer="1, -1".`,
  tangent: `Write its slope: answer="g'(1)".`,
  tangents: 'Write both slopes, the left one first: answer="0, 1".',
  region: `Write a condition, answer="g'(z) < 0.1", or a set: answer="|z| > 2".`,
}

const reportFault = (id: string, { exercise, key, context }: TestedExercise): boolean => {
  const fault = findPlacingFault(key, id)
  const answer = findText(exercise.attributes, 'answer')
  const task = key.variants[id]?.task
  if (fault === null || answer === null || task?.kind !== 'tangent') return false
  const extent = extentOf(trimMapped(answer))
  const where = id === 'default' ? '' : ` for ${id}`
  const advice = FORMS[task.place]
  if (fault === 'unread') {
    const message = `the answer${where} cannot be read as what a ${task.place} needs.`
    context.report(answerUnparsed, extent, { message, advice })
  } else {
    const message = `nothing within the range fulfils the answer${where}.`
    context.report(answerValue, extent, { message, advice: 'Change the answer, or the range.' })
  }
  return true
}

/** Wrong rules that give the slope of a tangent to the last digit. Zero has no sign to be lost. */
const sameAsKey = (id: string, key: TestedExercise['key']): readonly MisconceptionTag[] => {
  const task = key.variants[id]?.task
  if (task?.kind !== 'tangent' || task.place !== 'tangent') return []
  const prepared = prepareVariant(key, id)
  const { unnoticed } = misconceptionsOf(prepared, 'number')
  return unnoticed.filter(tag => !(tag === 'sign' && prepared.value === 0))
}

/** Warns where what a wrong rule gives is accepted, unless the author says why. */
const warnOfUnnoticed = (
  { id, isWaived, extent }: TestedExercise['variants'][number],
  { published, key, context, grade }: TestedExercise,
): void => {
  if (isWaived) return
  const accepted = describeTarget(key, id).wrong.filter(
    ({ answer }) => grade(published, key, { answer, variant: id }).verdict === 'correct',
  )
  const tags = [...new Set([...sameAsKey(id, key), ...accepted.flatMap(one => one.tags)])]
  if (tags.length === 0) return
  const rules = tags.map(tag => `${tag} (${MISCONCEPTION_WORDS[tag].title})`).join(', ')
  const where = id === 'default' ? '' : ` at ${id}`
  const message = `the right answer${where} does not show wrong rules: ${rules}.`
  context.report(keyNotDiagnostic, extent, { message })
}

/** Reports answers that cannot be read or fulfilled, and variants that ask for the same. */
export const checkPlacing = (tested: TestedExercise): boolean => {
  const { variants, key, context } = tested
  const faults = variants.filter(({ id }) => reportFault(id, tested))
  if (faults.length > 0) return false
  for (const variant of variants) warnOfUnnoticed(variant, tested)
  variants.forEach((variant, index) => {
    const first = variants
      .slice(0, index)
      .find(({ id }) => isSameTarget({ key, variant: id }, { key, variant: variant.id }))
    if (first === undefined || first.id === variant.id) return
    const message = `the answer is the same as for "${first.id}".`
    context.report(duplicateVariant, variant.extent, { message })
  })
  return true
}
