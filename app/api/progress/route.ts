import { findCaller } from '@slopewise/server/accounts'
import { respond } from '@slopewise/server/http'
import { readCourseProgress } from '@slopewise/server/progress'

/** Where the learner stands in `?course=…`. */
export const GET = (request: Request): Promise<Response> =>
  respond(request, async () => {
    const course = new URL(request.url).searchParams.get('course') ?? ''
    return { body: await readCourseProgress(await findCaller(request), course) }
  })
