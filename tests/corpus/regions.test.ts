import { readFileSync } from 'node:fs'
import path from 'node:path'
import { compareRegions, parseRegion, regionToText } from '@slopewise/math'
import { expect, test } from 'vitest'

/** What is read (`set`), why not (`slip` and its `part`), or how it differs first from `key`. */
type Row = {
  readonly input: string
  readonly set?: string
  readonly slip?: string
  readonly part?: string
  readonly key?: string
  readonly first?: string | null
}

const NAMES = { variables: ['z'], values: ['a'], functions: ['g'] }

const rows = readFileSync(path.join(import.meta.dirname, 'regions.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map(line => JSON.parse(line) as Row) // The corpus is ours, and each row has these fields.

const readings = rows.filter(row => row.key === undefined)
const pairs = rows.filter(row => row.key !== undefined)

const requireRegion = (text: string) => {
  const read = parseRegion(text, NAMES)
  if (!read.ok) throw new Error(`${text}: ${read.slip.code}`)
  return read.region
}

test(`${readings.length} texts are read as the sets meant, or refused in their place`, () => {
  const found = readings.map(({ input }) => {
    const read = parseRegion(input, NAMES)
    if (read.ok) return { input, set: regionToText(read.region) }
    return { input, slip: read.slip.code, part: input.slice(...read.slip.span) }
  })
  expect(found).toEqual(readings)
})

test('every set is printed so that it reads back to itself', () => {
  for (const { set } of readings) {
    if (set !== undefined) expect(regionToText(requireRegion(set))).toBe(set)
  }
})

test(`${pairs.length} pairs of sets are the same, or differ first where labelled`, () => {
  const found = pairs.map(({ input, key = '' }) => {
    const compared = compareRegions(requireRegion(input), requireRegion(key))
    if (compared.outcome !== 'different') {
      return { input, key, first: compared.outcome === 'equal' ? null : 'undecided' }
    }
    const { first } = compared
    return { input, key, first: 'side' in first ? `${first.kind} ${first.side}` : first.kind }
  })
  expect(found).toEqual(pairs)
})
