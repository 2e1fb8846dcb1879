import http from 'node:http'

/** A reply as a learner's browser gets it. */
export type Reply = {
  readonly status: number
  readonly text: string
  readonly cookie: string
  readonly elapsedMs: number
}

/** A learner's own connection, kept open between requests as browsers do, with their cookie. */
export type Connection = {
  readonly get: (path: string) => Promise<Reply>
  readonly post: (path: string, body: object) => Promise<Reply>
  readonly close: () => void
}

const cookieOf = ({ headers }: http.IncomingMessage): string =>
  (headers['set-cookie'] ?? []).map(cookie => cookie.split(';')[0]).join('; ')

const read = async (message: http.IncomingMessage): Promise<string> => {
  const chunks: Uint8Array[] = []
  for await (const chunk of message) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

/** Node's own client rather than `fetch`, which costs the machine under test ten times as much. */
export const connect = (address: string): Connection => {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 })
  let cookie = ''
  const send = (method: string, path: string, body?: string): Promise<Reply> =>
    new Promise((resolve, reject) => {
      const startedMs = performance.now()
      const headers = {
        origin: address,
        // A page is sent packed, as every browser asks for it; nobody here unpacks it.
        'accept-encoding': 'gzip, br',
        ...(cookie && { cookie }),
        ...(body && {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
        }),
      }
      const request = http.request(`${address}${path}`, { method, agent, headers }, message => {
        const given = cookieOf(message)
        if (given !== '') cookie = given
        read(message).then(text => {
          const elapsedMs = performance.now() - startedMs
          resolve({ status: message.statusCode ?? 0, text, cookie, elapsedMs })
        }, reject)
      })
      request.on('error', reject)
      request.end(body)
    })
  return {
    get: path => send('GET', path),
    post: (path, body) => send('POST', path, JSON.stringify(body)),
    close: () => agent.destroy(),
  }
}
