import { execFileSync } from 'node:child_process'
import { pathToFileURL } from 'node:url'
import { quantile } from '../statistics'

const RUNS = 9

const loadOnce = (file: string): number => {
  const script = `const startedMs = performance.now()
await import(${JSON.stringify(pathToFileURL(file).href)})
console.log(performance.now() - startedMs)`
  return Number(execFileSync(process.execPath, ['--input-type=module', '--eval', script]))
}

/** Milliseconds from importing a file to its exports, in a new process; the median of nine. */
export const timeLoad = (file: string): number =>
  quantile(
    Array.from({ length: RUNS }, () => loadOnce(file)),
    0.5,
  )
