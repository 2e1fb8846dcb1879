/** How long a child may take to end after it was asked to. */
const GRACE_MS = 10_000
const PARENT_CHECK_MS = 500

/**
 * Ties this process to one child: INT, TERM and HUP are passed on as TERM, the death of our own
 * parent ends the child too (npm does not always pass signals on), and we end with the child's
 * exit code, or 0 where we were asked to stop.
 * @param {import('node:child_process').ChildProcess} child
 */
export const endWithChild = child => {
  let asked = false
  const parent = process.ppid
  const stop = () => {
    if (asked) return
    asked = true
    child.kill('SIGTERM')
    setTimeout(() => child.kill('SIGKILL'), GRACE_MS).unref()
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop)
  setInterval(() => {
    if (process.ppid !== parent) stop()
  }, PARENT_CHECK_MS).unref()
  child.on('exit', (code, signal) => process.exit(asked ? 0 : (code ?? (signal ? 1 : 0))))
  child.on('error', error => {
    console.error(error.message)
    process.exit(1)
  })
}
