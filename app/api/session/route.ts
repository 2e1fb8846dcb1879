import { openSession } from '@slopewise/server/accounts'
import { requireOwnOrigin, respond } from '@slopewise/server/http'

/** Keeps a good session, gives a new one otherwise. No row is written for a new one. */
export const POST = (request: Request): Promise<Response> =>
  respond(request, async () => {
    requireOwnOrigin(request)
    const { reply, cookies } = await openSession(request)
    return { body: reply, cookies }
  })
