import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type CompileResult, compileContent } from '@slopewise/compiler'
import { formatIssue } from '@slopewise/compiler/issues'
import { countIssues } from './check/print-issues'
import { contentOptions } from './content-options'
import { followFolder } from './follow-folder'
import { type Place, stateFolders } from './place'

/** What the development pages are told after every compile. */
const statusOf = ({ issues, release, lessons }: CompileResult, version: number) => ({
  version,
  release,
  /** Files are named from here in issues. */
  folder: process.cwd(),
  issues,
  lessons: lessons.map(({ input, outcome, issues: own, isBroken }) => ({
    course: input.course,
    lesson: input.lesson,
    file: input.file,
    isBroken,
    isDraft: outcome.facts.isDraft,
    issues: own,
    coverage: outcome.coverage,
  })),
})

const writeStatus = (place: Place, status: object): void => {
  const folder = stateFolders(place).forAuthor
  mkdirSync(folder, { recursive: true })
  const file = path.join(folder, 'status.json')
  writeFileSync(`${file}.${process.pid}`, JSON.stringify(status))
  renameSync(`${file}.${process.pid}`, file)
}

const printOutcome = async ({ issues }: CompileResult, elapsedMs: number): Promise<void> => {
  for (const issue of issues) console.error(await formatIssue(issue))
  const { errors } = countIssues(issues)
  console.log(
    errors > 0
      ? `Content: ${errors} ${errors === 1 ? 'error' : 'errors'}; the last good pages stay.`
      : `Content: compiled in ${Math.round(elapsedMs)} ms.`,
  )
}

/**
 * Compiles once, then after every change below the content folder. The outcome is left in
 * `<state>/dev/status.json`, where the development pages look for it.
 */
export const watchContent = async (place: Place): Promise<void> => {
  let version = Date.now()
  const stateDir = stateFolders(place).forAuthor
  await followFolder(place.content, async () => {
    const startedMs = performance.now()
    const options = { ...contentOptions(place), stateDir, forAuthor: true }
    const compiled = await compileContent(options)
    version += 1
    writeStatus(place, statusOf(compiled, version))
    await printOutcome(compiled, performance.now() - startedMs)
  })
}
