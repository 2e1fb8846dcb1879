'use client'

import type { ReviewStanding } from '@slopewise/lesson'
import { useEffect, useState } from 'react'
import { read } from '@/components/exercise/server-request'
import { timeZone } from '@/components/progress/words'

/** A link to the review where something is due, and nothing at all where not. One small request. */
export const ReviewDue = () => {
  const [due, setDue] = useState(0)
  useEffect(() => {
    const query = `timeZone=${encodeURIComponent(timeZone())}`
    void read<ReviewStanding>(`/api/review?${query}`).then(result => {
      if (result.kind === 'reply') setDue(result.reply.due)
    })
  }, [])
  if (due === 0) return null
  return (
    <a className="button button-quiet" href="/review">
      {due === 1 ? '1 skill to review' : `${due} skills to review`}
    </a>
  )
}
