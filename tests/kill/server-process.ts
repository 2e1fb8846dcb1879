import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { findFreePort } from '../integration/fixtures/free-port'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
const START_MS = 60_000
const HEALTH_MS = 5_000

/** The built server in a process of its own, which may be killed and started again. */
export type ServerProcess = {
  readonly address: string
  /** SIGKILL to the very processes that answer, at once, and new ones in their place. */
  readonly killAndRestart: () => Promise<void>
  readonly end: () => Promise<void>
  /** Resolves with its exit code when it has ended by itself. */
  readonly ended: () => Promise<number | null>
}

const waitFor = async (address: string, child: ChildProcess): Promise<void> => {
  const endMs = performance.now() + START_MS
  while (performance.now() < endMs) {
    if (child.exitCode !== null) throw new Error(`The server ended: ${child.exitCode}.`)
    const signal = AbortSignal.timeout(HEALTH_MS)
    const answer = await fetch(`${address}/api/health`, { signal }).catch(() => null)
    if (answer?.ok) return
    await new Promise(resolve => setTimeout(resolve, 50))
  }
  throw new Error(`${address} did not answer.`)
}

/** Starts what `slopewise build` has made on a free port, with a database; `flags` are Node's own. */
export const startServerProcess = async (
  environment: Readonly<Record<string, string>>,
  flags: readonly string[] = [],
): Promise<ServerProcess> => {
  if (!existsSync(path.join(root, '.next/BUILD_ID'))) {
    throw new Error('There is no build to start. Run: npm test -- build')
  }
  const port = await findFreePort()
  const address = `http://localhost:${port}`
  const start = async (): Promise<ChildProcess> => {
    const child = spawn(
      process.execPath,
      [...flags, path.join(root, 'packages/cli/site/server.mjs')],
      {
        cwd: root,
        stdio: 'ignore',
        // A group of its own: the server and its workers are killed by one signal.
        detached: true,
        env: {
          ...process.env,
          // What the tests of this process use is not what the build was made from.
          SLOPEWISE_STATE: path.join(root, '.slopewise'),
          PORT: String(port),
          NODE_ENV: 'production',
          NEXT_TELEMETRY_DISABLED: '1',
          ...environment,
        },
      },
    )
    await waitFor(address, child)
    return child
  }
  let child = await start()
  const stop = async (signal: NodeJS.Signals): Promise<void> => {
    if (child.exitCode !== null) return
    const ended = new Promise(resolve => child.once('exit', resolve))
    if (signal === 'SIGKILL' && child.pid !== undefined) process.kill(-child.pid, signal)
    else child.kill(signal)
    await ended
  }
  return {
    address,
    killAndRestart: async () => {
      await stop('SIGKILL')
      child = await start()
    },
    end: () => stop('SIGTERM'),
    ended: () =>
      child.exitCode === null
        ? new Promise(resolve => child.once('exit', resolve))
        : Promise.resolve(child.exitCode),
  }
}
