import { cookiesOf, findCaller, requireInstructor, takeWriteTurn } from '@slopewise/server/accounts'
import { attemptSchema } from '@slopewise/server/attempts'
import { readJson, requireOwnOrigin, respond } from '@slopewise/server/http'
import { tryAnswer } from '@slopewise/server/student-view'

/** Marks an instructor's answer as a learner's, and stores nothing. */
export const POST = (request: Request): Promise<Response> =>
  respond(request, async () => {
    requireOwnOrigin(request)
    const attempt = await readJson(request, attemptSchema)
    const caller = await findCaller(request)
    const learnerId = requireInstructor(caller)
    await takeWriteTurn(request, caller, 'attempts')
    return { body: tryAnswer(attempt, learnerId), cookies: cookiesOf(caller) }
  })
