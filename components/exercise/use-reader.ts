import { type DealtExercise, isTypedKind } from '@slopewise/lesson'
import { useState } from 'react'
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
 * Reads answers while they are typed. `prepare` fetches the parser; where it cannot be fetched,
 * nothing is read here and the server has the only say.
 */
export const useReader = (exercise: DealtExercise) => {
  const [readTyped, setReadTyped] = useState<ReadTyped | null>(null)

  const prepare = async (): Promise<ReadTyped | null> => {
    if (!isTypedKind(exercise.kind)) return null
    try {
      const loaded = await loadReader()
      setReadTyped(() => loaded)
      return loaded
    } catch {
      return null
    }
  }

  return {
    prepare,
    /** What is known at once, for the line beneath the field. */
    read: (text: string): Reading | null => readTyped?.(exercise, text) ?? null,
    /** The same, once the parser is there: a slip is found before anything is sent. */
    readForSure: async (text: string): Promise<Reading | null> =>
      (await prepare())?.(exercise, text) ?? null,
  }
}
