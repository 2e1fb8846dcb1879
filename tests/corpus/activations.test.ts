import { expect, test } from 'vitest'
import { decideRow, judge, readRows } from './equality'

const rows = readRows(new URL('./activations.jsonl', import.meta.url))

test('every pair of activation forms is decided as it should be', () => {
  const failures = rows.flatMap(row => {
    const decision = decideRow(row)
    const outcome = judge(row, decision)
    return outcome === 'right' ? [] : [`${row.id} ${outcome}: ${decision?.verdict}`]
  })
  expect(rows.length).toBe(311)
  expect(failures).toEqual([])
}, 30_000)

test('pairs that differ at single points are told with these points', () => {
  for (const row of rows.filter(one => one.expected !== one.expected_ae)) {
    const decision = decideRow(row)
    if (decision?.verdict !== 'equal-except-points') throw new Error(`${row.id}: not told`)
    expect(decision.points.length, row.id).toBeGreaterThan(0)
  }
}, 30_000)

test('the verdict does not depend on the seed', () => {
  for (const row of rows.filter((_, index) => index % 7 === 0)) {
    const verdicts = [0, 1, 2, 3].map(seed => decideRow(row, seed)?.verdict)
    expect(new Set(verdicts).size, row.id).toBe(1)
  }
}, 30_000)

test('sides may be exchanged', () => {
  for (const row of rows.filter(one => Object.keys(one.alias ?? {}).length === 0)) {
    const turned = decideRow({ ...row, student: row.reference, reference: row.student })
    expect(turned?.verdict, row.id).toBe(decideRow(row)?.verdict)
  }
}, 60_000)
