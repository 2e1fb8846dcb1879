import { findFontFile } from '@slopewise/server/lessons'

type Context = { readonly params: Promise<{ readonly file: string }> }

/** Fonts cut to what the lessons need. A name is the hash of its bytes: they never change. */
export const GET = async (_request: Request, { params }: Context): Promise<Response> => {
  const found = findFontFile((await params).file)
  if (found === null) return new Response('Not found', { status: 404 })
  return new Response(found, {
    headers: {
      'Content-Type': 'font/woff2',
      'Cache-Control': 'public, max-age=31536000, immutable',
    },
  })
}
