import type { ApiError } from '@slopewise/lesson'
import { findDatabaseFault, isLearnerGone } from '../db'
import { Fault } from '../fault'
import { withCompanions } from './companion'
import { logFault } from './log'
import { isTls } from './origin'
import { Refusal } from './refusal'

/** What a route answers: JSON, status 200 where none is given, and cookies to set. */
export type Answered = {
  readonly body: unknown
  readonly status?: number
  readonly cookies?: readonly string[]
}

/** No reply of the API may be kept by a cache, guessed at, or shown in another site's frame. */
const HEADERS: Readonly<Record<string, string>> = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Cross-Origin-Resource-Policy': 'same-origin',
}

/**
 * Adds what every reply of ours carries; behind TLS cookies get `Secure`. In place: a new response around
 * the old one's body would be piped through two streams.
 */
export const harden = (request: Request, response: Response): Response => {
  const { headers } = response
  for (const [name, value] of Object.entries(HEADERS)) headers.set(name, value)
  const cookies = withCompanions(headers.getSetCookie())
  headers.delete('set-cookie')
  for (const cookie of cookies) {
    const isSecure = /;\s*secure(;|$)/i.test(cookie)
    headers.append('set-cookie', isTls(request) && !isSecure ? `${cookie}; Secure` : cookie)
  }
  return response
}

const answerRefusal = ({ code, message, status, details }: Refusal): Response => {
  const { retryAfterSeconds, ...shown } = details
  const body: ApiError = { error: { code, message, ...shown } }
  const response = Response.json(body, { status })
  if (retryAfterSeconds !== undefined) {
    response.headers.set('Retry-After', String(retryAfterSeconds))
  }
  return response
}

const BUSY_RETRY_SECONDS = '1'

const answerFault = (request: Request, fault: Fault): Response => {
  logFault(request, fault)
  const isBusy = fault.code === 'database-busy'
  const message = isBusy
    ? 'The server is busy. Try again in a moment.'
    : `Something went wrong on our side. Quote ${fault.id} where you report it.`
  const body: ApiError = {
    error: { code: isBusy ? 'busy' : 'fault', message, faultId: fault.id },
  }
  const status = isBusy || fault.code === 'not-compiled' ? 503 : 500
  const headers = status === 503 ? { 'Retry-After': BUSY_RETRY_SECONDS } : undefined
  return Response.json(body, { status, ...(headers && { headers }) })
}

const asFault = (error: unknown): Fault =>
  error instanceof Fault
    ? error
    : (findDatabaseFault(error) ??
      new Fault('invariant', 'Something that cannot happen did.', error))

const answerError = (request: Request, error: unknown): Response =>
  error instanceof Refusal
    ? answerRefusal(error)
    : isLearnerGone(error)
      ? answerRefusal(new Refusal('session-ended'))
      : answerFault(request, asFault(error))

const answer = ({ body, status = 200, cookies = [] }: Answered): Response => {
  const response = Response.json(body, { status })
  for (const cookie of cookies) response.headers.append('set-cookie', cookie)
  return response
}

/**
 * Runs a route and makes its response: the one place where refusals and faults become statuses. No
 * stack trace leaves; a fault of ours leaves with an id that stands in the log.
 */
export const respond = async (
  request: Request,
  route: () => Promise<Answered> | Answered,
): Promise<Response> => respondWith(request, async () => answer(await route()))

/** As `respond`, for routes that make a whole response of their own. */
export const respondWith = async (
  request: Request,
  route: () => Promise<Response>,
): Promise<Response> => {
  try {
    return harden(request, await route())
  } catch (error) {
    return harden(request, answerError(request, error))
  }
}
