import { findCaller, findRole } from '@slopewise/server/accounts'
import { findDraftPicture, findPicture, type Picture } from '@slopewise/server/lessons'

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

const send = ({ bytes, type }: Picture, more: Record<string, string> = {}): Response =>
  new Response(bytes, { headers: { ...HEADERS, 'Content-Type': type, ...more } })

const isInstructor = async (request: Request): Promise<boolean> => {
  const role = findRole(await findCaller(request))
  return role === 'instructor' || role === 'admin'
}

/** A picture of a lesson, as the page of that lesson names it. */
export const GET = async (request: Request, { params }: Context): Promise<Response> => {
  const { course, lesson, file } = await params
  const picture = findPicture(course, lesson, file)
  if (picture !== null) return send(picture)
  const draft = findDraftPicture(course, lesson, file)
  if (draft === null || !(await isInstructor(request))) {
    return new Response('Not found', { status: 404 })
  }
  return send(draft, { 'Cache-Control': 'private, no-store' })
}
