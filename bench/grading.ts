import { loadTasks } from './grading/tasks'
import { median, quantile } from './statistics'

const PASSES = 7
const P50_BAR_MS = 0.2
const P99_BAR_MS = 5

const tasks = await loadTasks()

const timeMs = (run: () => void): number => {
  const startedMs = performance.now()
  run()
  return performance.now() - startedMs
}

const show = (times: readonly number[]): string =>
  [0.5, 0.95, 0.99, 1]
    .map(q => `${q === 1 ? 'max' : `p${q * 100}`} ${quantile(times, q).toFixed(3)} ms`)
    .join(', ')

const isWithin = (times: readonly number[]): boolean =>
  quantile(times, 0.5) <= P50_BAR_MS && quantile(times, 0.99) <= P99_BAR_MS

const passes = Array.from({ length: PASSES }, () => tasks.map(({ run }) => timeMs(run)))
const [first = [], ...later] = passes
const perTask = tasks.map((_, index) => median(later.map(times => times[index] ?? 0)))

console.log(`grading: ${tasks.length} answers, all as labelled; median of ${later.length} passes`)
console.log(`  first pass, keys not yet parsed: ${show(first)}`)
console.log(`  every kind: ${show(perTask)}`)
for (const kind of [...new Set(tasks.map(task => task.kind))].sort()) {
  const times = perTask.filter((_, index) => tasks[index]?.kind === kind)
  const over = isWithin(times) ? '' : ', over the bar'
  console.log(`  ${kind} (${times.length}): ${show(times)}${over}`)
}
if (!isWithin(perTask)) process.exitCode = 1
