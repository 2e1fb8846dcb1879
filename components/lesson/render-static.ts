import { createHash } from 'node:crypto'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { ReactNode } from 'react'
import { keepStaticHtml } from './static-store'

type Render = (node: ReactNode) => string

/**
 * React's own renderer for the server. Next does not let server components import it, since what it
 * renders could not become alive: which is what a run of text is for.
 */
const findRenderer = (): Render => {
  const require = createRequire(path.join(process.cwd(), 'package.json'))
  return require('react-dom/server').renderToStaticMarkup
}

let render: Render | null = null

/** Renders elements that never change; gives the name under which their HTML is kept for the page. */
export const keepStatic = (node: ReactNode): string => {
  render ??= findRenderer()
  return keepHtml(render(node))
}

/** The same for HTML as it is. */
export const keepHtml = (html: string): string => {
  const name = createHash('sha256').update(html).digest('hex').slice(0, 12)
  keepStaticHtml(name, html)
  return name
}
