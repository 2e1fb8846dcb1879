import { type Place, placeEnvironment } from '../place'
import { listServers, type RunningServer } from '../running-servers'

const TIMEOUT_MS = 10_000

/** Null where the server has done it, a sentence otherwise. */
const tell = async ({ ownPort }: RunningServer, authorization: string): Promise<string | null> => {
  try {
    const reply = await fetch(`http://127.0.0.1:${ownPort}/api/publish`, {
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
  for (const port of new Set(servers.map(server => server.port))) {
    const processes = servers.filter(server => server.port === port)
    const told = await Promise.all(processes.map(one => tell(one, signPublishing())))
    const trouble = told.find(one => one !== null) ?? null
    const address = `http://localhost:${port}`
    console.log(
      trouble === null ? `${address} shows it now.` : `${address}: ${trouble}; restart it.`,
    )
    if (trouble !== null) process.exitCode = 1
  }
}
