import { randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'

/** Longer nobody waits for a server that starts. */
const BUDGET_MS = 2500

/** By then Node has compiled what every request runs through. */
const LEARNERS = 300

/** Of an address that nobody has (RFC 5737): what is counted for it is counted for nobody. */
const OF_NOBODY = { 'Content-Type': 'application/json', 'X-Forwarded-For': '192.0.2.1' }

const AS_BROWSERS = { 'Accept-Encoding': 'br' }

const cookieOf = ({ headers }) =>
  (headers['set-cookie'] ?? []).map(cookie => cookie.split(';')[0]).join('; ')

/** Resolves with the reply's cookie, null where there is no good one. */
const send = (options, body) =>
  new Promise(resolve => {
    let cookie = null
    const asked = request(options, response => {
      if (response.statusCode < 500) cookie = cookieOf(response)
      response.resume()
    })
    // Whatever goes wrong here goes wrong for a visitor too, and is told there.
    asked.on('error', () => {})
    asked.on('close', () => resolve(cookie))
    asked.end(body)
  })

/** To an exercise of which there is none. */
const makeAttempt = () =>
  JSON.stringify({
    attemptId: randomUUID(),
    exercise: 'none/none/none',
    variant: 'default',
    hash: '',
    answer: '1/4',
  })

/** What a learner asks for, on a connection of their own. Resolves with whether the server answers. */
const comeAndGo = async (common, path) => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const own = { ...common, agent }
  await send({ ...own, path, headers: AS_BROWSERS })
  const post = { ...own, method: 'POST' }
  const cookie = await send({ ...post, path: '/api/session', headers: OF_NOBODY }, '{}')
  const headers = { ...OF_NOBODY, Cookie: cookie ?? '' }
  if (cookie !== null) await send({ ...post, path: '/api/attempts', headers }, makeAttempt())
  agent.destroy()
  return cookie !== null
}

/**
 * Asks a server that is about to open for what a class that comes together asks for: pages, as browsers do, and
 * sessions, each with an answer to what is not there, which writes nothing. All pages are packed by
 * then, and code that runs for the first time is many times slower: nobody has to wait for that.
 */
export const warmUp = async ({ port, pages }) => {
  const signal = AbortSignal.timeout(BUDGET_MS)
  const common = { signal, host: '127.0.0.1', port }
  for (const path of pages) {
    if (signal.aborted) break
    await send({ ...common, path, headers: AS_BROWSERS })
  }
  let isAnswering = true
  for (let count = 0; isAnswering && count < LEARNERS && !signal.aborted; count++) {
    isAnswering = await comeAndGo(common, pages[count % pages.length] ?? '/')
  }
}
