import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import type { Environment, Place } from './place'

/** One of the processes that answer on a port, started on this state folder; alone on its own port. */
export type RunningServer = {
  readonly pid: number
  readonly port: number
  readonly ownPort: number
  /** The site's address, as SLOPEWISE_URL told the server; missing in notes of older versions. */
  readonly url?: string | null
}

const folderOf = ({ state }: Place): string => path.join(state, 'servers')

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Somebody else's process is alive, too.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** The servers that run now; the notes of those that were killed are removed. */
export const listServers = (place: Place): readonly RunningServer[] => {
  const folder = folderOf(place)
  mkdirSync(folder, { recursive: true })
  return readdirSync(folder).flatMap(name => {
    const file = path.join(folder, name)
    try {
      // Written by `site/note-server.mjs`.
      const server = JSON.parse(readFileSync(file, 'utf8')) as RunningServer
      if (isAlive(server.pid)) return [server]
    } catch {
      // Half a note, of a process that was killed while it wrote.
    }
    rmSync(file, { force: true })
    return []
  })
}

/**
 * The variables by which links are made, where the environment does not name the site's address: those that a
 * server on this state folder was started with. Empty where none runs.
 */
export const readSiteEnvironment = (place: Place, environment: Environment): Environment => {
  if (environment.SLOPEWISE_URL) return {}
  const servers = listServers(place)
  const server = environment.PORT
    ? servers.find(({ port }) => port === place.port)
    : (servers.find(({ url }) => url) ?? servers[0])
  if (server === undefined) return {}
  return { PORT: String(server.port), ...(server.url ? { SLOPEWISE_URL: server.url } : {}) }
}
