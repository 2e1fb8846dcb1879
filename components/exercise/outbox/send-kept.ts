import type { AttemptReply, AttemptRequest } from '@slopewise/lesson'
import type { ServerResult } from '../server-request'
import { waitMs } from './backoff'
import type { OutboxEntry } from './entry'
import type { OutboxNews } from './news'
import type { OutboxStore } from './outbox-store'

/** All that sending needs of the world. */
export type Sending = {
  readonly store: OutboxStore
  /** The learner whose session this browser has; null where nobody can be asked. */
  readonly findLearner: () => Promise<string | null>
  readonly send: (request: AttemptRequest) => Promise<ServerResult<AttemptReply>>
  readonly tell: (news: OutboxNews) => void
  readonly now: () => number
  readonly chance: () => number
  /** Called between two answers. */
  readonly renew: () => void
}

/** What is left: when to come back for it, and how much belongs to somebody else. */
export type Left = { readonly nextAt: number | null; readonly foreign: number }

const isOf = (entry: OutboxEntry, learner: string): boolean =>
  entry.learner === null || entry.learner === learner

/** Whether the answer may have been kept, or may be taken later: it must not be given up then. */
const mayComeBack = (result: ServerResult<AttemptReply>): boolean =>
  result.kind === 'unreachable' ||
  (result.kind === 'refused' &&
    (result.retryAfterMs !== null || result.error.faultId !== undefined))

const putOff = async (
  entry: OutboxEntry,
  retryAfterMs: number | null,
  { store, now, chance }: Sending,
): Promise<void> => {
  const tries = entry.tries + 1
  const dueAt = now() + waitMs({ tries, retryAfterMs, chance: chance() })
  await store.put({ ...entry, tries, dueAt })
}

/** Sends one answer. False where nobody answers: the others need not be tried then. */
export const sendOne = async (
  entry: OutboxEntry,
  learner: string,
  sending: Sending,
): Promise<boolean> => {
  const { store, send, tell } = sending
  const { attemptId, request } = entry
  const about = { attemptId, exercise: request.exercise }
  const result = await send({ ...request, learner })
  if (mayComeBack(result)) {
    const [error, retryAfterMs] =
      result.kind === 'refused' ? [result.error, result.retryAfterMs] : [null, null]
    await putOff(entry, retryAfterMs, sending)
    tell({ ...about, kind: 'waiting', error })
    return false
  }
  if (result.kind === 'refused' && result.error.code === 'other-learner') {
    // Somebody signed in meanwhile, in another tab: it stays, under the name it was given with.
    await store.put({ ...entry, learner })
    return false
  }
  // Told first: nobody need wait for the disk. An answer that is still there after all is sent once more, and counts once.
  if (result.kind === 'reply') tell({ ...about, kind: 'marked', reply: result.reply })
  else if (result.kind === 'refused') tell({ ...about, kind: 'refused', error: result.error })
  await store.remove(attemptId)
  return true
}

/** How often to look again for answers of which it is not known whose they are. */
const ASK_AGAIN_MS = 15_000

const measureLeft = async ({ store, now }: Sending, learner: string | null): Promise<Left> => {
  const entries = await store.list()
  if (learner === null) {
    return { nextAt: entries.length === 0 ? null : now() + ASK_AGAIN_MS, foreign: 0 }
  }
  const own = entries.filter(entry => isOf(entry, learner))
  const nextAt = own.length === 0 ? null : Math.min(...own.map(entry => entry.dueAt))
  return { nextAt, foreign: entries.length - own.length }
}

/**
 * Sends what is due, one after the other and in the order in which it was given, and only what belongs
 * to the learner of this browser's session. An entry is removed only after the server has said what
 * became of it. `isAllDue`: the network is back, no time need be waited for.
 */
export const sendKept = async (sending: Sending, isAllDue: boolean): Promise<Left> => {
  const { store, findLearner, now, renew } = sending
  const entries = await store.list()
  if (entries.length === 0) return { nextAt: null, foreign: 0 }
  const learner = await findLearner()
  if (learner === null) return measureLeft(sending, null)
  for (const entry of entries) {
    if (!isOf(entry, learner) || (entry.dueAt > now() && !isAllDue)) continue
    if (!(await sendOne(entry, learner, sending))) break
    renew()
  }
  return measureLeft(sending, learner)
}
