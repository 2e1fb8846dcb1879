import { useEffect, useState } from 'react'

/** What is there sooner needs no word: one that comes and goes is only restless. */
const LONG_MS = 400

/** Whether something has been going on for so long that it is to be said. */
export const useIsLong = (isGoing: boolean): boolean => {
  const [isLong, setLong] = useState(false)
  useEffect(() => {
    if (!isGoing) return
    const timer = setTimeout(() => setLong(true), LONG_MS)
    return () => {
      clearTimeout(timer)
      setLong(false)
    }
  }, [isGoing])
  // It ends with what goes on, not a render later.
  return isGoing && isLong
}
