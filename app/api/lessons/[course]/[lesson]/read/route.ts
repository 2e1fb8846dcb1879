import { cookiesOf, findCaller } from '@slopewise/server/accounts'
import { requireOwnOrigin, respond } from '@slopewise/server/http'
import { keepReading } from '@slopewise/server/progress'

type Context = { readonly params: Promise<{ readonly course: string; readonly lesson: string }> }

/** The learner has read this lesson to its end. */
export const POST = (request: Request, { params }: Context): Promise<Response> =>
  respond(request, async () => {
    requireOwnOrigin(request)
    const { course, lesson } = await params
    const caller = await findCaller(request)
    return { body: { kept: await keepReading(caller, course, lesson) }, cookies: cookiesOf(caller) }
  })
