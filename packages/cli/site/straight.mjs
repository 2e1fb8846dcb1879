import { createRequire } from 'node:module'
import path from 'node:path'

/** What a class that comes together asks for, all at once. */
const ROUTES = ['/api/session', '/api/attempts']

/** As long as an answer may be (`BODY_BYTES_MAX`); what is longer, or does not say, Next takes in as it comes. */
const BODY_BYTES_MAX = 8192

const ORIGIN = 'http://localhost'

const require = createRequire(import.meta.url)

/** The handler that Next itself would call, from the module that it would load: what that keeps is there once. */
const loadHandler = async (built, route) => {
  const { routeModule } = require(path.join(built, 'server/app', route, 'route.js'))
  await routeModule.ensureUserland()
  return routeModule.userland.POST
}

const readBody = async request => {
  const chunks = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** As Node has joined them, with what `noteAddress` added; the only one that would be a list is no request's. */
const headersOf = ({ headers }) => new Headers(headers)

const send = async (response, replied) => {
  response.statusCode = replied.status
  for (const [name, value] of replied.headers) {
    if (name !== 'set-cookie') response.setHeader(name, value)
  }
  const cookies = replied.headers.getSetCookie()
  if (cookies.length > 0) response.setHeader('set-cookie', cookies)
  response.end(Buffer.from(await replied.arrayBuffer()))
}

/**
 * Answers the requests of `ROUTES` straight from their handlers. Next's own way to them, its router, tracing
 * and streams, costs more than they do (decision 0068). Returns false for everything else.
 */
export const createStraight = async built => {
  const handlers = new Map()
  for (const route of ROUTES) handlers.set(route, await loadHandler(built, route))
  return (request, response) => {
    const handler = request.method === 'POST' ? handlers.get(request.url) : undefined
    const length = Number(request.headers['content-length'] ?? Number.NaN)
    if (handler === undefined || !(length <= BODY_BYTES_MAX)) return false
    const answer = async () => {
      const body = await readBody(request)
      const asked = new Request(`${ORIGIN}${request.url}`, {
        method: 'POST',
        headers: headersOf(request),
        body,
      })
      await send(response, await handler(asked))
    }
    // Whoever has gone away meanwhile hears nothing; a handler says by itself what goes wrong.
    answer().catch(() => response.destroy())
    return true
  }
}
