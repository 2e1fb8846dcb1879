import type { OrderKey, OrderStep } from '@slopewise/lesson'
import { isMisconceptionTag, MISCONCEPTION_WORDS, say } from '@slopewise/lesson/messages'
import { type Judgement, judge } from '../judgement'

/** Names in the general words about a wrong rule: a line belongs to no one function. */
const GENERAL_NAMES = { g: 'g', a: 'a', z: 'z' }

const placesOf = (given: readonly OrderStep[], wrong: readonly OrderStep[]): string[] =>
  given.flatMap((step, index) => (wrong.includes(step) ? [`${index + 1}`] : []))

/** Lines that belong nowhere: the misconception that the first of them names, if any does. */
const judgeExtra = (given: readonly OrderStep[], wrong: readonly OrderStep[]): Judgement => {
  const tags = wrong.map(({ when }) => when).filter(isMisconceptionTag)
  const places = placesOf(given, wrong)
  const id = places.length > 1 ? 'wrong-line/several' : 'wrong-line'
  const args = { place: places[0], places: places.join(' and ') }
  const general = judge('incorrect', 'wrong-line', { id, args })
  const [reason] = tags
  if (reason === undefined) return general
  const reply = say(MISCONCEPTION_WORDS[reason].reply, GENERAL_NAMES)
  return { ...general, reason, tags: [...tags, 'wrong-line'], feedback: reply }
}

/** How many lines stand right above the first that does not, in words. */
const startOf = (count: number): string => {
  if (count === 0) return ''
  return count === 1 ? 'the first line can stand there.' : `the first ${count} lines are in order.`
}

/** The first line that needs another one above it; null where every line has what it needs. */
const judgeFirstMisplaced = (given: readonly OrderStep[]): Judgement | null => {
  const ids = given.map(({ id }) => id)
  for (const [index, { after }] of given.entries()) {
    const needed = after.filter(id => !ids.slice(0, index).includes(id))
    if (needed.length === 0) continue
    const isLeftOut = !needed.some(id => ids.includes(id))
    const args = { place: `${index + 1}`, start: startOf(index) }
    return judge('incorrect', 'out-of-order', {
      id: isLeftOut ? 'out-of-order/missing' : 'out-of-order',
      args,
    })
  }
  return null
}

/**
 * Decides lines that were put in order. All lines of a derivation are equal, so what may follow what
 * cannot be decided from the formulas: each step needs those that the author says (where nothing is
 * said the step before it), and every order in which each line stands below all that it needs is
 * right. `partly` where such an order is not finished; else wrong for the first line that does not
 * belong, or that stands too high.
 */
export const judgeOrder = ({ steps }: OrderKey, given: readonly OrderStep[]): Judgement => {
  const wrong = given.filter(({ belongs }) => !belongs)
  if (wrong.length > 0) return judgeExtra(given, wrong)
  const misplaced = judgeFirstMisplaced(given)
  if (misplaced !== null) return misplaced
  const missing = steps.filter(({ belongs }) => belongs).length - given.length
  if (missing === 0) return judge('correct', 'in-order', { id: 'in-order' })
  const count = missing === 1 ? 'one line is' : `${missing} lines are`
  return judge('partly', 'incomplete', { id: 'incomplete/lines', args: { count } })
}
