'use client'

import { useSyncExternalStore } from 'react'

const keepSilent = () => () => {}

/** What stands behind `?` in the address; null in the page as the server sent it. */
export const useSearch = (): string | null =>
  useSyncExternalStore(
    keepSilent,
    () => window.location.search,
    () => null,
  )
