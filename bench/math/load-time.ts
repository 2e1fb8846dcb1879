import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { quantile } from '../statistics'

const RUNS = 21

/**
 * Milliseconds from importing a file to its exports, each time in a new process that has imported an
 * empty file before, so that Node's own loader is there.
 */
export type LoadTime = {
  readonly medianMs: number
  readonly leastMs: number
  /** The median for a second file with nothing in it. */
  readonly emptyMs: number
}

const loadOnce = (file: string, before: string): number => {
  const [first, second] = [before, file].map(one => JSON.stringify(pathToFileURL(one).href))
  const script = `await import(${first})
const startedMs = performance.now()
await import(${second})
console.log(performance.now() - startedMs)`
  return Number(execFileSync(process.execPath, ['--input-type=module', '--eval', script]))
}

/** Loads a file again and again, in turn with an empty one; as modules of a package of modules. */
export const timeLoad = (file: string): LoadTime => {
  const folder = path.dirname(file)
  const before = path.join(folder, 'before.js')
  const empty = path.join(folder, 'empty.js')
  writeFileSync(path.join(folder, 'package.json'), '{ "type": "module" }\n')
  for (const one of [before, empty]) writeFileSync(one, 'export {}\n')
  const runs = Array.from(
    { length: RUNS },
    () => [loadOnce(file, before), loadOnce(empty, before)] as const,
  )
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
