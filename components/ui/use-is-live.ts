import { useSyncExternalStore } from 'react'

const keepSilent = () => () => {}

/** False in the page as the server sent it, true once its scripts can answer. */
export const useIsLive = (): boolean =>
  useSyncExternalStore(
    keepSilent,
    () => true,
    () => false,
  )
