'use client'

import type { AccountReply } from '@slopewise/lesson/account'
import { useSyncExternalStore } from 'react'
import { mayHaveSession } from '@/components/exercise/device-learner'
import { getJson } from './account-request'

/** Who this browser's session belongs to, as far as the page knows. */
export type KnownAccount = AccountReply | 'loading' | 'failed'

let known: KnownAccount = 'loading'
let isAsked = false
const listeners = new Set<() => void>()

const publish = (account: KnownAccount): void => {
  known = account
  for (const listener of listeners) listener()
}

/** Asks (again). */
export const reloadAccount = async (): Promise<void> => {
  isAsked = true
  const outcome = await getJson<AccountReply>('/api/account')
  publish(outcome.ok ? outcome.reply : 'failed')
}

const listen = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

const subscribe = (listener: () => void): (() => void) => {
  if (!isAsked) void reloadAccount()
  return listen(listener)
}

const subscribeIfKnown = (listener: () => void): (() => void) =>
  mayHaveSession() ? subscribe(listener) : listen(listener)

const useStore = (subscribeTo: typeof subscribe): KnownAccount =>
  useSyncExternalStore(
    subscribeTo,
    () => known,
    () => 'loading' as const,
  )

/** One small request a page, after it was drawn; `loading` until the reply is there. */
export const useAccount = (): KnownAccount => useStore(subscribe)

/** The same where this browser may have a session; a newcomer's page asks for nothing and stays `loading`. */
export const useAccountIfKnown = (): KnownAccount => useStore(subscribeIfKnown)
