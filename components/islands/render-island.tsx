import { getStaticHtml } from '@/components/lesson/static-store'
import type { IslandContent } from './content'
import { makeLean } from './lean'
import { loadElement } from './load-element'

/** What the page has of an island: its HTML and, as JSON, what that does not say. */
export type RenderedIsland = { readonly html: string; readonly content: string | undefined }

/**
 * The renderer that Next itself renders pages with: hooks work only in the one that shares React with
 * them. Next hands it out under this name to the bundler; it has no types there.
 */
const { renderToReadableStream } =
  require('next/dist/server/route-modules/app-page/vendored/ssr/react-dom-server') as typeof import('react-dom/server')

/** Far more than a course has; the oldest goes first. */
const KEPT_MAX = 5_000

const rendered = new Map<string, Promise<RenderedIsland>>()

const render = async (name: string): Promise<RenderedIsland> => {
  // Written by `IslandOf`, under a name made of the text itself.
  const content = JSON.parse(getStaticHtml(name)) as IslandContent
  // The same prefix as in the browser: both make the same ids.
  const stream = await renderToReadableStream(await loadElement(content), {
    identifierPrefix: name,
  })
  await stream.allReady
  const html = await new Response(stream).text()
  return { html, content: JSON.stringify(makeLean(content)) }
}

/** An island; on the server only, and the same promise for the same name. */
export const renderIsland = (name: string): Promise<RenderedIsland> => {
  const known = rendered.get(name)
  if (known !== undefined) return known
  const island = render(name)
  rendered.set(name, island)
  const oldest = rendered.size > KEPT_MAX ? rendered.keys().next().value : undefined
  if (oldest !== undefined) rendered.delete(oldest)
  return island
}
