'use client'

import { getStaticHtml } from './static-store'

/** As with `StaticRun`: React leaves alone what is inside, and does not get a copy. */
export const FontSheet = ({ name }: { readonly name: string }) => (
  <div
    hidden
    suppressHydrationWarning
    // biome-ignore lint/security/noDangerouslySetInnerHtml: a style sheet of our own.
    dangerouslySetInnerHTML={{ __html: typeof window === 'undefined' ? getStaticHtml(name) : '' }}
  />
)
