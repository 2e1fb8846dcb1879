import { findCaller, requireInstructor } from '@slopewise/server/accounts'
import { Refusal, respondWith } from '@slopewise/server/http'
import { findCourse } from '@slopewise/server/lessons'
import { exportAttempts } from '@slopewise/server/teaching'

type Context = { readonly params: Promise<{ readonly course: string }> }

/** Read a page at a time, as fast as it is taken. */
const streamOf = (pieces: AsyncGenerator<string>): ReadableStream<Uint8Array> => {
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    async cancel() {
      await pieces.return(undefined)
    },
  })
}

/** Every attempt of a course as a file, for instructors: `?format=json`, else CSV. */
export const GET = (request: Request, { params }: Context): Promise<Response> =>
  respondWith(request, async () => {
    requireInstructor(await findCaller(request))
    const { course } = await params
    if (findCourse(course) === null) throw new Refusal('unknown-course')
    const format = new URL(request.url).searchParams.get('format') === 'json' ? 'json' : 'csv'
    const type = format === 'json' ? 'application/json' : 'text/csv'
    return new Response(streamOf(exportAttempts(course, format)), {
      headers: {
        'Content-Type': `${type}; charset=utf-8`,
        'Content-Disposition': `attachment; filename="${course}.${format}"`,
      },
    })
  })
