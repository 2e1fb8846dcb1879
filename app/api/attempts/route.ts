import { findCaller } from '@slopewise/server/accounts'
import { attemptSchema, submitAttempt } from '@slopewise/server/attempts'
import { readJson, requireOwnOrigin, respond } from '@slopewise/server/http'

/** Hands one attempt in; the same `attemptId` again gives the same reply. */
export const POST = (request: Request): Promise<Response> =>
  respond(request, async () => {
    requireOwnOrigin(request)
    const attempt = await readJson(request, attemptSchema)
    const { reply, cookies } = await submitAttempt(await findCaller(request), attempt)
    return { body: reply, cookies }
  })
