import { judgeClaims } from './claims'
import type { Report } from './report'
import type { Result, Times } from './speed'

const whole = (value: number): string => Math.round(value).toLocaleString('en')
const micros = (value: number): string => value.toFixed(value < 100 ? 1 : 0)
const times = (ratio: number): string => `${ratio.toFixed(1)} times as fast`
const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`

const line = (cells: readonly string[]): string =>
  cells.map((cell, index) => (index === 0 ? cell.padEnd(26) : cell.padStart(11))).join('')

const timesLine = (label: string, times: Times): string =>
  line([
    label,
    whole(times.rows),
    whole(times.perSecond),
    whole(times.perSecondAllCalls),
    micros(times.p50Us),
    micros(times.p95Us),
    micros(times.maxUs),
    micros(times.slowestCallUs),
    `  ${times.slowestRow}`,
  ])

const printResult = (name: string, { all, classes, outcomes, timesFaster }: Result): void => {
  console.log(timesLine(name, all))
  for (const [label, times] of Object.entries(classes)) console.log(timesLine(`  ${label}`, times))
  const counts = Object.entries(outcomes).map(([outcome, count]) => `${count} ${outcome}`)
  console.log(`  ${counts.join(', ')}`)
  for (const [mine, { byRow, byAllCalls }] of Object.entries(timesFaster)) {
    console.log(`  ${mine}: ${times(byRow)} by rows, ${times(byAllCalls)} by all calls`)
  }
}

const printRaces = ({ races }: Report): void => {
  for (const [corpus, results] of Object.entries(races)) {
    console.log(
      `\n${line([corpus, 'rows', 'a second', 'all calls', 'p50 µs', 'p95', 'max', 'one call'])}`,
    )
    for (const [name, result] of Object.entries(results)) printResult(name, result)
  }
}

const printSizes = ({ sizes, load }: Report): void => {
  console.log(`\n${line(['bundle', 'minified', 'gzip'])}`)
  const all = { [sizes.coreEntry]: sizes.core, ...sizes.further }
  for (const [name, size] of Object.entries(all)) {
    console.log(line([name, kilobytes(size.minified), kilobytes(size.gzip)]))
  }
  const [median, least, empty] = [load.medianMs, load.leastMs, load.emptyMs].map(one =>
    one.toFixed(1),
  )
  console.log(`core loads in ${median} ms (least ${least}); an empty file in ${empty} ms`)
}

const printLongTexts = ({ longTexts }: Report): void => {
  console.log(`\n${line(['10,000 characters', 'least ms', 'median', 'max'])}`)
  for (const [name, { leastMs, medianMs, maxMs }] of Object.entries(longTexts)) {
    console.log(line([name, leastMs.toFixed(2), medianMs.toFixed(2), maxMs.toFixed(2)]))
  }
}

/** Prints the tables and, last, which claims hold. */
export const printReport = (report: Report): void => {
  const { kind, cores, node } = report.machine
  console.log(`math: ${kind}, ${cores} cores, Node ${node}`)
  printRaces(report)
  printSizes(report)
  printLongTexts(report)
  console.log('')
  for (const { text, seen, isMet } of judgeClaims(report)) {
    console.log(`${isMet ? 'met    ' : 'NOT MET'}  ${text}: ${seen}`)
  }
}
