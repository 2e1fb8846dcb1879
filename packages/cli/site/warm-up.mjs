import { Agent, request } from 'node:http'

/** Longer nobody waits for a server that starts. */
const BUDGET_MS = 1500

/** By then Node has compiled what every request runs through. */
const REQUESTS = 300

const send = (options, body) =>
  new Promise(resolve => {
    const asked = request(options, response => response.resume())
    // Whatever goes wrong here goes wrong for a visitor too, and is told there.
    asked.on('error', () => {})
    asked.on('close', resolve)
    asked.end(body)
  })

/**
 * Asks a server that is about to open for what a class that comes together asks for: every page, as browsers
 * do, then sessions and answers that cannot be read, which write nothing and count for nobody. The pages are
 * packed by then, and code that runs for the first time is many times slower: nobody has to wait for that.
 */
export const warmUp = async ({ port, pages }) => {
  const signal = AbortSignal.timeout(BUDGET_MS)
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const common = { agent, signal, host: '127.0.0.1', port }
  const headers = { 'Content-Type': 'application/json' }
  for (const path of pages) {
    if (signal.aborted) break
    await send({ ...common, path, headers: { 'Accept-Encoding': 'br' } })
  }
  for (let count = 0; count < REQUESTS && !signal.aborted; count++) {
    const path = count % 2 === 0 ? '/api/session' : '/api/attempts'
    await send({ ...common, path, method: 'POST', headers }, '{}')
  }
  agent.destroy()
}
