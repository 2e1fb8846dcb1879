import { askForReset, emailSchema } from '@slopewise/server/accounts'
import { readJson, requireOwnOrigin, respond } from '@slopewise/server/http'

/** Sends a link to choose a new password, where there is such an account. */
export const POST = (request: Request): Promise<Response> =>
  respond(request, async () => {
    requireOwnOrigin(request)
    await askForReset(request, await readJson(request, emailSchema))
    return { body: { asked: true } }
  })
