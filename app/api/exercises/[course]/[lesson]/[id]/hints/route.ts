import { cookiesOf, findCaller, takeWriteTurn } from '@slopewise/server/accounts'
import {
  type ExerciseParams,
  helpSchema,
  readAddress,
  readHelpQuery,
  readHints,
  showHint,
} from '@slopewise/server/exercises'
import { readOptionalJson, requireOwnOrigin, respond } from '@slopewise/server/http'

type Context = { readonly params: Promise<ExerciseParams> }

/** The hints that this learner has seen. */
export const GET = (request: Request, { params }: Context): Promise<Response> =>
  respond(request, async () => {
    const exercise = readAddress(await params)
    const query = readHelpQuery(request)
    const caller = await findCaller(request)
    return { body: await readHints(caller, { exercise, ...query }), cookies: cookiesOf(caller) }
  })

/** Shows the next hint and records it. */
export const POST = (request: Request, { params }: Context): Promise<Response> =>
  respond(request, async () => {
    requireOwnOrigin(request)
    const exercise = readAddress(await params)
    const body = await readOptionalJson(request, helpSchema)
    const caller = await findCaller(request)
    await takeWriteTurn(request, caller, 'helps')
    const { reply, cookies } = await showHint(caller, { exercise, ...body })
    return { body: reply, cookies }
  })
