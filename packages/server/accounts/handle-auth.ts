import { getOwnOrigin } from '../http/origin'
import { getAuth } from './auth'
import { findCaller } from './caller'

/** The request with the address that the browser used, as better-auth checks origins by it. */
const readdress = (request: Request): Request => {
  const { pathname, search } = new URL(request.url)
  return new Request(`${getOwnOrigin(request)}${pathname}${search}`, request)
}

/**
 * Answers the routes of better-auth. A visitor's session has no row yet, which better-auth would take
 * for an ended one and clear the cookie: it does not get to see that cookie.
 */
export const handleAuth = async (request: Request): Promise<Response> => {
  const own = readdress(request)
  const caller = await findCaller(own)
  if (caller.kind === 'visitor') own.headers.delete('cookie')
  return getAuth().handler(own)
}
