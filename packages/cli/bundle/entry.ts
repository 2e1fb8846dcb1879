import { isMainThread } from 'node:worker_threads'

/** One bundle for the command and for the threads that compile for it. */
void (isMainThread ? import('../main') : import('../compile-worker'))
