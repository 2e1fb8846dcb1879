import {
  type AttemptFact,
  type DerivedRows,
  hasLearner,
  inLedgers,
  listAttempts,
  listBelongings,
  listHelps,
  recordMove,
} from '../db'
import { invariant } from '../fault'
import { findSkill } from '../lessons'
import { replayHistory } from './replay'

const byTime =
  <T>(timeOf: (item: T) => Date) =>
  (left: T, right: T): number =>
    timeOf(left).getTime() - timeOf(right).getTime()

/** What follows from two histories together. A help that both saw counts from when it was seen first. */
const deriveTogether = async (from: string, to: string): Promise<DerivedRows> => {
  const attempts = (await Promise.all([listAttempts(from), listAttempts(to)])).flat()
  const helps = (await Promise.all([listHelps(from), listHelps(to)])).flat()
  const history = {
    attempts: attempts.sort((left, right) => {
      return (
        byTime<AttemptFact>(({ answeredAt }) => answeredAt)(left, right) || left.seq - right.seq
      )
    }),
    helps: helps.sort(byTime(({ seenAt }) => seenAt)),
  }
  return replayHistory(to, history, findSkill)
}

/**
 * Gives all that is recorded of one learner to another, whose row must exist: attempts, marks, helps, deals,
 * readings; progress follows from both histories together, in the order of their times. In one
 * transaction: whatever stops it, nothing has moved. What the first does meanwhile moves along.
 * The row of the first learner, sessions and accounts stay as they are. Nothing to move is no error.
 */
export const moveLearner = async (from: string, to: string): Promise<void> => {
  invariant(from !== to, 'a learner is moved to somebody else')
  if (!(await hasLearner(from))) return
  await inLedgers([from, to], new Date(), async ([fromEntry, toEntry]) => {
    invariant(fromEntry !== undefined && toEntry !== undefined, 'both learners have an entry')
    const [belongingsFrom, belongingsTo] = await Promise.all([
      listBelongings(from),
      listBelongings(to),
    ])
    const derived = await deriveTogether(from, to)
    await recordMove({
      from: fromEntry,
      to: { ...toEntry, at: new Date(Math.max(toEntry.at.getTime(), fromEntry.at.getTime())) },
      belongings: { from: belongingsFrom, to: belongingsTo },
      derived,
    })
  })
}
