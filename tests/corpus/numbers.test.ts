import { readFileSync } from 'node:fs'
import path from 'node:path'
import { compareNumber, type NumberRule, parseExpression, readNumber } from '@slopewise/math'
import { expect, test } from 'vitest'

/**
 * An answer, its key, the rule, and what is found; `shown` are both as decimals where they differ.
 */
type Row = {
  readonly answer: string
  readonly key: string
  readonly rule: string
  readonly outcome: string
  readonly how?: string
  readonly given?: number
  readonly needed?: string
  readonly by?: number
  readonly shown?: readonly (string | null)[]
}

const rows = readFileSync(path.join(import.meta.dirname, 'numbers.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map(line => JSON.parse(line) as Row) // The corpus is ours, and each row has these fields.

const read = (text: string) => {
  const result = parseExpression(text, { variables: [] })
  if (!result.ok) throw new Error(`${text} does not parse`)
  return result.expression
}

const ruleOf = (text: string): NumberRule => {
  const [kind, size = ''] = text.split(' ')
  const within = readNumber(size)?.value
  if (kind === 'relative' && within) return { kind, within }
  if (kind === 'absolute' && within) return { kind, within }
  if (kind === 'digits') return { kind, digits: Number(size) }
  if (kind === 'decimals') return { kind, decimals: Number(size) }
  return { kind: 'exact' }
}

const find = ({ answer, key, rule }: Row): Row => {
  const found = compareNumber({ expression: read(answer), text: answer }, read(key), ruleOf(rule))
  const row = { answer, key, rule, outcome: found.outcome }
  switch (found.outcome) {
    case 'rounded-too-much': {
      const { how, given, needed } = found
      if (needed.kind === 'exact') return { ...row, how, given, needed: 'exact' }
      const count = needed.kind === 'digits' ? needed.digits : needed.decimals
      return { ...row, how, given, needed: `${needed.kind} ${count}` }
    }
    case 'exponent-wrong':
      return { ...row, by: found.by }
    case 'different':
      return { ...row, shown: [found.typed, found.key] }
    case 'equal':
    case 'within-tolerance':
    case 'sign-wrong':
    case 'undefined-expected':
    case 'value-expected':
    case 'infinity-expected':
    case 'finite-expected':
    case 'undecided':
      return row
    default:
      return found satisfies never
  }
}

for (const rule of new Set(rows.map(row => row.rule))) {
  const own = rows.filter(row => row.rule === rule)

  test(`${own.length} numbers judged ${rule} stand to their keys as labelled`, () => {
    expect(own.map(find)).toEqual(own)
  })
}
