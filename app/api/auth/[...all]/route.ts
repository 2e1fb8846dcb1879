import { handleAuth } from '@slopewise/server/accounts'
import { requireOwnOrigin, respondWith } from '@slopewise/server/http'

const handle = (request: Request): Promise<Response> =>
  respondWith(request, () => handleAuth(request))

export const GET = handle

export const POST = (request: Request): Promise<Response> =>
  respondWith(request, () => {
    requireOwnOrigin(request)
    return handleAuth(request)
  })
