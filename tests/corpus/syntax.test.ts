import { readFileSync } from 'node:fs'
import path from 'node:path'
import {
  conditionToText,
  equalTrees,
  evaluate,
  type Expression,
  parseCondition,
  parseExpression,
  toText,
} from '@slopewise/math'
import { expect, test } from 'vitest'

type Row = {
  readonly id: string
  readonly input: string
  readonly expected: string
  readonly also_acceptable?: string
  readonly vars: readonly string[]
  readonly cls: string
}

const rows = readFileSync(path.join(import.meta.dirname, 'syntax.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map(line => JSON.parse(line) as Row) // The corpus is ours, and each row has these fields.

/** Rows read differently than the corpus asks: the list may only shrink. */
const REFUSED_ALTHOUGH_READABLE: readonly string[] = []

const optionsOf = ({ vars }: Row) => ({
  variables: vars,
  functions: vars.includes('g') ? [] : ['g'],
})

const POINTS = [-30.5, -3.25, -1, -0.5, 0, 0.001, 0.75, 1, 2.5, 19]

const sameValues = (a: Expression, b: Expression): boolean =>
  POINTS.every(z => {
    const [left, right] = [evaluate(a, { z, a: 0.3 }), evaluate(b, { z, a: 0.3 })]
    return Object.is(left, right) || Math.abs(left - right) <= 1e-12 * Math.abs(right)
  })

const readsAs = (row: Row, expected: string): boolean => {
  const read = parseExpression(row.input, optionsOf(row))
  if (expected === 'error') return !read.ok
  const meant = parseExpression(expected, optionsOf(row))
  if (read.ok && meant.ok) {
    return equalTrees(read.expression, meant.expression) || sameValues(read.expression, meant.expression)
  }
  const condition = parseCondition(row.input, optionsOf(row))
  return condition.ok && conditionToText(condition.condition) === expected
}

const isRight = (row: Row): boolean =>
  readsAs(row, row.expected) || (row.also_acceptable ? readsAs(row, row.also_acceptable) : false)

test('reads at least 95 % of the syntax corpus right', () => {
  const wrong = rows.filter(row => !isRight(row)).map(row => row.id)
  expect(wrong).toEqual(REFUSED_ALTHOUGH_READABLE)
  expect(wrong.length / rows.length).toBeLessThanOrEqual(0.05)
})

test('misreads nothing silently', () => {
  const misread = rows.filter(row => parseExpression(row.input, optionsOf(row)).ok && !isRight(row))
  expect(misread.map(row => row.id)).toEqual([])
})

test('points at a place in the typed text for every refusal', () => {
  for (const row of rows) {
    const read = parseExpression(row.input, optionsOf(row))
    if (read.ok) continue
    const [from, to] = read.slip.span
    expect([row.id, 0 <= from && from <= to && to <= row.input.length]).toEqual([row.id, true])
  }
})

test('prints every reading so that it reads back to the same tree', () => {
  for (const row of rows) {
    const read = parseExpression(row.input, optionsOf(row))
    if (!read.ok) continue
    const again = parseExpression(toText(read.expression), optionsOf(row))
    expect([row.id, again.ok && equalTrees(again.expression, read.expression)]).toEqual([row.id, true])
  }
})
