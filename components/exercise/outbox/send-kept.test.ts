import type { AttemptReply, AttemptRequest } from '@slopewise/lesson'
import { expect, test } from 'vitest'
import type { ServerResult } from '../server-request'
import { makeEntry, type OutboxEntry } from './entry'
import type { OutboxNews } from './news'
import type { OutboxStore } from './outbox-store'
import { type Sending, sendKept } from './send-kept'

const NOW = 1_000_000

const reply = (attemptId: string): AttemptReply => ({
  verdict: 'correct',
  reason: 'equal',
  feedback: 'Right.',
  points: 1,
  progress: {
    exercise: 'c/l/e',
    tries: 1,
    best: 'correct',
    firstTry: 'correct',
    last: null,
    hintsSeen: 0,
    solutionSeen: false,
  },
  receipt: { attemptId, at: '2026-11-28T00:00:00.000Z', replayed: false },
})

const entry = (attemptId: string, changes: Partial<OutboxEntry> = {}): OutboxEntry => ({
  ...makeEntry(
    { attemptId, exercise: 'c/l/e', variant: 'default', hash: 'h', answer: '1' },
    'ada',
    NOW - 1000,
  ),
  ...changes,
})

type Answers = (request: AttemptRequest) => ServerResult<AttemptReply>

/** A browser with these answers kept, and a server that answers so. */
const open = (
  entries: readonly OutboxEntry[],
  answers: Answers,
  learner: string | null = 'ada',
) => {
  const kept = new Map(entries.map(one => [one.attemptId, one]))
  const sent: AttemptRequest[] = []
  const told: OutboxNews[] = []
  const store: OutboxStore = {
    lasts: true,
    put: async one => void kept.set(one.attemptId, one),
    remove: async id => void kept.delete(id),
    list: async () => [...kept.values()].sort((a, b) => a.keptAt - b.keptAt),
  }
  const sending: Sending = {
    store,
    findLearner: async () => learner,
    send: async request => {
      sent.push(request)
      return answers(request)
    },
    tell: news => void told.push(news),
    now: () => NOW,
    chance: () => 0,
    renew: () => {},
  }
  return { kept, sent, told, sending, ids: () => sent.map(one => one.attemptId) }
}

const marks: Answers = ({ attemptId }) => ({ kind: 'reply', reply: reply(attemptId) })
const nobody: Answers = () => ({ kind: 'unreachable' })
const refuses =
  (code: string, rest: { faultId?: string; retryAfterMs?: number } = {}): Answers =>
  () => {
    const { retryAfterMs = null, ...more } = rest
    return { kind: 'refused', error: { code, message: 'No.', ...more }, retryAfterMs }
  }

test('sends in the order given, tells of each mark, and keeps nothing that was marked', async () => {
  const page = open([entry('b', { keptAt: NOW - 1 }), entry('a', { keptAt: NOW - 2 })], marks)
  expect(await sendKept(page.sending, false)).toEqual({ nextAt: null, foreign: 0 })
  expect(page.ids()).toEqual(['a', 'b'])
  expect(page.sent[0]?.learner).toBe('ada')
  expect(page.told.map(({ kind }) => kind)).toEqual(['marked', 'marked'])
  expect(page.kept.size).toBe(0)
})

test('a mark is told before the store is, which may take its time', async () => {
  const page = open([entry('a')], marks)
  const keptWhenTold: boolean[] = []
  const tell = ({ attemptId }: OutboxNews): void => void keptWhenTold.push(page.kept.has(attemptId))
  await sendKept({ ...page.sending, tell }, false)
  expect(keptWhenTold).toEqual([true])
  expect(page.kept.size).toBe(0)
})

test('where nobody answers, one is tried, all stay, and the first comes later', async () => {
  const page = open([entry('a'), entry('b')], nobody)
  const left = await sendKept(page.sending, false)
  expect(page.ids()).toEqual(['a'])
  expect(page.kept.get('a')).toMatchObject({ tries: 1, dueAt: NOW + 500 })
  expect(page.kept.get('b')).toMatchObject({ tries: 0 })
  expect(left.foreign).toBe(0)
})

test('what is not due waits, unless the network is back', async () => {
  const later = [entry('a', { dueAt: NOW + 5000 })]
  const waiting = open(later, marks)
  expect(await sendKept(waiting.sending, false)).toEqual({ nextAt: NOW + 5000, foreign: 0 })
  expect(waiting.sent).toEqual([])
  const back = open(later, marks)
  await sendKept(back.sending, true)
  expect(back.ids()).toEqual(['a'])
})

test('a server that is busy is asked again when it said so', async () => {
  const page = open([entry('a')], refuses('too-many', { retryAfterMs: 60_000 }))
  await sendKept(page.sending, false)
  expect(page.kept.get('a')?.dueAt).toBe(NOW + 60_000)
  expect(page.told).toMatchObject([{ kind: 'waiting', error: { code: 'too-many' } }])
})

test('a fault of the server loses nothing', async () => {
  const page = open([entry('a')], refuses('fault', { faultId: 'f-1' }))
  await sendKept(page.sending, false)
  expect(page.kept.has('a')).toBe(true)
})

test('a clear no ends the waiting, and is told', async () => {
  const page = open([entry('a'), entry('b')], refuses('unknown-hash'))
  await sendKept(page.sending, false)
  expect(page.told).toMatchObject([
    { attemptId: 'a', kind: 'refused', error: { code: 'unknown-hash' } },
    { attemptId: 'b', kind: 'refused' },
  ])
  expect(page.kept.size).toBe(0)
})

test('answers of somebody else are counted, and never sent', async () => {
  const page = open(
    [entry('a', { learner: 'bob' }), entry('b'), entry('c', { learner: 'eve' })],
    marks,
  )
  expect(await sendKept(page.sending, true)).toEqual({ nextAt: null, foreign: 2 })
  expect(page.ids()).toEqual(['b'])
  expect([...page.kept.keys()]).toEqual(['a', 'c'])
})

test('an answer given before anybody was known goes to whoever comes first', async () => {
  const page = open([entry('a', { learner: null })], marks)
  await sendKept(page.sending, false)
  expect(page.sent[0]?.learner).toBe('ada')
})

test('when somebody else signed in meanwhile, the answer keeps its name', async () => {
  const page = open([entry('a', { learner: null })], refuses('other-learner'))
  await sendKept(page.sending, false)
  expect(page.kept.get('a')?.learner).toBe('ada')
})

test('without a session nothing is sent, and it is looked for again', async () => {
  const page = open([entry('a')], marks, null)
  const left = await sendKept(page.sending, true)
  expect(page.sent).toEqual([])
  expect(left.nextAt).toBeGreaterThan(NOW)
})
