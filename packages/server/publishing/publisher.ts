import { createHmac, timingSafeEqual } from 'node:crypto'
import { getSecret } from '../accounts/secret'
import { Refusal } from '../http/refusal'

const SCHEME = 'Bearer '

/** Proves to a server of ours that a request comes from who can read its secret. */
export const signPublishing = (): string =>
  SCHEME + createHmac('sha256', getSecret()).update('slopewise publish').digest('base64url')

/** Throws `not-publisher` for a request that was not signed so. */
export const requirePublisher = (request: Request): void => {
  const given = Buffer.from(request.headers.get('authorization') ?? '')
  const wanted = Buffer.from(signPublishing())
  if (given.length === wanted.length && timingSafeEqual(given, wanted)) return
  throw new Refusal('not-publisher')
}
