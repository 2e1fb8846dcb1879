import { cookiesOf, findCaller, requireInstructor } from '@slopewise/server/accounts'
import { type ExerciseParams, helpSchema, readAddress } from '@slopewise/server/exercises'
import { readJson, requireOwnOrigin, respond } from '@slopewise/server/http'
import { trySolution } from '@slopewise/server/student-view'

type Context = { readonly params: Promise<ExerciseParams> }

/** The solution, for instructors; stores nothing. */
export const POST = (request: Request, { params }: Context): Promise<Response> =>
  respond(request, async () => {
    requireOwnOrigin(request)
    const exercise = readAddress(await params)
    const body = await readJson(request, helpSchema)
    const caller = await findCaller(request)
    requireInstructor(caller)
    return { body: trySolution({ exercise, ...body }), cookies: cookiesOf(caller) }
  })
