import type { OutboxEntry } from './entry'
import { followNews, type OutboxNews } from './news'
import { type Sending, sendOne } from './send-kept'

/**
 * Sends one answer and gives what became of it as soon as that is known, before the store has been told; null
 * where nobody said anything.
 */
export const sendAndHear = async (
  entry: OutboxEntry,
  learner: string,
  sending: Sending,
): Promise<OutboxNews | null> => {
  let end = (): void => {}
  const heard = new Promise<OutboxNews>(resolve => {
    end = followNews(news => {
      if (news.attemptId === entry.attemptId) resolve(news)
    })
  })
  const sent = sendOne(entry, learner, sending).then(() => null)
  try {
    return await Promise.race([heard, sent])
  } finally {
    end()
  }
}
