import { spawnSync } from 'node:child_process'
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import path from 'node:path'
import { writeManyLessons } from './lesson-series'
import { root } from './root'
import { median } from './statistics'

const LESSONS = 200
const RUNS = 3

const folder = mkdtempSync(path.join(tmpdir(), 'slopewise-many-'))
const content = path.join(folder, 'content')
const files = writeManyLessons(content, LESSONS)

/** Milliseconds of one whole command, from its start to its end. */
const time = (state: string, command: string): number => {
  const env = { ...process.env, SLOPEWISE_CONTENT: content, SLOPEWISE_STATE: state }
  const startedMs = performance.now()
  const bin = path.join(root, 'packages/cli/bin.mjs')
  const done = spawnSync(process.execPath, [bin, command], { cwd: root, env, encoding: 'utf8' })
  if (done.status !== 0) throw new Error(`${done.stdout}\n${done.stderr}`)
  return performance.now() - startedMs
}

const edit = (index: number): void => appendFileSync(files[index] ?? '', '\nOne sentence more.\n')

const cold: number[] = []
const compiled: number[] = []
const edited: number[] = []
const released: number[] = []
const editedReleased: number[] = []
for (let run = 0; run < RUNS; run += 1) {
  const state = path.join(folder, `state-${run}`)
  cold.push(time(state, 'check'))
  compiled.push(time(state, 'compile'))
  edit(run)
  edited.push(time(state, 'check'))
  released.push(time(state, 'compile'))
  edit(run + 10)
  editedReleased.push(time(state, 'compile'))
}
rmSync(folder, { recursive: true, force: true })

const show = (name: string, values: readonly number[]): void =>
  console.log(`${name}: ${(median(values) / 1000).toFixed(2)} s`)
console.log(
  `${LESSONS} lessons, ${availableParallelism()} cores, whole commands, median of ${RUNS}`,
)
show('check, nothing cached', cold)
show('compile after it', compiled)
show('check after one edit', edited)
show('compile after it', released)
show('compile after another edit', editedReleased)
