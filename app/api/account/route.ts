import { readAccount } from '@slopewise/server/accounts'
import { respond } from '@slopewise/server/http'

/** Who the browser's session belongs to; nobody is given one. */
export const GET = (request: Request): Promise<Response> =>
  respond(request, async () => {
    const { reply, cookies } = await readAccount(request)
    return { body: reply, cookies }
  })
