import { cookiesOf, findCaller } from '@slopewise/server/accounts'
import { readOptionalJson, requireOwnOrigin, respond } from '@slopewise/server/http'
import { readTimeZone } from '@slopewise/server/progress'
import { dealReview, readReviewStanding, reviewSchema } from '@slopewise/server/review'

/** How much there is to review today, in `?timeZone=…`. */
export const GET = (request: Request): Promise<Response> =>
  respond(request, async () => {
    const timeZone = readTimeZone(new URL(request.url).searchParams.get('timeZone'))
    const caller = await findCaller(request)
    return { body: await readReviewStanding(caller, timeZone), cookies: cookiesOf(caller) }
  })

/** Deals the next question of today's review. */
export const POST = (request: Request): Promise<Response> =>
  respond(request, async () => {
    requireOwnOrigin(request)
    const { timeZone, passed = [] } = await readOptionalJson(request, reviewSchema)
    const zone = readTimeZone(timeZone ?? null)
    const { reply, cookies } = await dealReview(await findCaller(request), zone, passed)
    return { body: reply, cookies }
  })
