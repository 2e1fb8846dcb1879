import { cookiesOf, findCaller } from '@slopewise/server/accounts'
import { readJson, requireOwnOrigin, respond } from '@slopewise/server/http'
import { noteTold, readChangedMarks, toldSchema } from '@slopewise/server/regrading'

/** Marks of the learner that a regrade changed, and of which they were not told yet. */
export const GET = (request: Request): Promise<Response> =>
  respond(request, async () => {
    const caller = await findCaller(request)
    return { body: { changed: await readChangedMarks(caller) }, cookies: cookiesOf(caller) }
  })

/** They were shown, up to one. */
export const POST = (request: Request): Promise<Response> =>
  respond(request, async () => {
    requireOwnOrigin(request)
    const { seqMax } = await readJson(request, toldSchema)
    const caller = await findCaller(request)
    await noteTold(caller, seqMax)
    return { body: { told: true }, cookies: cookiesOf(caller) }
  })
