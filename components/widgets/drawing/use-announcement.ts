import { useEffect, useState } from 'react'

/** Long enough that a drag is announced once, when it rests. */
const QUIET_MS = 600

/** The text once it has rested for a moment. Null is silence. */
export const useAnnouncement = (text: string | null): string => {
  const [announced, setAnnounced] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setAnnounced(text ?? ''), QUIET_MS)
    return () => clearTimeout(timer)
  }, [text])
  return announced
}
