import { findPlacingFault, isSameTarget } from '@slopewise/grading'
import { findText } from '../../mdx/attributes'
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

/** Reports answers that cannot be read or fulfilled, and variants that ask for the same. */
export const checkPlacing = (tested: TestedExercise): boolean => {
  const { variants, key, context } = tested
  const faults = variants.filter(({ id }) => reportFault(id, tested))
  if (faults.length > 0) return false
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
