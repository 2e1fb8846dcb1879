import { readFileSync } from 'node:fs'
import path from 'node:path'
import { judgeLines } from '@slopewise/grading/derivation'
import { prepareLine, readLine } from '@slopewise/lesson/derivation'
import { parseDefinitions } from '@slopewise/math'
import { expect, test } from 'vitest'

/** Made by `derivations/make.py`, which labels by how a row was made and by values of 40 digits. */
type Row = {
  readonly id: number
  readonly 'g(z)': string
  readonly lines: readonly string[]
  /** The first wrong line, from 0; null where every line is right. */
  readonly wrong: number | null
  readonly made: string | null
}

const ROWS: readonly Row[] = readFileSync(
  path.join(import.meta.dirname, 'derivations/rows.jsonl'),
  'utf8',
)
  .trim()
  .split('\n')
  .map(line => JSON.parse(line))

const NAMES = { variables: ['z'], functions: ['g'], values: ['a'], forbidden: [] }

const judgeRow = (row: Row) => {
  const parsed = parseDefinitions({
    define: { 'g(z)': row['g(z)'], a: 'g(z)' },
    conventions: {},
  })
  if (!parsed.ok) throw new Error(`The definition of row ${row.id} is not read.`)
  const { definitions } = parsed
  const prepare = (text: string) => {
    const read = readLine(NAMES, text)
    if (!read.ok) throw new Error(`Row ${row.id}: "${text}" is not read (${read.slip.code}).`)
    return prepareLine(read.expression, definitions)
  }
  return judgeLines(prepare("g'(z)"), row.lines.map(prepare), definitions)
}

const JUDGED = ROWS.map(row => ({ row, states: judgeRow(row) }))
const RIGHT = JUDGED.filter(({ row }) => row.wrong === null)
const WRONG = JUDGED.filter(({ row }) => row.wrong !== null)

const firstWrong = (states: (typeof JUDGED)[number]['states']): number =>
  states.findIndex(({ state }) => state !== 'right')

test('the corpus holds 200 right derivations and 200 with one mistake, half of them random', () => {
  expect(RIGHT).toHaveLength(200)
  expect(WRONG).toHaveLength(200)
  expect(WRONG.filter(({ row }) => row.made?.startsWith('random'))).toHaveLength(100)
  expect(new Set(ROWS.map(({ lines }) => lines.join())).size).toBe(400)
})

test('no line of a right derivation is marked wrong, and all are decided', () => {
  const marked = RIGHT.filter(({ states }) => states.some(({ state }) => state !== 'right'))
  expect(marked.map(({ row }) => row.id)).toEqual([])
})

test('the first wrong line is found in every derivation with a mistake', () => {
  const missed = WRONG.filter(({ row, states }) => firstWrong(states) !== row.wrong)
  expect(missed.map(({ row }) => row.id)).toEqual([])
})

test('the lines after the mistake are marked as following from it', () => {
  const after = WRONG.flatMap(({ row, states }) =>
    states.slice((row.wrong ?? 0) + 1).map(({ state }) => ({ id: row.id, state })),
  )
  expect(after.length).toBeGreaterThan(200)
  expect(after.filter(({ state }) => state !== 'follows')).toEqual([])
})

test('nine of ten planted wrong rules are named, and few random edits look like one', () => {
  const namedAmong = (how: string): number =>
    WRONG.filter(({ row, states }) => {
      const first = states[row.wrong ?? 0]
      const isNamed = first?.state === 'wrong' && first.mistake !== null
      return row.made?.startsWith(how) && isNamed
    }).length
  expect(namedAmong('rule')).toBeGreaterThanOrEqual(90)
  expect(namedAmong('random')).toBeLessThanOrEqual(25)
})
