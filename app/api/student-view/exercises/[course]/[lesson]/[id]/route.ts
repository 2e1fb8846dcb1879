import { cookiesOf, findCaller, requireInstructor } from '@slopewise/server/accounts'
import { type ExerciseParams, readAddress, readAfter } from '@slopewise/server/exercises'
import { respond } from '@slopewise/server/http'
import { tryAnother } from '@slopewise/server/student-view'

type Context = { readonly params: Promise<ExerciseParams> }

/** The exercise with the variant that follows `?after=…`, for instructors; stores nothing. */
export const GET = (request: Request, { params }: Context): Promise<Response> =>
  respond(request, async () => {
    const address = readAddress(await params)
    const caller = await findCaller(request)
    const learnerId = requireInstructor(caller)
    return { body: tryAnother(address, readAfter(request), learnerId), cookies: cookiesOf(caller) }
  })
