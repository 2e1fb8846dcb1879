import { findPicture } from '@slopewise/server/lessons'

type Params = { readonly course: string; readonly lesson: string; readonly file: string }
type Context = { readonly params: Promise<Params> }

const HEADERS = {
  // The name is a hash of the bytes.
  'Cache-Control': 'public, max-age=31536000, immutable',
  'X-Content-Type-Options': 'nosniff',
  // A drawing that is opened by itself is a document: its scripts do not run, and it loads nothing.
  'Content-Security-Policy':
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox",
  'Cross-Origin-Resource-Policy': 'same-origin',
}

/** A picture of a lesson, as the page of that lesson names it. */
export const GET = async (_: Request, { params }: Context): Promise<Response> => {
  const { course, lesson, file } = await params
  const picture = findPicture(course, lesson, file)
  if (picture === null) return new Response('Not found', { status: 404 })
  return new Response(picture.bytes, { headers: { ...HEADERS, 'Content-Type': picture.type } })
}
