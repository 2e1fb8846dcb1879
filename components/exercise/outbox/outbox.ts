import type { AttemptRequest } from '@slopewise/lesson'
import { findLastLearner } from '../device-learner'
import { sendAttempt } from '../send-attempt'
import { ensureSession } from '../server-request'
import { isStudentView } from '../student-view'
import { makeEntry } from './entry'
import { noteKept, wakeKeeper } from './kept-mark'
import { type OutboxNews, tellNews } from './news'
import { asOnlySender } from './only-sender'
import { getOutboxStore } from './outbox-store'
import { sendAndHear } from './send-and-hear'
import { type Left, type Sending, sendKept } from './send-kept'

export type { Left } from './send-kept'

/** While its own page sends an answer, no other tab does. Longer than a request may take. */
const HEAD_START_MS = 30_000

const findLearner = (): Promise<string | null> => ensureSession().catch(() => null)

const makeSending = async (renew: () => void = () => {}): Promise<Sending> => ({
  store: await getOutboxStore(),
  findLearner,
  send: sendAttempt,
  tell: tellNews,
  now: Date.now,
  chance: Math.random,
  renew,
})

/** What became of an answer; `lasts`: whether a waiting one outlives its page. */
export type Delivery = { readonly news: OutboxNews; readonly lasts: boolean }

const UNREACHABLE = {
  code: 'unreachable',
  message: 'The server cannot be reached. Nothing was marked, and nothing waits to be sent.',
}

/** In the student view nothing waits: an answer is marked now, or never. */
const deliverNow = async (request: AttemptRequest): Promise<Delivery> => {
  const { attemptId, exercise } = request
  const result = await sendAttempt(request)
  const about = { attemptId, exercise }
  if (result.kind === 'reply') {
    return { news: { ...about, kind: 'marked', reply: result.reply }, lasts: false }
  }
  const error = result.kind === 'refused' ? result.error : UNREACHABLE
  return { news: { ...about, kind: 'refused', error }, lasts: false }
}

/** Gets ready what sending needs: a session, and the store, which takes a while to open. */
export const prepareSending = (): void => {
  void findLearner()
  if (!isStudentView()) void getOutboxStore()
}

/**
 * Keeps an answer on this device, and only then sends it. The same `attemptId` may be given again: it counts
 * once. Where nobody answers, the answer waits and is sent by itself later.
 */
export const deliver = async (request: AttemptRequest): Promise<Delivery> => {
  if (isStudentView()) return deliverNow(request)
  const sending = await makeSending()
  const { store, now } = sending
  const entry = makeEntry(request, findLastLearner(), now())
  await store.put({ ...entry, dueAt: now() + HEAD_START_MS })
  noteKept(true)
  const { attemptId, exercise } = request
  const waiting: OutboxNews = { attemptId, exercise, kind: 'waiting', error: null }
  const learner = await findLearner()
  if (learner === null) {
    await store.put(entry)
    wakeKeeper()
    return { news: waiting, lasts: store.lasts }
  }
  const news = (await sendAndHear({ ...entry, learner }, learner, sending)) ?? waiting
  if (news.kind === 'waiting') wakeKeeper()
  return { news, lasts: store.lasts }
}

/** Whether an answer still waits here. */
export const isKept = async (attemptId: string): Promise<boolean> =>
  (await (await getOutboxStore()).list()).some(entry => entry.attemptId === attemptId)

/**
 * Sends what is due, unless another tab is at it. Null then; else what is left. `isAllDue`: the network
 * is back, no time need be waited for.
 */
export const sendAllKept = async (isAllDue: boolean): Promise<Left | null> => {
  let left: Left | null = null
  await asOnlySender(async renew => {
    left = await sendKept(await makeSending(renew), isAllDue)
  })
  const { list } = await getOutboxStore()
  noteKept((await list()).length > 0)
  return left
}

/**
 * After signing in: what waited for who they were here before waits for the one who signed in, as the history
 * on the server has moved to them. What waits for anybody else goes on waiting for them.
 */
export const adoptKept = async (before: string | null, now: string): Promise<void> => {
  const store = await getOutboxStore()
  for (const entry of await store.list()) {
    if (entry.learner === before || entry.learner === null)
      await store.put({ ...entry, learner: now })
  }
}
