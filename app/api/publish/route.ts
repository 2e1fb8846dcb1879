import { respond } from '@slopewise/server/http'
import { getRelease } from '@slopewise/server/lessons'
import { requirePublisher } from '@slopewise/server/publishing'
import { revalidatePath } from 'next/cache'

/** Every page is made anew from the current release when it is asked for next. */
export const POST = (request: Request): Promise<Response> =>
  respond(request, () => {
    requirePublisher(request)
    revalidatePath('/', 'layout')
    return { body: { release: getRelease().name } }
  })
