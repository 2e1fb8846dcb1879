'use client'

import { use, useCallback } from 'react'
import { adoptIsland } from './adopt'
import type { IslandContent } from './content'

/** On the server the whole HTML; a build for browsers does not contain the branch. */
const useHtml = (name: string): string =>
  typeof window === 'undefined'
    ? use(import('./render-island').then(({ renderIsland }) => renderIsland(name)))
    : ''

type IslandProps = {
  /** Of the HTML that is kept for the page, and of the ids in it. */
  readonly name: string
  /** Without what the HTML says, see `makeLean`. */
  readonly content: IslandContent
}

/**
 * A part of the page that will be live. It is in the page as HTML only; its code is fetched when it is
 * needed and makes it a React root of its own. React leaves alone what is inside until then, and after.
 */
export const Island = ({ name, content }: IslandProps) => {
  const adopt = useCallback(
    (element: HTMLElement | null) => (element === null ? undefined : adoptIsland(element, content)),
    [content],
  )
  return (
    <div
      ref={adopt}
      className="island"
      data-run={name}
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: rendered by React from our own components.
      dangerouslySetInnerHTML={{ __html: useHtml(name) }}
    />
  )
}
