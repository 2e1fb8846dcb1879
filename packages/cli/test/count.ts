import { existsSync, readFileSync } from 'node:fs'

/** How many tests passed, failed and were skipped. */
export type Count = { readonly passed: number; readonly failed: number; readonly skipped: number }

export const NONE: Count = { passed: 0, failed: 0, skipped: 0 }

/** The sum, field by field. */
export const addCounts = (a: Count, b: Count): Count => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
})

const readJson = (file: string): unknown =>
  existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null

/** Reads vitest's JSON report. A run that left no report, or an error outside a test, has failed. */
export const countVitest = (file: string, exitCode: number): Count => {
  // The report is written by the vitest of our own lockfile.
  const report = readJson(file) as Record<string, number> | null
  if (!report) return { ...NONE, failed: 1 }
  const failed = report.numFailedTests ?? 0
  return {
    passed: report.numPassedTests ?? 0,
    failed: failed === 0 && exitCode !== 0 ? 1 : failed,
    skipped: (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0),
  }
}

/** The same for Playwright's; a test that passed only at a second try counts as failed. */
export const countPlaywright = (file: string, exitCode: number): Count => {
  // The report is written by the Playwright of our own lockfile.
  const report = readJson(file) as { stats: Record<string, number> } | null
  if (!report) return { ...NONE, failed: 1 }
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = report.stats
  const failed = unexpected + flaky
  return { passed: expected, failed: failed === 0 && exitCode !== 0 ? 1 : failed, skipped }
}

/** A check without tests of its own counts as one. */
export const countCheck = (exitCode: number): Count =>
  exitCode === 0 ? { ...NONE, passed: 1 } : { ...NONE, failed: 1 }
