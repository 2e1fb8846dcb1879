import { getSettings } from '../settings'
import { Refusal } from './refusal'

const firstOf = (header: string | null): string | null => header?.split(',')[0]?.trim() || null

/** Whether the learner's side of the connection is encrypted, as far as the proxies say. */
export const isTls = (request: Request): boolean => {
  const told = firstOf(request.headers.get('x-forwarded-proto'))
  if (told !== null) return told === 'https'
  const { publicOrigin } = getSettings()
  return (publicOrigin ?? request.url).startsWith('https:')
}

/** The host that the browser asked for: Next's own `request.url` may name another one. */
const getHost = (request: Request): string =>
  firstOf(request.headers.get('x-forwarded-host')) ??
  request.headers.get('host') ??
  new URL(request.url).host

/**
 * The origin that the browser sees. A page of another site cannot forge the headers that this is
 * read from: a browser sends no such request without asking us first.
 */
export const getOwnOrigin = (request: Request): string =>
  getSettings().publicOrigin ?? `${isTls(request) ? 'https' : 'http'}://${getHost(request)}`

const findHost = (origin: string): string | null =>
  URL.canParse(origin) ? new URL(origin).host : null

const isOwnHost = (request: Request, origin: string): boolean => {
  const { publicOrigin } = getSettings()
  const own = [getHost(request), publicOrigin === null ? null : findHost(publicOrigin)]
  const host = findHost(origin)
  return host !== null && own.includes(host)
}

/** Throws where a browser says that the request comes from another site. Others send no such header. */
export const requireOwnOrigin = (request: Request): void => {
  if (request.headers.get('sec-fetch-site') === 'cross-site') throw new Refusal('foreign-origin')
  const origin = request.headers.get('origin')
  if (origin !== null && !isOwnHost(request, origin)) throw new Refusal('foreign-origin')
}
