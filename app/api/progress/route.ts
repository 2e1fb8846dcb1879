import { cookiesOf, findCaller } from '@slopewise/server/accounts'
import { respond } from '@slopewise/server/http'
import { readCourseProgress, readTimeZone } from '@slopewise/server/progress'
import { readLearner } from '@slopewise/server/review'

/** Where the learner stands in `?course=…`; without one everything, by days in `?timeZone=…`. */
export const GET = (request: Request): Promise<Response> =>
  respond(request, async () => {
    const query = new URL(request.url).searchParams
    const course = query.get('course')
    const caller = await findCaller(request)
    const body =
      course === null
        ? await readLearner(caller, readTimeZone(query.get('timeZone')))
        : await readCourseProgress(caller, course)
    return { body, cookies: cookiesOf(caller) }
  })
