import { cookiesOf, findCaller } from '@slopewise/server/accounts'
import { respond } from '@slopewise/server/http'
import { readCourseName, readCourseProgress } from '@slopewise/server/progress'

/** Where the learner stands in `?course=…`. */
export const GET = (request: Request): Promise<Response> =>
  respond(request, async () => {
    const course = readCourseName(request)
    const caller = await findCaller(request)
    return { body: await readCourseProgress(caller, course), cookies: cookiesOf(caller) }
  })
