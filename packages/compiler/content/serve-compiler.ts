import { type MessagePort, parentPort } from 'node:worker_threads'
import { compileIntoCache, type LessonTask } from './compile-lesson'

type Job = { readonly index: number; readonly task: LessonTask }

const serve = (port: MessagePort): void => {
  port.on('message', async ({ index, task }: Job) => {
    port.postMessage({ index, outcome: await compileIntoCache(task) })
  })
}

/** Compiles what the thread that started this one sends, one lesson at a time. */
export const serveCompiler = (): void => {
  if (parentPort === null) throw new Error('This module is for a worker thread.')
  serve(parentPort)
}
