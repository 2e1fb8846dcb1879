import { withCompanions } from '../http/companion'
import { getAuth } from './auth'

/** A class and more; the oldest goes first. */
const TOKENS_MAX = 5000

/** Our own cookie has some hundred characters: longer headers, with whatever is in them, are not kept. */
const HEADER_LENGTH_MAX = 1000

/** By the better-auth that found the signature good, and thus by its secret. */
const verified = new WeakMap<object, Map<string, string>>()

const verifiedBy = (auth: object): Map<string, string> => {
  const known = verified.get(auth) ?? new Map<string, string>()
  verified.set(auth, known)
  return known
}

const remember = (tokens: Map<string, string>, header: string, token: string): void => {
  if (header.length > HEADER_LENGTH_MAX) return
  const [oldest] = tokens.keys()
  if (tokens.size >= TOKENS_MAX && oldest !== undefined) tokens.delete(oldest)
  tokens.set(header, token)
}

/** A browser that was given these cookies sends them back so: that signature is our own. */
export const noteGiven = (cookies: readonly string[], token: string): void => {
  const header = withCompanions(cookies).map(cookie => cookie.split(';')[0])
  remember(verifiedBy(getAuth()), header.join('; '), token)
}

/**
 * The token of the session cookie; null where there is none or its signature is false. To check a signature takes
 * a sixth of all that an answer takes, so a header that was found good is good from then on: whether the
 * session still holds is not said here, but by its row.
 */
export const readSessionToken = async (headers: Headers): Promise<string | null> => {
  const auth = getAuth()
  const tokens = verifiedBy(auth)
  const header = headers.get('cookie') ?? ''
  const known = tokens.get(header)
  if (known !== undefined) return known
  const { token } = await auth.api.readSessionToken({ headers })
  if (token !== null) remember(tokens, header, token)
  return token
}
