import { cookiesOf, findCaller, takeWriteTurn } from '@slopewise/server/accounts'
import { readJson, requireOwnOrigin, respond } from '@slopewise/server/http'
import { reportAttempt, reportSchema } from '@slopewise/server/reports'

/** "My answer was right": kept with the attempt, for the instructor. */
export const POST = (request: Request): Promise<Response> =>
  respond(request, async () => {
    requireOwnOrigin(request)
    const report = await readJson(request, reportSchema)
    const caller = await findCaller(request)
    await takeWriteTurn(request, caller, 'helps')
    return { body: await reportAttempt(caller, report), cookies: cookiesOf(caller) }
  })
