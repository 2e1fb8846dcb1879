'use client'

import type { AccountReply } from '@slopewise/lesson/account'
import { useSyncExternalStore } from 'react'
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

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  if (!isAsked) void reloadAccount()
  return () => listeners.delete(listener)
}

/** One small request a page, after it was drawn; `loading` until the reply is there. */
export const useAccount = (): KnownAccount =>
  useSyncExternalStore(
    subscribe,
    () => known,
    () => 'loading' as const,
  )
