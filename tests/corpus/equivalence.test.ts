import { existsSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { decideRow, type EqualityRow, judge, type Outcome, readRows } from './equality'

const shared = process.env.SLOPEWISE_SHARED ?? path.resolve(import.meta.dirname, '../../../shared')
const file = path.join(shared, 'corpora', 'equivalence.jsonl')
const isThere = existsSync(file)
if (!isThere) console.warn(`skipped: no equivalence corpus at ${file}; set SLOPEWISE_SHARED`)

const count = (rows: readonly EqualityRow[]) => {
  const outcomes = new Map<Outcome, string[]>()
  for (const row of rows) {
    const outcome = judge(row, decideRow(row))
    outcomes.set(outcome, [...(outcomes.get(outcome) ?? []), row.id])
  }
  return (outcome: Outcome) => outcomes.get(outcome) ?? []
}

test.skipIf(!isThere)('pairs in the class are decided rightly, all of them', () => {
  const rows = readRows(file).filter(row => row.inclass && row.core)
  const of = count(rows)
  expect([...of('false accept'), ...of('wrong'), ...of('undecided')]).toEqual([])
  expect(of('right').length).toBeGreaterThanOrEqual(rows.length - of('unread').length)
}, 60_000)

test.skipIf(!isThere)('no pair is accepted falsely; of the others nearly all are decided', () => {
  const rows = readRows(file).filter(row => row.core)
  const of = count(rows)
  expect(of('false accept')).toEqual([])
  expect(of('wrong')).toEqual([])
  expect(of('undecided').length).toBeLessThan(rows.length / 50)
}, 60_000)
