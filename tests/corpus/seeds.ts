import { existsSync } from 'node:fs'
import path from 'node:path'
import { decideRow, type EqualityRow, readRows } from './equality'

const folder = import.meta.dirname
const shared = process.env.SLOPEWISE_SHARED ?? path.resolve(folder, '../../../shared')
const equivalence = path.join(shared, 'corpora', 'equivalence.jsonl')

/** Pairs of activation forms, and the general pairs in the class where their corpus is at hand. */
export const readClassRows = (): readonly EqualityRow[] => {
  const activations = readRows(path.join(folder, 'activations.jsonl'))
  if (!existsSync(equivalence)) {
    console.warn('skipped: no equivalence corpus; set SLOPEWISE_SHARED to the folder that holds it')
    return activations
  }
  return [...activations, ...readRows(equivalence).filter(row => row.inclass)]
}

/** Rows whose verdict is not the same for the seeds 0 … seeds - 1, with what they got. */
export const findSeedDependence = (
  rows: readonly EqualityRow[],
  seeds: number,
): readonly string[] =>
  rows.flatMap(row => {
    const verdicts = new Set<string>()
    for (let seed = 0; seed < seeds; seed++) {
      verdicts.add(decideRow(row, seed)?.verdict ?? 'unread')
    }
    return verdicts.size === 1 ? [] : [`${row.id}: ${[...verdicts].join(', ')}`]
  })

/**
 * The points in fields that a comparison went through, as text; empty where it needed none, as
 * where both sides are constant on every piece.
 */
export const fieldPointsOf = (row: EqualityRow, seed: number): string => {
  const decision = decideRow(row, seed)
  if (!decision || !('certificate' in decision)) return ''
  const all = decision.certificate.pieces.flatMap(piece => piece.fields)
  const fields = all.filter(({ point }) => point.length > 0)
  return fields.map(({ prime, point }) => `${prime}: ${point.join(', ')}`).join('; ')
}
