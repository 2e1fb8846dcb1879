import { changePassword, changePasswordSchema } from '@slopewise/server/accounts'
import { readJson, requireOwnOrigin, respond } from '@slopewise/server/http'

/** Changes the password; every other session of the account ends. */
export const POST = (request: Request): Promise<Response> =>
  respond(request, async () => {
    requireOwnOrigin(request)
    const cookies = await changePassword(request, await readJson(request, changePasswordSchema))
    return { body: { changed: true }, cookies }
  })
