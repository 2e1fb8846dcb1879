import { findCaller, takeWriteTurn } from '@slopewise/server/accounts'
import { attemptSchema, submitAttempt } from '@slopewise/server/attempts'
import { readJson, requireOwnOrigin, respond } from '@slopewise/server/http'

/** Hands one attempt in; the same `attemptId` again gives the same reply. */
export const POST = (request: Request): Promise<Response> =>
  respond(request, async () => {
    requireOwnOrigin(request)
    const attempt = await readJson(request, attemptSchema)
    const caller = await findCaller(request)
    await takeWriteTurn(request, caller, 'attempts')
    const { reply, cookies } = await submitAttempt(caller, attempt)
    return { body: reply, cookies }
  })
