import { checkContent } from '@slopewise/compiler'
import { compareIssues } from '@slopewise/compiler/issues'
import type { Issue } from '@slopewise/lesson'
import { contentOptions } from '../content-options'
import type { Place } from '../place'
import { compile } from '../set-up'
import { UsageError } from '../usage-error'
import { filterFiles, filterIssues, requirePaths } from './filter-issues'
import { isBelow, requirePercent, showCoverage } from './print-coverage'
import { countIssues, FORMATS, type Format, showIssues } from './print-issues'

/** The options of `check`, as they were typed. */
export type CheckFlags = {
  readonly content?: string
  readonly format?: string
  readonly watch?: boolean
  readonly coverageMin?: string
  readonly untrusted?: boolean
}

const requireFormat = (text = 'pretty'): Format => {
  const format = FORMATS.find(one => one === text)
  if (format !== undefined) return format
  throw new UsageError(`There is no format "${text}". Formats: ${FORMATS.join(', ')}.`)
}

/** Begins and ends every run of `--watch`: editors wait for these lines. */
const BEGIN = 'Checking the content …'
const END = 'Waiting for changes.'

/** Prints every issue of the content; sets exit code 1 where one is an error. */
export const check = async (
  place: Place,
  paths: readonly string[],
  flags: CheckFlags,
): Promise<void> => {
  const format = requireFormat(flags.format)
  const percentMin = requirePercent(flags.coverageMin)
  const options = {
    ...contentOptions(place, flags.content),
    isUntrusted: flags.untrusted === true,
  }
  const wantedPaths = requirePaths(paths, {
    from: process.cwd(),
    contentDir: options.contentDir,
  })
  const print = async (issues: readonly Issue[]): Promise<void> => {
    const { out, err } = await showIssues(issues, format)
    process.stderr.write(err)
    process.stdout.write(out)
  }
  const run = async (): Promise<void> => {
    const { issues, lessons } = await checkContent(options)
    const { findAnswerIssues } = await import('../publish/answer-issues')
    const all = [...issues, ...(await findAnswerIssues(place, lessons, options.contentDir))]
    const wanted = filterIssues(all.sort(compareIssues), wantedPaths)
    const covered = lessons.map(({ input, outcome }) => ({
      file: input.file,
      coverage: outcome.coverage,
    }))
    const chosen = filterFiles(covered, wantedPaths)
    await print(wanted)
    process.stderr.write(showCoverage(chosen))
    const isTooLittle = isBelow(chosen, percentMin)
    if (isTooLittle) console.error(`Less than ${percentMin} % of the mathematics was checked.`)
    process.exitCode = isTooLittle || countIssues(wanted).errors > 0 ? 1 : 0
  }
  if (flags.watch !== true) return run()
  const { followFolder } = await import('../follow-folder')
  await followFolder(options.contentDir, async () => {
    console.error(BEGIN)
    await run()
    console.error(END)
  })
}

/** Writes a release without building pages. */
export const compileOnly = async (place: Place): Promise<void> => {
  if (!(await compile(place))) process.exitCode = 1
}
