'use client'

import { useEffect, useState } from 'react'

type LessonNewsProps = {
  /** `<course>/<lesson>` */
  readonly address: string
  /** Of the lesson as this page shows it. */
  readonly hash: string
}

/** How often an open page asks; one that nobody looks at does not ask at all. */
const ASK_MS = 15_000

const fetchHash = async (address: string): Promise<string | null> => {
  try {
    const reply = await fetch(`/api/lessons/${address}`, { cache: 'no-store' })
    if (!reply.ok) return null
    // Our own route's reply.
    return ((await reply.json()) as { hash: string }).hash
  } catch {
    // Without a network there is no news.
    return null
  }
}

/** The hash of the lesson as it is now; null until the server has said. */
const useNewestHash = (address: string): string | null => {
  const [newest, setNewest] = useState<string | null>(null)
  useEffect(() => {
    let isGone = false
    const ask = async (): Promise<void> => {
      if (document.visibilityState !== 'visible') return
      const hash = await fetchHash(address)
      if (!isGone && hash !== null) setNewest(hash)
    }
    const timer = setInterval(() => void ask(), ASK_MS)
    const look = (): void => void ask()
    document.addEventListener('visibilitychange', look)
    window.addEventListener('focus', look)
    return () => {
      isGone = true
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
      window.removeEventListener('focus', look)
    }
  }, [address])
  return newest
}

/**
 * Says so when a better version of the lesson was published while its page is open. Nothing moves under
 * the reader's hands: the new one is shown when they ask for it, and what they typed stays.
 */
export const LessonNews = ({ address, hash }: LessonNewsProps) => {
  const newest = useNewestHash(address)
  const isOld = newest !== null && newest !== hash
  return (
    <div role="status" className="lesson-news-place">
      {isOld && (
        <div className="lesson-news">
          <p>This lesson was improved while you worked. Your text is kept.</p>
          <button type="button" className="button" onClick={() => window.location.reload()}>
            Load it
          </button>
        </div>
      )}
    </div>
  )
}
