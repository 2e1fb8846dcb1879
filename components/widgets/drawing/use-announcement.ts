import { useEffect, useLayoutEffect, useState } from 'react'
import { tellAtRest } from './tell-at-rest'

/** Long enough that a drag is announced once, when it rests. */
const QUIET_MS = 600

/** The text once it has rested for a moment. Null is silence. */
export const useAnnouncement = (text: string | null): string => {
  const [announced, setAnnounced] = useState('')
  const [rest] = useState(() => tellAtRest<string | null>(QUIET_MS, at => setAnnounced(at ?? '')))
  // Not `useEffect`, which is a task of its own after every move.
  useLayoutEffect(() => rest.take(text), [rest, text])
  useEffect(() => rest.end, [rest])
  return announced
}
