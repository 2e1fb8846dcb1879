import { Refusal, respond } from '@slopewise/server/http'
import { findLesson } from '@slopewise/server/lessons'

type Context = { readonly params: Promise<{ readonly course: string; readonly lesson: string }> }

/** Which version of a lesson is there now, by the hash of its public part: open pages ask. */
export const GET = (request: Request, { params }: Context): Promise<Response> =>
  respond(request, async () => {
    const { course, lesson } = await params
    const found = findLesson(course, lesson)
    if (found === null) throw new Refusal('unknown-lesson')
    return { body: { hash: found.hash } }
  })
