import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { compileContent } from '@slopewise/compiler'
import { root } from './root'
import { median } from './statistics'

const RUNS = 5
const contentDir = path.join(root, 'content')

const timeOnce = async (stateDir: string): Promise<number> => {
  const startedMs = performance.now()
  await compileContent({ contentDir, stateDir })
  return performance.now() - startedMs
}

const cold: number[] = []
const warm: number[] = []
for (let run = 0; run < RUNS; run++) {
  const stateDir = mkdtempSync(path.join(tmpdir(), 'slopewise-compile-'))
  cold.push(await timeOnce(stateDir))
  warm.push(await timeOnce(stateDir))
  rmSync(stateDir, { recursive: true, force: true })
}
console.log(
  `course compiled cold: ${median(cold).toFixed(0)} ms, warm: ${median(warm).toFixed(0)} ms`,
)
console.log(`first run of the process: ${cold[0]?.toFixed(0)} ms`)
