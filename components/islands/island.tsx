'use client'

import { use } from 'react'
import { adoptIsland, adoptIslands } from './adopt'
import type { RenderedIsland } from './render-island'

const NOT_RENDERED: RenderedIsland = { html: '', content: undefined }

/** On the server the whole island; a build for browsers does not contain the branch. */
const useRendered = (name: string): RenderedIsland =>
  typeof window === 'undefined'
    ? use(import('./render-island').then(({ renderIsland }) => renderIsland(name)))
    : NOT_RENDERED

// Before React looks at the page: this script is there before Next's own.
if (typeof window !== 'undefined') adoptIslands()

/**
 * A part of the page that will be live. It is in the page as HTML and data only; its code is fetched when it is
 * needed and makes it a React root of its own. React leaves alone what is inside until then, and after.
 * `name` is that of the HTML that is kept for the page, and of the ids in it.
 */
export const Island = ({ name }: { readonly name: string }) => {
  const { html, content } = useRendered(name)
  return (
    <div
      ref={adoptIsland}
      className="island"
      data-run={name}
      data-content={content}
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: rendered by React from our own components.
      dangerouslySetInnerHTML={{ __html: html }}
    />
  )
}
