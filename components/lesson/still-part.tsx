import type { ReactNode } from 'react'
import { keepStatic } from './render-static'
import { StaticRun } from './static-run'

/** What never changes: in the page once, and not in the data that React gets. Authors see it anew. */
export const StillPart = ({ children }: { readonly children: ReactNode }) =>
  process.env.NODE_ENV === 'development' ? children : <StaticRun name={keepStatic(children)} />
