import { checkHealth } from '@slopewise/server/health'
import { respond } from '@slopewise/server/http'

export const dynamic = 'force-dynamic'

/** 200 where database and lessons are there, 503 otherwise. */
export const GET = (request: Request): Promise<Response> =>
  respond(request, async () => {
    const body = await checkHealth()
    return { body, status: body.status === 'ok' ? 200 : 503 }
  })
