import { endSessionSchema, endSessions, readOwnSessions } from '@slopewise/server/accounts'
import { readJson, requireOwnOrigin, respond } from '@slopewise/server/http'

/** Where the account is signed in. */
export const GET = (request: Request): Promise<Response> =>
  respond(request, async () => ({ body: { sessions: await readOwnSessions(request) } }))

/** Ends one of these sessions, or all but this one. */
export const POST = (request: Request): Promise<Response> =>
  respond(request, async () => {
    requireOwnOrigin(request)
    await endSessions(request, await readJson(request, endSessionSchema))
    return { body: { ended: true } }
  })
