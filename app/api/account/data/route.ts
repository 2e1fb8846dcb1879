import { downloadData, formatSchema } from '@slopewise/server/accounts'
import { readQuery, requireOwnOrigin, respondWith } from '@slopewise/server/http'

/** Everything that is kept of the learner, as a file: `?format=json`, or `csv` for the attempts. */
export const GET = (request: Request): Promise<Response> =>
  respondWith(request, async () => {
    requireOwnOrigin(request)
    const { format } = readQuery(request, formatSchema)
    const { name, type, text } = await downloadData(request, format)
    const headers = {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="${name}"`,
    }
    return new Response(text, { headers })
  })
