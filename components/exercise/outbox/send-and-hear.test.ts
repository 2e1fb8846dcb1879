import type { AttemptReply } from '@slopewise/lesson'
import { expect, test } from 'vitest'
import type { ServerResult } from '../server-request'
import { makeEntry } from './entry'
import { tellNews } from './news'
import { sendAndHear } from './send-and-hear'
import type { Sending } from './send-kept'

const entry = makeEntry(
  { attemptId: 'a', exercise: 'c/l/e', variant: 'default', hash: 'h', answer: '1' },
  'ada',
  0,
)

/** A page whose store never says that it has done anything. */
const stuckStore = (result: ServerResult<AttemptReply>): Sending => ({
  store: {
    lasts: true,
    put: async () => {},
    remove: () => new Promise(() => {}),
    list: async () => [],
  },
  findLearner: async () => 'ada',
  send: async () => result,
  tell: tellNews,
  now: () => 0,
  chance: () => 0,
  renew: () => {},
})

test('hears of a clear no without waiting for the store', async () => {
  const error = { code: 'unknown-hash', message: 'No.' }
  const sending = stuckStore({ kind: 'refused', error, retryAfterMs: null })
  const news = await sendAndHear(entry, 'ada', sending)
  expect(news).toMatchObject({ attemptId: 'a', kind: 'refused', error })
})

test('hears that an answer waits where nobody could be reached', async () => {
  const news = await sendAndHear(entry, 'ada', stuckStore({ kind: 'unreachable' }))
  expect(news).toMatchObject({ attemptId: 'a', kind: 'waiting' })
})

test('hears nothing where somebody else has signed in', async () => {
  const error = { code: 'other-learner', message: 'No.' }
  const sending = stuckStore({ kind: 'refused', error, retryAfterMs: null })
  expect(await sendAndHear(entry, 'ada', sending)).toBeNull()
})
