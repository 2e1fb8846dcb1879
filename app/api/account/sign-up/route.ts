import { signUp, signUpSchema } from '@slopewise/server/accounts'
import { readJson, requireOwnOrigin, respond } from '@slopewise/server/http'

/** Makes an account; known and unknown addresses get the same reply. */
export const POST = (request: Request): Promise<Response> =>
  respond(request, async () => {
    requireOwnOrigin(request)
    return { body: await signUp(request, await readJson(request, signUpSchema)) }
  })
