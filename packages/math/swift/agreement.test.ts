import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { decideFully } from '../decide/decide'
import { parseExpression } from '../parse'
import { type Definitions, type Expression, NO_DEFINITIONS } from '../tree/expression'
import { decideSwiftly } from '.'

type Row = {
  readonly id: string
  readonly student: string
  readonly reference: string
  readonly vars: readonly string[]
  readonly alias?: Readonly<Record<string, string>>
}

const corpus = path.resolve(import.meta.dirname, '../../../tests/corpus')

const rowsOf = (file: string): readonly Row[] =>
  readFileSync(path.join(corpus, file), 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))

const read = (text: string, variables: readonly string[], values: readonly string[]) => {
  const parsed = parseExpression(text, { variables, values })
  return parsed.ok ? parsed.expression : null
}

const definitionsOf = ({ alias = {}, vars }: Row): Definitions => {
  const values: Record<string, Expression> = {}
  for (const [name, text] of Object.entries(alias)) {
    const value = read(text, vars, [])
    if (value) values[name] = value
  }
  return { ...NO_DEFINITIONS, values }
}

/** The rows where the two ways have different answers, and how many the swift way answers. */
const compareWays = (rows: readonly Row[]) => {
  const apart: string[] = []
  let answered = 0
  for (const row of rows) {
    const definitions = definitionsOf(row)
    const names = Object.keys(row.alias ?? {})
    const sides = [row.student, row.reference].map(side => read(side, row.vars, names))
    for (const [left, right] of [sides, sides.toReversed()]) {
      if (!left || !right) continue
      const swift = decideSwiftly(left, right, definitions, 0)
      if (!swift) continue
      answered += 1
      const full = decideFully(left, right, { definitions })
      // What is not proved the full way may be proved the swift way.
      if (full.verdict === 'undecided' || full.verdict === swift.verdict) continue
      apart.push(`${row.id}: ${swift.verdict} and ${full.verdict}`)
    }
  }
  return { apart, share: answered / (2 * rows.length) }
}

test('both ways agree on the activation pairs, and the swift way answers nearly all', () => {
  const { apart, share } = compareWays(rowsOf('activations.jsonl'))
  expect(apart).toEqual([])
  expect(share).toBeGreaterThan(0.95)
})

test('both ways agree on every sixth of our own pairs', () => {
  const rows = rowsOf('more/pairs.jsonl').filter((_, index) => index % 6 === 0)
  expect(compareWays(rows).apart).toEqual([])
})
