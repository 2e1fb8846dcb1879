import { cookiesOf, findCaller, takeWriteTurn } from '@slopewise/server/accounts'
import {
  dealAnother,
  type ExerciseParams,
  readAddress,
  readDealt,
  wantsAnother,
} from '@slopewise/server/exercises'
import { requireOwnOrigin, respond } from '@slopewise/server/http'

type Context = { readonly params: Promise<ExerciseParams> }

/** The exercise with the variant dealt to this learner; `?another=1` deals another one first. */
export const GET = (request: Request, { params }: Context): Promise<Response> =>
  respond(request, async () => {
    const address = readAddress(await params)
    const caller = await findCaller(request)
    if (!wantsAnother(request)) {
      return { body: await readDealt(caller, address), cookies: cookiesOf(caller) }
    }
    requireOwnOrigin(request)
    await takeWriteTurn(request, caller, 'helps')
    const { exercise, cookies } = await dealAnother(caller, address)
    return { body: exercise, cookies }
  })
