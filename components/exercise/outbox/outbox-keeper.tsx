'use client'

import { useEffect, useState } from 'react'
import { findKeeper, type Keeper, mayBeKept, onWake } from './kept-mark'

const getKeeper = async (): Promise<Keeper> =>
  findKeeper() ?? (await import('./keep-sending')).keepSending

/**
 * Fetches what sends answers as soon as one waits here. An exercise brings it along, so it is at hand also
 * where the network went before there was anything to send. Returns how to end it.
 */
const keepAtHand = (show: (foreign: number) => void): (() => void) => {
  let end: (() => void) | null = null
  let state: 'none' | 'coming' | 'there' | 'over' = 'none'
  const begin = async (): Promise<void> => {
    if (state !== 'none' || !mayBeKept()) return
    state = 'coming'
    try {
      const keep = await getKeeper()
      if (isOver()) return
      state = 'there'
      end = keep(show)
    } catch {
      // The next time that somebody looks at the page, or the network is back.
      if (!isOver()) state = 'none'
    }
  }
  const isOver = (): boolean => state === 'over'
  const look = (): void => void begin()
  window.addEventListener('online', look)
  document.addEventListener('visibilitychange', look)
  const endWake = onWake(look)
  look()
  return () => {
    state = 'over'
    end?.()
    endWake()
    window.removeEventListener('online', look)
    document.removeEventListener('visibilitychange', look)
  }
}

const foreignWords = (count: number): string =>
  count === 1
    ? '1 answer here belongs to someone else and stays unsent.'
    : `${count} answers here belong to someone else and stay unsent.`

/** On every page: sends the answers that this device has kept. Shows only what it cannot send. */
export const OutboxKeeper = () => {
  const [foreign, setForeign] = useState(0)
  useEffect(() => keepAtHand(setForeign), [])
  return (
    <div role="status" className="outbox-place">
      {foreign > 0 && <p className="outbox-note">{foreignWords(foreign)}</p>}
    </div>
  )
}
