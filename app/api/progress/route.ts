import { cookiesOf, findCaller } from '@slopewise/server/accounts'
import { respond } from '@slopewise/server/http'
import { readCourseProgress } from '@slopewise/server/progress'

/** Where the learner stands in `?course=…`. */
export const GET = (request: Request): Promise<Response> =>
  respond(request, async () => {
    const course = new URL(request.url).searchParams.get('course') ?? ''
    const caller = await findCaller(request)
    return { body: await readCourseProgress(caller, course), cookies: cookiesOf(caller) }
  })
