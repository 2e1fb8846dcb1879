import { randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'

/** Longer nobody waits for a server that starts. */
const BUDGET_MS = 1500

/** By then Node has compiled what every request runs through. */
const LEARNERS = 150

/** Of an address that nobody has (RFC 5737): what is counted for it is counted for nobody. */
const OF_NOBODY = { 'Content-Type': 'application/json', 'X-Forwarded-For': '192.0.2.1' }

const cookieOf = ({ headers }) =>
  (headers['set-cookie'] ?? []).map(cookie => cookie.split(';')[0]).join('; ')

/** Resolves with the cookie of the reply. */
const send = (options, body) =>
  new Promise(resolve => {
    let cookie = ''
    const asked = request(options, response => {
      cookie = cookieOf(response)
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

/**
 * Asks a server that is about to open for what a class that comes together asks for: every page, as browsers
 * do, then for sessions, each with an answer to what is not there, which writes nothing. The pages are
 * packed by then, and code that runs for the first time is many times slower: nobody has to wait for that.
 */
export const warmUp = async ({ port, pages }) => {
  const signal = AbortSignal.timeout(BUDGET_MS)
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const common = { agent, signal, host: '127.0.0.1', port }
  for (const path of pages) {
    if (signal.aborted) break
    await send({ ...common, path, headers: { 'Accept-Encoding': 'br' } })
  }
  const post = { ...common, method: 'POST' }
  for (let count = 0; count < LEARNERS && !signal.aborted; count++) {
    const cookie = await send({ ...post, path: '/api/session', headers: OF_NOBODY }, '{}')
    const headers = { ...OF_NOBODY, Cookie: cookie }
    await send({ ...post, path: '/api/attempts', headers }, makeAttempt())
  }
  agent.destroy()
}
