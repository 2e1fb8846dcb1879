import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { addCounts, countPlaywright, countVitest, NONE } from './count'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'slopewise-count-'))
})

afterEach(() => rmSync(folder, { recursive: true }))

it('names each failed test of a real run of vitest, and each file that cannot be read', () => {
  const report = path.join(folder, 'report.json')
  writeFileSync(
    path.join(folder, 'sum.test.ts'),
    `it('adds', () => expect(1 + 1).toBe(3)); it('stays', () => expect(1).toBe(1)); it.skip('waits', () => {})`,
  )
  writeFileSync(path.join(folder, 'broken.test.ts'), `throw new Error('no such table')`)
  const { status } = spawnSync(
    process.execPath,
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--globals',
      '--root',
      folder,
      '--reporter=json',
      `--outputFile=${report}`,
    ],
    { env: { ...process.env, VITEST: undefined, VITEST_WORKER_ID: undefined } },
  )

  const count = countVitest(report, status ?? 1)

  expect(count).toMatchObject({ passed: 1, failed: 2, skipped: 1 })
  expect(count.failures).toHaveLength(2)
  expect(count.failures.join('\n')).toContain('sum.test.ts › adds')
  expect(count.failures.join('\n')).toContain('expected 2 to be 3')
  expect(count.failures.join('\n')).toContain('no such table')
})

it('names a browser test that passed only at its second try', () => {
  const report = path.join(folder, 'report.json')
  const spec = {
    title: 'a page opens',
    file: 'pages.spec.ts',
    line: 7,
    tests: [
      {
        status: 'flaky',
        results: [{ error: { message: '\u001b[31mtimed out\u001b[39m' } }, {}],
      },
    ],
  }
  const stats = { expected: 4, unexpected: 0, flaky: 1, skipped: 0 }
  writeFileSync(report, JSON.stringify({ stats, suites: [{ suites: [{ specs: [spec] }] }] }))

  const count = countPlaywright(report, 0)

  expect(count).toMatchObject({ passed: 4, failed: 1 })
  expect(count.failures).toEqual(['pages.spec.ts:7 › a page opens\n    timed out'])
})

it('counts a run without a report as a failure', () => {
  const count = addCounts(countVitest(path.join(folder, 'none.json'), 0), NONE)

  expect(count.failed).toBe(1)
})
