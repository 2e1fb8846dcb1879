import { resetPassword, resetSchema } from '@slopewise/server/accounts'
import { readJson, requireOwnOrigin, respond } from '@slopewise/server/http'

/** Sets a new password by a link; every session of the account ends. */
export const POST = (request: Request): Promise<Response> =>
  respond(request, async () => {
    requireOwnOrigin(request)
    await resetPassword(request, await readJson(request, resetSchema))
    return { body: { changed: true } }
  })
