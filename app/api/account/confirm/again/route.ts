import { emailSchema, sendConfirmAgain } from '@slopewise/server/accounts'
import { readJson, requireOwnOrigin, respond } from '@slopewise/server/http'

/** Sends the link to confirm an address once more, where there is one to send. */
export const POST = (request: Request): Promise<Response> =>
  respond(request, async () => {
    requireOwnOrigin(request)
    await sendConfirmAgain(request, await readJson(request, emailSchema))
    return { body: { asked: true } }
  })
