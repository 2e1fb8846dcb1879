import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect } from './watched-page'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')

/** A production server with content, state and database of its own, which a test may change and stop. */
export type OwnSite = {
  readonly address: string
  /** Holds `content/`, `state/` and the database. */
  readonly folder: string
  readonly start: () => Promise<void>
  readonly stop: () => Promise<void>
  /** Stops the server and removes all that was the site's own. */
  readonly remove: () => Promise<void>
  /** Runs a command of `slopewise` on this site's content, state and database. */
  readonly slopewise: (...words: readonly string[]) => {
    readonly output: string
    readonly code: number | null
  }
}

/** Prepares a site with a copy of the repository's content; nothing runs before `start`. */
export const ownSite = (name: string, port: number): OwnSite => {
  const folder = mkdtempSync(path.join(tmpdir(), `slopewise-${name}-`))
  const dist = `.next-${name}`
  const env = {
    ...process.env,
    PORT: String(port),
    SLOPEWISE_CONTENT: path.join(folder, 'content'),
    SLOPEWISE_STATE: path.join(folder, 'state'),
    SLOPEWISE_DIST: dist,
    DATABASE_URL: `file:${path.join(folder, `${name}.db`)}`,
  }
  cpSync(path.join(root, 'content'), path.join(folder, 'content'), { recursive: true })
  let server: ChildProcess

  const start = async (): Promise<void> => {
    server = spawn(process.execPath, ['packages/cli/bin.mjs', 'start'], {
      cwd: root,
      env: { ...env, NODE_ENV: 'production' },
    })
    let output = ''
    server.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString('utf8')
    })
    await expect.poll(() => output, { timeout: 240_000 }).toContain('Slopewise is at')
  }

  const stop = async (): Promise<void> => {
    const ended = new Promise(resolve => server.on('exit', resolve))
    server.kill('SIGTERM')
    await ended
  }

  return {
    address: `http://localhost:${port}`,
    folder,
    start,
    stop,
    remove: async () => {
      await stop()
      rmSync(folder, { recursive: true, force: true })
      rmSync(path.join(root, dist), { recursive: true, force: true })
    },
    slopewise: (...words) => {
      const done = spawnSync(process.execPath, ['packages/cli/bin.mjs', ...words], {
        cwd: root,
        env,
        encoding: 'utf8',
      })
      return { output: done.stdout + done.stderr, code: done.status }
    },
  }
}
