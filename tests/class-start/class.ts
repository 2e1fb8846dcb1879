import { setTimeout as sleep } from 'node:timers/promises'
import { type Learner, makeLearner, type Record } from './learner'
import type { Question } from './questions'

/** The lesson that all of them open. */
export const LESSON = 'derivatives-of-activation-functions/sigmoid'

/** A multiplicative generator (Lehmer, modulo 2^31 − 1): the same arrivals in every run. */
const makeChance = (seed: number) => {
  let state = seed
  return (): number => {
    state = (state * 48271) % 2147483647
    return state / 2147483647
  }
}

type Class = {
  readonly address: string
  readonly learners: number
  readonly questions: readonly (readonly Question[])[]
  readonly record: Record
}

const pick = <T>(list: readonly T[], index: number): T => {
  const found = list[index % list.length]
  if (found === undefined) throw new Error('There is nothing to pick from.')
  return found
}

/**
 * All open the same lesson at moments spread evenly over the time, whether or not the server keeps up, and
 * answer its first question.
 */
export const startClass = async (
  { address, learners, questions, record }: Class,
  withinMs: number,
): Promise<readonly Learner[]> => {
  const chance = makeChance(1)
  const first = pick(questions, 0)
  return Promise.all(
    Array.from({ length: learners }, async (_, index) => {
      const learner = makeLearner(address, LESSON, record)
      await sleep(chance() * withinMs)
      await learner.open()
      await learner.answer(pick(first, index), 'first answer')
      return learner
    }),
  )
}

/** Then each answers `count` exercises, each within its share of the time. */
export const goOn = async (
  questions: Class['questions'],
  learners: readonly Learner[],
  { count, withinMs }: { readonly count: number; readonly withinMs: number },
): Promise<void> => {
  const chance = makeChance(2)
  const shareMs = withinMs / count
  await Promise.all(
    learners.map(async (learner, index) => {
      const startedMs = performance.now()
      for (let turn = 0; turn < count; turn++) {
        const atMs = (turn + chance()) * shareMs
        await sleep(Math.max(0, startedMs + atMs - performance.now()))
        await learner.answer(pick(pick(questions, turn), index + turn), 'answer')
      }
    }),
  )
}
