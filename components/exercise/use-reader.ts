import type { DealtExercise } from '@slopewise/lesson'
import { useCallback, useRef, useState } from 'react'
import type { Reading } from './read-typed'

type ReadTyped = (exercise: DealtExercise, text: string) => Reading | null

let loading: Promise<ReadTyped> | null = null

/** One download for all fields of the page; a failed one may be tried again. */
const loadReader = (): Promise<ReadTyped> => {
  loading ??= import('./read-typed').then(
    module => module.readTyped,
    (error: unknown) => {
      loading = null
      throw error
    },
  )
  return loading
}

/**
 * Reads answers while they are typed. `prepare` fetches the parser; until it is there, and where it
 * cannot be fetched, nothing is read and the server has the only say.
 */
export const useReader = (exercise: DealtExercise) => {
  const [readTyped, setReadTyped] = useState<ReadTyped | null>(null)
  const isAsked = useRef(false)

  const prepare = useCallback((): void => {
    if (isAsked.current || exercise.kind === 'choice') return
    isAsked.current = true
    loadReader().then(
      loaded => setReadTyped(() => loaded),
      () => {
        isAsked.current = false
      },
    )
  }, [exercise.kind])

  const read = (text: string): Reading | null => readTyped?.(exercise, text) ?? null
  return { prepare, read }
}
