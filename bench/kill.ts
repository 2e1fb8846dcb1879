import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { root } from './root'

/**
 * The whole kill bar: 2,000 attempts of 50 clients while the server is killed five times, on SQLite and on
 * PostgreSQL. `npm test` runs a tenth of it.
 */
for (const project of ['integration', 'postgresql']) {
  const startedMs = performance.now()
  const words = ['run', '--config', 'tests/vitest.config.ts', '--project', project]
  const { status, stdout } = spawnSync(
    process.execPath,
    [path.join(root, 'node_modules/vitest/vitest.mjs'), ...words, 'tests/integration/kill.test.ts'],
    { cwd: root, encoding: 'utf8', env: { ...process.env, SLOPEWISE_FULL_BARS: '1' } },
  )
  const elapsed = ((performance.now() - startedMs) / 1000).toFixed(0)
  const outcome = status === 0 ? 'every attempt stored exactly once' : stdout
  console.log(`${project}: 2,000 attempts, 50 clients, 5 kills, ${elapsed} s: ${outcome}`)
  if (status !== 0) process.exitCode = 1
}
