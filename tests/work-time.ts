/**
 * Milliseconds that the processor works for this process while `task` runs. Other processes, which
 * make a clock on the wall go on, do not count.
 */
export const workMs = (task: () => void): number => {
  const before = process.cpuUsage()
  task()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
