import { spawn, spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** One content, compiled into a state folder of its own and built into a folder of its own. */
export type Site = {
  readonly root: string
  readonly content: string
  readonly state: string
  readonly dist: string
  readonly port: number
}

const environmentOf = (site: Site): NodeJS.ProcessEnv => ({
  ...process.env,
  NODE_ENV: 'production',
  NEXT_TELEMETRY_DISABLED: '1',
  SLOPEWISE_CONTENT: site.content,
  SLOPEWISE_STATE: site.state,
  SLOPEWISE_DIST: site.dist,
  SLOPEWISE_SECRET: 'the same for both sites, so that signed cookies agree',
  DATABASE_URL: `file:${path.join(site.state, 'site.db')}`,
  PORT: String(site.port),
})

/** Compiles and builds; throws with the whole output where that fails. */
export const buildSite = (site: Site): void => {
  const done = spawnSync(process.execPath, ['packages/cli/bin.mjs', 'build'], {
    cwd: site.root,
    env: environmentOf(site),
    encoding: 'utf8',
  })
  if (done.status !== 0) throw new Error(`${done.stdout}\n${done.stderr}`)
}

/** Relative path → bytes of every file below a folder. */
export const readTree = (folder: string): Map<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => path.join(entry.parentPath, entry.name))
      .sort()
      .map(file => [path.relative(folder, file), readFileSync(file).toString('latin1')]),
  )

const waitUntilServed = async (address: string): Promise<void> => {
  for (let tries = 0; tries < 300; tries++) {
    const ok = await fetch(`${address}/api/health`).then(
      reply => reply.ok,
      () => false,
    )
    if (ok) return
    await new Promise(resolve => setTimeout(resolve, 100))
  }
  throw new Error(`${address} did not answer.`)
}

/** Serves the site while `visit` runs. */
export const withServer = async <T>(
  site: Site,
  visit: (address: string) => Promise<T>,
): Promise<T> => {
  const server = spawn(process.execPath, ['packages/cli/bin.mjs', 'start'], {
    cwd: site.root,
    env: environmentOf(site),
    stdio: 'ignore',
  })
  const ended = new Promise(resolve => server.on('exit', resolve))
  try {
    const address = `http://localhost:${site.port}`
    await waitUntilServed(address)
    return await visit(address)
  } finally {
    server.kill('SIGTERM')
    await ended
  }
}
