import { findFont } from '@slopewise/server/lessons'

type Context = { readonly params: Promise<{ readonly file: string }> }

/** A font cut to what the lessons need. Its name is the hash of its bytes: it never changes. */
export const GET = async (_request: Request, { params }: Context): Promise<Response> => {
  const bytes = findFont((await params).file)
  if (bytes === null) return new Response('Not found', { status: 404 })
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'font/woff2',
      'Cache-Control': 'public, max-age=31536000, immutable',
    },
  })
}
