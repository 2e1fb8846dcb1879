'use client'

import { useEffect } from 'react'
import { idle } from '@/components/ui/idle'

/** What `lesson.css` lets wait, while it is far from view, and what it lets wait within that. */
const PARTS = '.run > *, .island'
const INNER = '.exercise-prompt, .order-text, .option, .given-line'

/** How long one turn may take, in ms: a frame's worth on a machine four times slower is not missed. */
const TURN_MS = 4

/**
 * Lays out what was left for later because it is far from view, a part at a time, while the browser has nothing else
 * to do. From then on the page is as if it had been laid out whole: boxes know whether they scroll, and colours change
 * with all others.
 */
const layOutFarParts = async (isDone: () => boolean): Promise<void> => {
  const parts = [...document.querySelectorAll<HTMLElement>(PARTS)].flatMap(part => [
    ...part.querySelectorAll<HTMLElement>(INNER),
    part,
  ])
  while (parts.length > 0) {
    await idle()
    if (isDone()) return
    const startMs = performance.now()
    while (parts.length > 0 && performance.now() - startMs < TURN_MS) {
      const part = parts.shift()
      if (part === undefined) break
      part.dataset.near = ''
      part.getBoundingClientRect()
    }
  }
}

/** A page that was not opened at its top, or is not new, has no far parts: see `components/islands/early.ts`. */
export const FarParts = () => {
  useEffect(() => {
    if (document.documentElement.dataset.far === undefined) return
    let isGone = false
    void layOutFarParts(() => isGone || document.documentElement.dataset.far === undefined)
    return () => {
      isGone = true
    }
  }, [])
  return null
}
