import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { stripVTControlCharacters } from 'node:util'

/** How many tests passed, failed and were skipped, and which failed, with what they said, if known. */
export type Count = {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  readonly failures: readonly string[]
}

export const NONE: Count = { passed: 0, failed: 0, skipped: 0, failures: [] }

/** The sum, field by field. */
export const addCounts = (a: Count, b: Count): Count => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
  failures: [...a.failures, ...b.failures],
})

/** The first lines of what a failed test said: enough to know it by at the end of a long log. */
const MESSAGE_LINES = 8

const describeFailure = (name: string, message: string | undefined): string => {
  const said = stripVTControlCharacters(message ?? '')
    .split('\n')
    .slice(0, MESSAGE_LINES)
  return [name, ...said.map(text => `    ${text}`)].join('\n')
}

const readJson = (file: string): unknown =>
  existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null

type VitestReport = Record<string, number> & {
  readonly testResults?: readonly {
    readonly name: string
    readonly status: string
    readonly message?: string
    readonly assertionResults: readonly {
      readonly fullName: string
      readonly status: string
      readonly failureMessages?: readonly string[]
    }[]
  }[]
}

const vitestFailures = ({ testResults = [] }: VitestReport): readonly string[] =>
  testResults.flatMap(file => {
    const failed = file.assertionResults.filter(test => test.status === 'failed')
    const name = path.relative(process.cwd(), file.name)
    // A file that could not be read has no tests, only a message.
    if (failed.length === 0 && file.status === 'failed')
      return [describeFailure(name, file.message)]
    return failed.map(test =>
      describeFailure(`${name} › ${test.fullName}`, test.failureMessages?.[0]),
    )
  })

/** Reads vitest's JSON report. A run that left no report, or an error outside a test, has failed. */
export const countVitest = (file: string, exitCode: number): Count => {
  // The report is written by the vitest of our own lockfile.
  const report = readJson(file) as VitestReport | null
  if (!report) return { ...NONE, failed: 1 }
  const failures = vitestFailures(report)
  return {
    passed: report.numPassedTests ?? 0,
    failed: failures.length === 0 && exitCode !== 0 ? 1 : failures.length,
    skipped: (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0),
    failures,
  }
}

type PlaywrightSuite = {
  readonly suites?: readonly PlaywrightSuite[]
  readonly specs?: readonly {
    readonly title: string
    readonly file: string
    readonly line: number
    readonly tests: readonly {
      readonly status: string
      readonly results: readonly { readonly error?: { readonly message?: string } }[]
    }[]
  }[]
}

const playwrightFailures = ({ suites = [], specs = [] }: PlaywrightSuite): readonly string[] => [
  ...specs.flatMap(spec =>
    spec.tests
      .filter(test => test.status === 'unexpected' || test.status === 'flaky')
      .map(test =>
        describeFailure(
          `${spec.file}:${spec.line} › ${spec.title}`,
          test.results.find(result => result.error)?.error?.message,
        ),
      ),
  ),
  ...suites.flatMap(playwrightFailures),
]

/** The same for Playwright's; a test that passed only at a second try counts as failed. */
export const countPlaywright = (file: string, exitCode: number): Count => {
  // The report is written by the Playwright of our own lockfile.
  const report = readJson(file) as (PlaywrightSuite & { stats: Record<string, number> }) | null
  if (!report) return { ...NONE, failed: 1 }
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = report.stats
  const failed = unexpected + flaky
  return {
    passed: expected,
    failed: failed === 0 && exitCode !== 0 ? 1 : failed,
    skipped,
    failures: playwrightFailures(report),
  }
}

/** A check without tests of its own counts as one. */
export const countCheck = (exitCode: number): Count =>
  exitCode === 0 ? { ...NONE, passed: 1 } : { ...NONE, failed: 1 }
