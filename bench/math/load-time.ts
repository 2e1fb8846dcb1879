import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { quantile } from '../statistics'

const RUNS = 21

/** Milliseconds from importing a file to its exports, each time in a new process. */
export type LoadTime = {
  readonly medianMs: number
  readonly leastMs: number
  /** The median for a file with nothing in it: what Node itself takes. */
  readonly emptyMs: number
}

const loadOnce = (file: string): number => {
  const script = `const startedMs = performance.now()
await import(${JSON.stringify(pathToFileURL(file).href)})
console.log(performance.now() - startedMs)`
  return Number(execFileSync(process.execPath, ['--input-type=module', '--eval', script]))
}

/** Loads a file again and again, in turn with an empty one. */
export const timeLoad = (file: string): LoadTime => {
  const empty = path.join(path.dirname(file), 'empty.mjs')
  writeFileSync(empty, 'export {}\n')
  const runs = Array.from({ length: RUNS }, () => [loadOnce(file), loadOnce(empty)] as const)
  const times = runs.map(([whole]) => whole)
  return {
    medianMs: quantile(times, 0.5),
    leastMs: Math.min(...times),
    emptyMs: quantile(
      runs.map(([, nothing]) => nothing),
      0.5,
    ),
  }
}
