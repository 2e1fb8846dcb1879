import { type ReactNode, useEffect, useState } from 'react'
import { hydrateRoot } from 'react-dom/client'
import type { IslandContent } from './content'
import { FaultBoundary } from './fault-boundary'
import type { Held } from './held'
import { fillLean } from './lean'
import { loadElement } from './load-element'

/**
 * Tells when what is inside answers: its effects have run, and what they changed is on the page. They and
 * this change together, however long that takes: a button that is still disabled in React's eyes hears no click.
 */
const Awake = ({ onAwake, children }: { onAwake: () => void; children: ReactNode }) => {
  const [isSettled, setSettled] = useState(false)
  useEffect(() => setSettled(true), [])
  useEffect(() => {
    if (!isSettled) return
    const timer = setTimeout(onAwake)
    return () => clearTimeout(timer)
  }, [isSettled, onAwake])
  return children
}

/** Fetches the code, and makes the HTML that is there live. Returns how to take that away again. */
export const wakeIsland = async (
  island: HTMLElement,
  lean: IslandContent,
  held: Held,
): Promise<() => void> => {
  const element = await loadElement(fillLean(lean, island))
  return new Promise(resolve => {
    const onAwake = (): void => {
      island.dataset.live = 'true'
      resolve(() => root.unmount())
      void held.replay()
    }
    const part = (
      <Awake onAwake={onAwake}>
        <FaultBoundary>{element}</FaultBoundary>
      </Awake>
    )
    const root = hydrateRoot(island, part, { identifierPrefix: island.dataset.run ?? '' })
  })
}
