import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { root } from './root'

/**
 * Browser tests of which `npm test` runs a part, in full: 100 answers given offline, and every page in light and
 * in dark, wide and on a phone.
 */
const startedMs = performance.now()
const { status } = spawnSync(
  process.execPath,
  [
    path.join(root, 'node_modules/@playwright/test/cli.js'),
    ...[
      'test',
      '-c',
      'tests/e2e/playwright.config.ts',
      '--reporter=line',
      'outbox.spec',
      'pages.spec',
    ],
  ],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'production', SLOPEWISE_FULL_BARS: '1' },
  },
)
console.log(`outbox and pages in full: ${((performance.now() - startedMs) / 1000).toFixed(0)} s`)
if (status !== 0) process.exitCode = 1
