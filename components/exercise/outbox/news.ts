import type { ApiError, AttemptReply } from '@slopewise/lesson'

/** What became of an answer that was kept. */
export type OutboxNews = { readonly attemptId: string; readonly exercise: string } & (
  | { readonly kind: 'marked'; readonly reply: AttemptReply }
  | { readonly kind: 'refused'; readonly error: ApiError['error'] }
  /** It waits: nobody answered, or the server wants to be asked later; with its words, where it had any. */
  | { readonly kind: 'waiting'; readonly error: ApiError['error'] | null }
)

type Listener = (news: OutboxNews) => void

const listeners = new Set<Listener>()

let channel: BroadcastChannel | null = null

const tellHere = (news: OutboxNews): void => {
  for (const listener of listeners) listener(news)
}

const findChannel = (): BroadcastChannel | null => {
  if (channel === null && typeof BroadcastChannel !== 'undefined') {
    channel = new BroadcastChannel('slopewise-outbox')
    // Only pages of ours write to it.
    channel.onmessage = ({ data }) => tellHere(data as OutboxNews)
  }
  return channel
}

/** Tells every open page, this one first. */
export const tellNews = (news: OutboxNews): void => {
  tellHere(news)
  findChannel()?.postMessage(news)
}

/** Calls back with all news, from whichever tab sent the answer. Returns how to end that. */
export const followNews = (listener: Listener): (() => void) => {
  findChannel()
  listeners.add(listener)
  return () => listeners.delete(listener)
}
