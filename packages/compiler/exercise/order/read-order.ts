import type { OrderLine, OrderStep } from '@slopewise/lesson'
import { findAttribute, findText } from '../../mdx/attributes'
import { extentOfNode, tagExtent } from '../../mdx/nodes'
import { orderSteps } from '../../rules/of-exercises'
import type { ExercisePart } from '../exercise-part'
import type { CompiledTask, KindReader, KindReading } from '../kind-reading'
import { hashText } from '../public-hash'
import { renderInline, setterFor } from '../render-part'
import type { Variant } from '../variants'
import { readPlaces, type StepPlace } from './step-places'

/** Fewer lines have hardly an order. */
const STEPS_MIN = 3

/** Hex digits of the public id of a line. */
const ID_LENGTH = 10

type SetStep = StepPlace & OrderLine & Pick<OrderStep, 'when'>

const whenOf = ({ attributes }: ExercisePart): string =>
  findText(attributes, 'when')?.text.trim() ?? ''

/**
 * The lines of one variant, in the author's order. A line's id comes from its exercise and from what
 * it shows, so that neither the ids nor their order say anything of its place.
 */
const setSteps = (
  places: readonly StepPlace[],
  variant: Variant,
  { exercise, context }: KindReading,
): SetStep[] =>
  places.map(place => {
    const html = renderInline(place.part.content, setterFor(context, variant.parsed))
    const seed = [context.course, context.lesson, exercise.id, html].join('\n')
    return { ...place, id: hashText(seed).slice(0, ID_LENGTH), html, when: whenOf(place.part) }
  })

const reportTwins = (steps: readonly SetStep[], { context }: KindReading): boolean => {
  const twin = steps.find(({ id }, index) => steps.findIndex(one => one.id === id) < index)
  if (twin === undefined) return false
  const message = 'another step shows the same.'
  const advice = 'Two steps that look alike cannot be told apart: change one, or take it out.'
  context.report(orderSteps, tagExtent(twin.part.node), { message, advice })
  return true
}

/** Whether lines from the top are an order in which each has what it needs above it. */
const isInOrder = (lines: readonly SetStep[]): boolean => {
  const names = lines.filter(({ belongs }) => belongs).map(({ name }) => name)
  const isBelow = ({ name, after }: SetStep) =>
    after.every(one => names.indexOf(one) < names.indexOf(name))
  return lines.filter(({ belongs }) => belongs).every(isBelow)
}

const reportSolved = (shuffled: readonly SetStep[], { exercise, context }: KindReading): void => {
  if (!isInOrder(shuffled) || context.hasErrorIn(extentOfNode(exercise.node))) return
  const message = 'the lines happen to be shuffled into the right order.'
  const advice = 'Give the exercise another id, or change a word of a line: both shuffle anew.'
  context.report(orderSteps, tagExtent(exercise.node), { message, advice })
}

const taskOf = (
  places: readonly StepPlace[],
  variant: Variant,
  reading: KindReading,
): CompiledTask | null => {
  const steps = setSteps(places, variant, reading)
  if (reportTwins(steps, reading)) return null
  const shuffled = [...steps].sort((one, other) => (one.id < other.id ? -1 : 1))
  reportSolved(shuffled, reading)
  const idOf = (name: string) => steps.find(step => step.name === name)?.id ?? name
  return {
    shown: {
      kind: 'order',
      lines: shuffled.map(({ id, html }) => ({ id, html })),
      hasExtra: steps.some(({ belongs }) => !belongs),
    },
    kept: {
      kind: 'order',
      steps: steps.map(({ id, name, belongs, after, when }) => ({
        id,
        name,
        belongs,
        after: after.map(idOf),
        when,
      })),
    },
  }
}

const reportFew = (places: readonly StepPlace[], { exercise, context }: KindReading): boolean => {
  const count = places.filter(({ belongs }) => belongs).length
  if (count >= STEPS_MIN) return false
  const what = count === 0 ? 'no steps' : count === 1 ? 'one step only' : `${count} steps only`
  context.report(orderSteps, tagExtent(exercise.node), { message: `the order has ${what}.` })
  return true
}

/** Whether a step is an extra one, or names what only extra ones have. */
const reportWhen = (places: readonly StepPlace[], { context }: KindReading): void => {
  for (const { part, belongs } of places) {
    const when = findAttribute(part.attributes, 'when')
    if (!belongs || when === null) continue
    const message = '"when" means nothing for a step that belongs.'
    const advice = 'Write it on a step with extra: no mistake leads to a right one.'
    context.report(orderSteps, when.extent, { message, advice })
  }
}

/** Reads an exercise whose lines are put in order. */
export const readOrderKind: KindReader = reading => {
  const { exercise, variants, context } = reading
  const places = readPlaces(exercise.parts.Step, context)
  reportWhen(places, reading)
  if (reportFew(places, reading)) return null
  const tasks = variants.map(variant => taskOf(places, variant, reading))
  const made = tasks.filter(task => task !== null)
  const replyNames = places.map(({ name }) => name)
  return made.length < tasks.length ? null : { options: [], keys: [], tasks: made, replyNames }
}
