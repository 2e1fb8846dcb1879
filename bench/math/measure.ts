import { existsSync } from 'node:fs'
import { readRows } from '../../tests/corpus/equality'
import type { BenchRow } from './contestant'
import { kas } from './kas'
import { type ReadTime, timeLongTexts } from './long-input'
import { ours, oursExplicit } from './ours'
import { sampling, samplingAll } from './sampling'
import { type Result, race } from './speed'

/** What this process prints: per corpus and contestant, and per long text. */
export type Measured = {
  readonly races: Readonly<Record<string, Readonly<Record<string, Result>>>>
  readonly longTexts: Readonly<Record<string, ReadTime>>
}

// Run as one bundle by plain Node: what loads TypeScript would slow everything down unevenly.
const measured: Measured = {
  longTexts: timeLongTexts(),
  races: Object.fromEntries(
    process.argv.slice(2).flatMap(word => {
      const [name = '', file = ''] = word.split('=')
      if (!existsSync(file)) return []
      const rows: readonly BenchRow[] = readRows(file)
      return [[name, race([ours, oursExplicit], [sampling, samplingAll, kas], rows)] as const]
    }),
  ),
}
process.stdout.write(JSON.stringify(measured))
