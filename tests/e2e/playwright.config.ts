import { rmSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig } from '@playwright/test'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
const port = 4310
const database = path.join(root, '.slopewise/test/e2e.db')

// The file is read once more in every worker: only the first reading starts from nothing.
if (process.env.TEST_WORKER_INDEX === undefined) {
  for (const end of ['', '-wal', '-shm']) rmSync(database + end, { force: true })
}

export default defineConfig({
  testDir: '.',
  outputDir: path.join(root, 'test-results'),
  fullyParallel: false,
  workers: 1,
  retries: 0,
  timeout: 60_000,
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
    trace: 'retain-on-failure',
  },
  webServer: {
    command: 'node packages/cli/bin.mjs start',
    cwd: root,
    url: `http://localhost:${port}/api/health`,
    env: {
      PORT: String(port),
      DATABASE_URL: `file:${database}`,
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      SLOPEWISE_URL: `http://localhost:${port}`,
      // Where `mailbox.ts` takes mails in.
      SLOPEWISE_SMTP_URL: 'smtp://localhost:4311',
    },
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
    reuseExistingServer: false,
    timeout: 300_000,
  },
})
