import { signOut } from '@slopewise/server/accounts'
import { requireOwnOrigin, respond } from '@slopewise/server/http'

/** Ends this browser's session. */
export const POST = (request: Request): Promise<Response> =>
  respond(request, async () => {
    requireOwnOrigin(request)
    return { body: { signedOut: true }, cookies: await signOut(request) }
  })
