import { cookiesOf, findCaller } from '@slopewise/server/accounts'
import {
  dealAnother,
  type ExerciseParams,
  readAddress,
  readDealt,
} from '@slopewise/server/exercises'
import { requireOwnOrigin, respond } from '@slopewise/server/http'

type Context = { readonly params: Promise<ExerciseParams> }

/** The exercise with the variant dealt to this learner; `?another=1` deals another one first. */
export const GET = (request: Request, { params }: Context): Promise<Response> =>
  respond(request, async () => {
    const address = readAddress(await params)
    const caller = await findCaller(request)
    if (new URL(request.url).searchParams.get('another') !== '1') {
      return { body: await readDealt(caller, address), cookies: cookiesOf(caller) }
    }
    requireOwnOrigin(request)
    const { exercise, cookies } = await dealAnother(caller, address)
    return { body: exercise, cookies }
  })
