import { findCaller } from '@slopewise/server/accounts'
import { respondWith } from '@slopewise/server/http'
import { readDownload } from '@slopewise/server/review'

/** All of the learner's answers as a file: `?format=csv`, else JSON. */
export const GET = (request: Request): Promise<Response> =>
  respondWith(request, async () => {
    const format = new URL(request.url).searchParams.get('format') === 'csv' ? 'csv' : 'json'
    const { name, type, text } = await readDownload(await findCaller(request), format)
    return new Response(text, {
      headers: { 'content-type': type, 'content-disposition': `attachment; filename="${name}"` },
    })
  })
