import { type Place, placeEnvironment } from '../place'
import { listServers, type RunningServer } from '../running-servers'

const TIMEOUT_MS = 10_000

/** Null where the server has done it, a sentence otherwise. */
const tell = async ({ port }: RunningServer, authorization: string): Promise<string | null> => {
  try {
    const reply = await fetch(`http://localhost:${port}/api/publish`, {
      method: 'POST',
      headers: { authorization },
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    return reply.ok ? null : `it answered ${reply.status}`
  } catch {
    return 'it did not answer'
  }
}

/** Tells every server on this state folder that the release is another one, and says who knows. */
export const tellServers = async (place: Place): Promise<void> => {
  const servers = listServers(place)
  if (servers.length === 0) {
    console.log('No server is running here; the next "npm start" shows it.')
    return
  }
  Object.assign(process.env, placeEnvironment(place))
  const { signPublishing } = await import('@slopewise/server/publishing')
  for (const server of servers) {
    const trouble = await tell(server, signPublishing())
    const address = `http://localhost:${server.port}`
    console.log(
      trouble === null ? `${address} shows it now.` : `${address}: ${trouble}; restart it.`,
    )
    if (trouble !== null) process.exitCode = 1
  }
}
