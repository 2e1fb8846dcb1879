import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { compileContent } from '@slopewise/compiler'
import { formatIssue } from '@slopewise/compiler/issues'
import type { Issue } from '@slopewise/lesson'
import { watch } from 'chokidar'
import type { Place } from './place'

/** Editors save in several small steps; one compile is enough for all of them. */
const SETTLE_MS = 25

const writeStatus = (place: Place, status: object): void => {
  const folder = path.join(place.state, 'dev')
  mkdirSync(folder, { recursive: true })
  const file = path.join(folder, 'status.json')
  writeFileSync(`${file}.${process.pid}`, JSON.stringify(status))
  renameSync(`${file}.${process.pid}`, file)
}

const printIssues = async (issues: readonly Issue[], elapsedMs: number): Promise<void> => {
  for (const issue of issues) console.error(await formatIssue(issue))
  const errors = issues.filter(issue => issue.severity === 'error').length
  console.log(
    errors > 0
      ? `Content: ${errors} ${errors === 1 ? 'error' : 'errors'}; the last good pages stay.`
      : `Content: compiled in ${Math.round(elapsedMs)} ms.`,
  )
}

/**
 * Compiles once, then after every change below the content folder, one compile at a time. The
 * outcome is left in `<state>/dev/status.json`, where the development pages look for it.
 */
export const watchContent = async (place: Place): Promise<void> => {
  let version = Date.now()
  let running = false
  let again = false
  const compileNow = async (): Promise<void> => {
    if (running) {
      again = true
      return
    }
    running = true
    do {
      again = false
      const startedMs = performance.now()
      const { issues, release } = await compileContent({
        contentDir: place.content,
        stateDir: place.state,
      })
      version += 1
      writeStatus(place, { version, release, issues })
      await printIssues(issues, performance.now() - startedMs)
    } while (again)
    running = false
  }
  await compileNow()
  let timer: NodeJS.Timeout | undefined
  watch(place.content, { ignoreInitial: true }).on('all', () => {
    clearTimeout(timer)
    timer = setTimeout(() => void compileNow(), SETTLE_MS)
  })
}
