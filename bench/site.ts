import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Browser, chromium } from '@playwright/test'
import { root } from './root'

export const LESSON = 'derivatives-of-activation-functions/sigmoid'
const START_TIMEOUT_MS = 300_000

/** `SLOPEWISE_BENCH_PORT` moves it; the one after it is for what stands in front. */
export const PORT = Number(process.env.SLOPEWISE_BENCH_PORT ?? 4350)

export type RunningSite = { readonly address: string; readonly folder: string }

const waitFor = async (address: string): Promise<void> => {
  const endMs = performance.now() + START_TIMEOUT_MS
  while (performance.now() < endMs) {
    const ok = await fetch(`${address}/api/health`).then(
      reply => reply.ok,
      () => false,
    )
    if (ok) return
    await new Promise(resolve => setTimeout(resolve, 100))
  }
  throw new Error(`${address} did not answer.`)
}

/** Runs `slopewise start` or `dev` with a new database while `use` runs. */
export const withSite = async (
  mode: 'start' | 'dev',
  environment: Readonly<Record<string, string>>,
  use: (site: RunningSite) => Promise<void>,
): Promise<void> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'slopewise-bench-'))
  const port = String(PORT)
  const child = spawn(process.execPath, ['packages/cli/bin.mjs', mode], {
    cwd: root,
    stdio: 'ignore',
    env: {
      ...process.env,
      NODE_ENV: mode === 'dev' ? 'development' : 'production',
      PORT: port,
      DATABASE_URL: `file:${path.join(folder, 'bench.db')}`,
      ...environment,
    },
  })
  const ended = new Promise(resolve => child.on('exit', resolve))
  try {
    await waitFor(`http://localhost:${port}`)
    await use({ address: `http://localhost:${port}`, folder })
  } finally {
    child.kill('SIGTERM')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
}

export const withBrowser = async (use: (browser: Browser) => Promise<void>): Promise<void> => {
  const browser = await chromium.launch({
    executablePath: process.env.SLOPEWISE_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  })
  try {
    await use(browser)
  } finally {
    await browser.close()
  }
}
