import type { Place } from '../place'
import { setUp } from '../set-up'
import { UsageError } from '../usage-error'
import { addCounts, type Count, NONE } from './count'
import { SUITES } from './suites'

const line = ({ passed, failed, skipped }: Count): string =>
  `${passed} passed, ${failed} failed, ${skipped} skipped`

const requireKnown = (names: readonly string[]): void => {
  const known = SUITES.map(suite => suite.name)
  const unknown = names.find(name => !known.includes(name))
  if (unknown) throw new UsageError(`There is no suite "${unknown}". Suites: ${known.join(', ')}.`)
}

/** Runs all suites, or the named ones, to the end; the last line printed sums them up. */
export const runSuites = async (place: Place, names: readonly string[]): Promise<void> => {
  requireKnown(names)
  await setUp(place)
  const lines: string[] = []
  let total = NONE
  for (const suite of SUITES) {
    if (names.length > 0 && !names.includes(suite.name)) continue
    console.log(`\n── ${suite.name} ──`)
    const startedMs = performance.now()
    const count = await suite.run(place)
    const elapsedSeconds = ((performance.now() - startedMs) / 1000).toFixed(1)
    lines.push(`  ${suite.name.padEnd(12)} ${elapsedSeconds.padStart(6)} s   ${line(count)}`)
    total = addCounts(total, count)
  }
  for (const failure of total.failures) console.log(`\n✗ ${failure}`)
  console.log(`\n${lines.join('\n')}\n\n${line(total)}`)
  if (total.failed > 0) process.exitCode = 1
}
