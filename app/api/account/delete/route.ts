import { deleteOwn, deleteSchema } from '@slopewise/server/accounts'
import { readJson, requireOwnOrigin, respond } from '@slopewise/server/http'

/** Deletes the learner and everything that is kept of them. */
export const POST = (request: Request): Promise<Response> =>
  respond(request, async () => {
    requireOwnOrigin(request)
    const cookies = await deleteOwn(request, await readJson(request, deleteSchema))
    return { body: { deleted: true }, cookies }
  })
