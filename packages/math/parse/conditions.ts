import { and, compare, not as opposite, or } from '../tree/build'
import type { Condition, Expression, Relation } from '../tree/expression'
import { fail, NOTHING, peek, type Reader, take } from './reader'
import type { Token } from './token'

/** One thing that stands between separators: a value, a condition, or a sign or word. */
export type Item =
  | { readonly kind: 'value'; readonly value: Expression; readonly first: Token }
  | { readonly kind: 'condition'; readonly condition: Condition; readonly first: Token }
  | { readonly kind: 'mark'; readonly text: string; readonly first: Token }

const DIRECTION: Readonly<Record<Relation, 'up' | 'down' | 'none'>> = {
  '<': 'up',
  '<=': 'up',
  '>': 'down',
  '>=': 'down',
  '=': 'none',
  '!=': 'none',
}

const isRelation = (text: string): text is Relation => Object.hasOwn(DIRECTION, text)

/**
 * Reads the rest of a comparison whose left side is read. A chain says the same of each pair
 * (`-1 < z <= 1`) and may not turn round (`0 < z > 1`).
 */
export const readComparison = (reader: Reader, left: Expression, first: Token): Item => {
  const parts: Condition[] = []
  const directions = new Set<string>()
  let side = left
  while (peek(reader).kind === 'relation') {
    const sign = take(reader)
    const relation = sign.text
    if (!isRelation(relation)) {
      fail(reader, 'unexpected-token', [sign.from, sign.to], { found: relation })
      break
    }
    if (DIRECTION[relation] !== 'none') directions.add(DIRECTION[relation])
    if (directions.size > 1 || (parts.length > 0 && relation === '!=')) {
      fail(reader, 'unexpected-token', [sign.from, sign.to], { found: relation })
      break
    }
    const right = reader.grammar.sum(reader)
    parts.push(compare(relation, side, right))
    side = right
  }
  const condition = parts.length === 0 ? compare('=', NOTHING, NOTHING) : and(...parts)
  return { kind: 'condition', condition, first }
}

/** An item as a condition: a comparison, or a value that was written as one in brackets. */
export const asCondition = (reader: Reader, item: Item | undefined): Condition | null => {
  if (item?.kind === 'condition') return item.condition
  return item?.kind === 'value' ? (reader.iversons?.get(item.value) ?? null) : null
}

const isMark = (item: Item | undefined, text: string): boolean =>
  item?.kind === 'mark' && item.text === text

const joinNots = (reader: Reader, items: readonly Item[]): readonly Item[] => {
  const joined: Item[] = []
  for (let i = items.length - 1; i >= 0; i -= 1) {
    const item = items[i]
    const condition = asCondition(reader, joined.at(-1))
    if (item && isMark(item, 'not') && condition !== null) {
      joined.pop()
      joined.push({ kind: 'condition', condition: opposite(condition), first: item.first })
    } else if (item) joined.push(item)
  }
  return joined.reverse()
}

const joinRuns = (reader: Reader, items: readonly Item[], word: 'and' | 'or') => {
  const joined: Item[] = []
  for (let i = 0; i < items.length; ) {
    const first = items[i]
    const run: Condition[] = []
    let next = asCondition(reader, first)
    let end = i
    while (next !== null) {
      run.push(next)
      end += 1
      next = isMark(items[end], word) ? asCondition(reader, items[end + 1]) : null
      if (next !== null) end += 1
    }
    if (first && run.length > 1) {
      const condition = word === 'and' ? and(...run) : or(...run)
      joined.push({ kind: 'condition', condition, first: first.first })
    } else if (first) joined.push(first)
    i = Math.max(end, i + 1)
  }
  return joined
}

/** Joins conditions at `not`, then at `and`, then at `or`; other words and signs stay. */
export const joinConditions = (reader: Reader, items: readonly Item[]): readonly Item[] => {
  if (!items.some(item => item.kind === 'mark')) return items
  return joinRuns(reader, joinRuns(reader, joinNots(reader, items), 'and'), 'or')
}
