import { useEffect, useRef, useState } from 'react'
import {
  advance,
  advanceFrame,
  beginRun,
  type Given,
  hasEnded,
  type Run,
  type Settings,
  STRIDE,
} from './training'

const isStill = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches

/**
 * Trains frame by frame, until it is paused or ends. Where motion is reduced each press of Train goes one
 * stride, and nothing moves by itself. New settings begin anew.
 */
export const useTraining = (start: Settings, setOf: (settings: Settings) => Given) => {
  const [settings, setSettings] = useState(start)
  const [run, setRun] = useState<Run>(() => beginRun(start, setOf(start)))
  const [isTraining, setTraining] = useState(false)
  const latest = useRef({ settings, setOf })
  latest.current = { settings, setOf }

  useEffect(() => {
    if (!isTraining) return
    let frame = requestAnimationFrame(function step() {
      const { settings: now, setOf: find } = latest.current
      setRun(before => advanceFrame(before, now, find(now), () => performance.now()))
      frame = requestAnimationFrame(step)
    })
    return () => cancelAnimationFrame(frame)
  }, [isTraining])

  const ended = hasEnded(run)
  useEffect(() => {
    if (ended) setTraining(false)
  }, [ended])

  const begin = (changed: Settings): void => {
    setTraining(false)
    setSettings(changed)
    setRun(beginRun(changed, setOf(changed)))
  }
  const stride = (): void => setRun(before => advance(before, STRIDE, settings, setOf(settings)))
  return {
    settings,
    run,
    isTraining,
    hasEnded: ended,
    /** Another learning rate goes on from where training is; all other settings begin anew. */
    change: (changed: Partial<Settings>): void => {
      const next = { ...settings, ...changed }
      const onlyRate = Object.keys(changed).every(name => name === 'rate')
      if (onlyRate) setSettings(next)
      else begin(next)
    },
    step: (): void => {
      setTraining(false)
      stride()
    },
    train: (): void => (isStill() ? stride() : setTraining(true)),
    pause: (): void => setTraining(false),
    reset: (): void => begin(settings),
  }
}
