'use client'

import { fillStaticRun } from './fill-static-run'
import { getStaticHtml } from './static-store'

const fill = (run: HTMLElement | null): void => {
  if (run !== null) void fillStaticRun(run)
}

/**
 * A run of text and formulas that never changes. Its HTML is in the page once, as the server made it: the
 * data that React gets for the page holds only its name, and React leaves alone what is inside.
 */
export const StaticRun = ({ name }: { readonly name: string }) => (
  <div
    ref={fill}
    className="run"
    data-run={name}
    suppressHydrationWarning
    // biome-ignore lint/security/noDangerouslySetInnerHtml: rendered from our compiler's own output.
    dangerouslySetInnerHTML={{ __html: typeof window === 'undefined' ? getStaticHtml(name) : '' }}
  />
)
