import { useEffect, useRef, useState } from 'react'

const GLIDE_MS = 450

const isStill = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches

/**
 * The zoom that is asked for, and the one that is drawn on the way to it. Where motion is reduced
 * both are always the same.
 */
export const useZoom = (first: number) => {
  const [target, setTarget] = useState(first)
  const [drawn, setDrawn] = useState(first)
  const latest = useRef(drawn)
  latest.current = drawn

  useEffect(() => {
    const from = latest.current
    if (from === target) return
    if (isStill()) {
      setDrawn(target)
      return
    }
    const start = performance.now()
    let frame = requestAnimationFrame(function run(now) {
      const share = Math.min(1, Math.max(0, (now - start) / GLIDE_MS))
      const eased = share * (2 - share)
      setDrawn(share === 1 ? target : from + (target - from) * eased)
      if (share < 1) frame = requestAnimationFrame(run)
    })
    return () => cancelAnimationFrame(frame)
  }, [target])

  return { target, drawn, zoomTo: setTarget }
}
