import type { SignInReply } from '@slopewise/lesson/account'
import { confirmEmail, confirmSchema } from '@slopewise/server/accounts'
import { readJson, requireOwnOrigin, respond } from '@slopewise/server/http'

/** Confirms an address by link and password, and signs in. */
export const POST = (request: Request): Promise<Response> =>
  respond(request, async () => {
    requireOwnOrigin(request)
    const { learnerId, from, cookies } = await confirmEmail(
      request,
      await readJson(request, confirmSchema),
    )
    return { body: { learner: learnerId, from } satisfies SignInReply, cookies }
  })
