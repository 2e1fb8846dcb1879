import type { SignInReply } from '@slopewise/lesson/account'
import { signIn, signInSchema } from '@slopewise/server/accounts'
import { readJson, requireOwnOrigin, respond } from '@slopewise/server/http'

/** Signs in; what was done without an account in this browser comes along. */
export const POST = (request: Request): Promise<Response> =>
  respond(request, async () => {
    requireOwnOrigin(request)
    const { learnerId, from, cookies } = await signIn(
      request,
      await readJson(request, signInSchema),
    )
    return { body: { learner: learnerId, from } satisfies SignInReply, cookies }
  })
