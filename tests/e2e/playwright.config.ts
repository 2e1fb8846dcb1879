import { rmSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig } from '@playwright/test'
import { DATABASE, PORTS } from './places'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
const port = PORTS.site

// The file is read once more in every worker: only the first reading starts from nothing.
if (process.env.TEST_WORKER_INDEX === undefined) {
  for (const end of ['', '-wal', '-shm']) rmSync(DATABASE + end, { force: true })
}

export default defineConfig({
  testDir: '.',
  outputDir: path.join(root, 'test-results'),
  fullyParallel: false,
  workers: 2,
  retries: 0,
  timeout: 180_000,
  // No claim about speed, which is for bench/: a busy machine must not fail a test.
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json']],
  use: {
    baseURL: `http://localhost:${port}`,
    launchOptions: {
      executablePath: process.env.SLOPEWISE_CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
    // Without traces it takes two thirds of the time, but some tests run ahead of the page.
    trace: process.env.SLOPEWISE_TRACE === '0' ? 'off' : 'retain-on-failure',
    screenshot: 'only-on-failure',
  },
  webServer: {
    command: 'node packages/cli/bin.mjs start',
    cwd: root,
    url: `http://localhost:${port}/api/health`,
    env: {
      PORT: String(port),
      DATABASE_URL: `file:${DATABASE}`,
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      SLOPEWISE_URL: `http://localhost:${port}`,
      // Where `mailbox.ts` takes mails in.
      SLOPEWISE_SMTP_URL: `smtp://localhost:${PORTS.mail}`,
    },
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
    reuseExistingServer: false,
    timeout: 300_000,
  },
})
