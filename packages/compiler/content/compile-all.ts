import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Grade } from '../exercise/self-tests'
import type { LessonInput } from '../lesson/prepare-lesson'
import { checkLesson, compileIntoCache, type LessonTask } from './compile-lesson'
import { makeFingerprint } from './fingerprint'
import { findCached, inputHash } from './lesson-cache'
import type { LessonOutcome } from './lesson-outcome'

/** How lessons are compiled. */
export type CompileAllOptions = {
  /** Null: nothing is read from a cache or written into one, and lessons are only checked. */
  readonly cacheDir: string | null
  readonly grade?: Grade | undefined
  /** A module that calls `serveCompiler`; without it everything happens in this thread. */
  readonly worker?: URL | undefined
  /** Called after each lesson that is not in the cache. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined
}

type Done = { readonly index: number; readonly outcome: LessonOutcome }

/** A thread is worth its start from this many lessons on. */
const LESSONS_PER_THREAD = 8
/** Short-lived trees fill the default space many times a second. */
const YOUNG_GENERATION_MB = 96
/** While the bundler, a process of its own, works on one lesson, the thread works on another. */
const LESSONS_AT_ONCE = 2

const runThread = (
  worker: URL,
  take: () => { readonly index: number; readonly task: LessonTask } | undefined,
  keep: (done: Done) => void,
): Promise<void> =>
  new Promise((resolve, reject) => {
    const thread = new Worker(worker, {
      // What loads TypeScript for the command is not needed in the bundle's worker.
      execArgv: [],
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION_MB },
    })
    let sent = 0
    const next = (): void => {
      const job = take()
      if (job === undefined) return
      sent += 1
      thread.postMessage(job)
    }
    thread.on('message', (done: Done) => {
      keep(done)
      sent -= 1
      next()
      if (sent === 0) void thread.terminate().then(() => resolve())
    })
    thread.on('error', reject)
    for (let count = 0; count < LESSONS_AT_ONCE; count += 1) next()
  })

const compileInThreads = async (
  worker: URL,
  tasks: readonly LessonTask[],
  keep: (done: Done) => void,
): Promise<void> => {
  let taken = 0
  const take = () => {
    const task = tasks[taken]
    if (task === undefined) return undefined
    taken += 1
    return { index: taken - 1, task }
  }
  const count = Math.min(availableParallelism(), Math.ceil(tasks.length / LESSONS_PER_THREAD))
  await Promise.all(Array.from({ length: count }, () => runThread(worker, take, keep)))
}

const compileHere = async (
  tasks: readonly LessonTask[],
  grade: Grade | undefined,
  keep: (done: Done) => void,
): Promise<void> => {
  for (const [index, task] of tasks.entries()) {
    keep({ index, outcome: await compileIntoCache(task, grade) })
  }
}

const compileMissing = async (
  missing: readonly LessonInput[],
  cacheDir: string,
  { grade, worker, onProgress }: CompileAllOptions,
): Promise<ReadonlyMap<LessonInput, LessonOutcome>> => {
  const outcomes = new Map<LessonInput, LessonOutcome>()
  const keep = ({ index, outcome }: Done): void => {
    const input = missing[index]
    if (input !== undefined) outcomes.set(input, outcome)
    onProgress?.(outcomes.size, missing.length)
  }
  const tasks = missing.map(input => ({ input, cacheDir }))
  const isWorthIt = missing.length >= 2 * LESSONS_PER_THREAD && grade === undefined
  if (worker !== undefined && isWorthIt) await compileInThreads(worker, tasks, keep)
  else await compileHere(tasks, grade, keep)
  return outcomes
}

/** What became of each lesson, in order. Those that did not change come from the cache. */
export const compileAll = async (
  lessons: readonly LessonInput[],
  options: CompileAllOptions,
): Promise<LessonOutcome[]> => {
  const { cacheDir, grade } = options
  if (cacheDir === null) return lessons.map(lesson => checkLesson(lesson, grade))
  const fingerprint = makeFingerprint()
  const cached = lessons.map(lesson =>
    findCached(cacheDir, inputHash(lesson, fingerprint), lesson.file),
  )
  const missing = lessons.filter((_, index) => cached[index] === null)
  const compiled = await compileMissing(missing, cacheDir, options)
  return lessons.map((lesson, index) => {
    const outcome = cached[index] ?? compiled.get(lesson)
    if (outcome === undefined) throw new Error(`${lesson.file} was not compiled.`)
    return outcome
  })
}
