import 'katex/dist/katex.min.css'
import './globals.css'
import { getRelease } from '@slopewise/server/lessons'
import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { SHUFFLE_SCRIPT } from '@/components/exercise/choice-order'
import { OutboxKeeper } from '@/components/exercise/outbox/outbox-keeper'
import { SiteFooter, SiteHeader } from '@/components/ui/site-frame'
import { THEME_SCRIPT } from '@/components/ui/theme'

export const metadata: Metadata = {
  title: { default: 'Slopewise', template: '%s · Slopewise' },
  description: 'The mathematics of neural networks: lessons, live plots and graded exercises.',
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fdfcf8' },
    { media: '(prefers-color-scheme: dark)', color: '#15171b' },
  ],
}

/** Empty before anything was compiled: the page itself then says so. */
const findReleaseName = (): string => {
  try {
    return getRelease().name
  } catch {
    return ''
  }
}

/** Only in development: a build for learners does not contain it at all. */
const loadDevReload = async (): Promise<ReactNode> => {
  if (process.env.NODE_ENV !== 'development') return null
  const { DevReload } = await import('@/components/dev/dev-reload')
  return <DevReload release={findReleaseName()} />
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  return (
    // The script in the head may set the colour scheme before React looks.
    <html lang="en" suppressHydrationWarning>
      <head>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours. */}
        <script dangerouslySetInnerHTML={{ __html: THEME_SCRIPT }} />
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours. */}
        <script dangerouslySetInnerHTML={{ __html: SHUFFLE_SCRIPT }} />
      </head>
      <body>
        <a className="skip-link" href="#main">
          Skip to the text
        </a>
        <SiteHeader />
        {children}
        <OutboxKeeper />
        <SiteFooter />
        {await loadDevReload()}
      </body>
    </html>
  )
}
