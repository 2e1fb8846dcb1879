import { existsSync } from 'node:fs'
import path from 'node:path'
import { type EqualityRow, readRows } from '../equality'
import { checkRow } from './check'

const folder = path.resolve(import.meta.dirname, '..')

/** All pairs of all corpora that are at hand. */
export const readAllRows = (): readonly EqualityRow[] => {
  const shared = process.env.SLOPEWISE_SHARED ?? path.resolve(folder, '../../../shared')
  const files = [
    path.join(folder, 'activations.jsonl'),
    path.join(folder, 'more', 'pairs.jsonl'),
    path.join(folder, 'more', 'by-hand.jsonl'),
    path.join(shared, 'corpora', 'equivalence.jsonl'),
  ]
  return files.filter(file => existsSync(file)).flatMap(file => readRows(file))
}

/** How many certificates and witnesses held, how many the checker cannot tell, and what broke. */
export type Counts = {
  readonly held: number
  readonly open: number
  readonly broken: readonly string[]
}

/** Checks the certificate or witness of every pair. */
export const countCertificates = (rows: readonly EqualityRow[]): Counts => {
  let [held, open] = [0, 0]
  const broken: string[] = []
  for (const row of rows) {
    const checked = checkRow(row)
    if (checked === 'held') held += 1
    else if (checked === 'open') open += 1
    else if (checked) broken.push(`${row.id}: ${checked.broken}`)
  }
  return { held, open, broken }
}
