import { useEffect, useRef, useState } from 'react'

const isStill = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches

type PlayOptions = {
  readonly step: number
  readonly last: number
  readonly stepsPerSecond: number
  readonly onStep: (step: number) => void
}

/** One press goes this many steps where nothing may move by itself. */
const STRIDE = 10

/**
 * Lets steps run to the last one, from the first again where they are there. Where motion is reduced
 * each press goes one stride, and nothing moves by itself.
 */
export const usePlay = ({ step, last, stepsPerSecond, onStep }: PlayOptions) => {
  const [isPlaying, setPlaying] = useState(false)
  const latest = useRef({ step, onStep })
  latest.current = { step, onStep }

  useEffect(() => {
    if (!isPlaying) return
    const from = { step: latest.current.step, time: performance.now() }
    let frame = requestAnimationFrame(function run(now) {
      const gone = ((now - from.time) / 1000) * stepsPerSecond
      const next = Math.min(last, Math.floor(from.step + gone))
      if (next !== latest.current.step) latest.current.onStep(next)
      if (next >= last) setPlaying(false)
      else frame = requestAnimationFrame(run)
    })
    return () => cancelAnimationFrame(frame)
  }, [isPlaying, last, stepsPerSecond])

  const play = (): void => {
    const start = step >= last ? 0 : step
    if (isStill()) {
      onStep(Math.min(last, start + STRIDE))
      return
    }
    onStep(start)
    setPlaying(true)
  }
  return { isPlaying, play, pause: () => setPlaying(false) }
}
