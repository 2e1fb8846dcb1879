import { useState } from 'react'

export type LineReader = typeof import('./read-lines') & typeof import('../read-typed')

let loading: Promise<LineReader> | null = null

/** One download for all lines of the page; a failed one may be tried again. */
const load = (): Promise<LineReader> => {
  loading ??= Promise.all([import('./read-lines'), import('../read-typed')]).then(
    ([lines, typed]) => ({ ...lines, ...typed }),
    (error: unknown) => {
      loading = null
      throw error
    },
  )
  return loading
}

/** What reads and marks lines, once it is there: fetched when a line is used for the first time. */
export const useLineReader = () => {
  const [reader, setReader] = useState<LineReader | null>(null)
  const prepare = (): void => {
    if (reader !== null) return
    // Where it cannot be fetched nothing is marked here, and the server has the only say.
    load().then(
      loaded => setReader(loaded),
      () => null,
    )
  }
  return { reader, prepare }
}
