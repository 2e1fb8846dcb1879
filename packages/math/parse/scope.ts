import { branch, cases, num, productOf } from '../tree/build'
import type { Branch, Condition, Expression } from '../tree/expression'
import { readCases } from './cases'
import { closeCases } from './close-cases'
import { type Item, joinConditions, readComparison } from './conditions'
import { isFunctionForm } from './function-form'
import { fail, NOTHING, peek, type Reader, take } from './reader'
import type { Token } from './token'

/** What a stretch of text between brackets, or a whole text, says. */
export type ScopeResult =
  | { readonly kind: 'value'; readonly value: Expression }
  | { readonly kind: 'condition'; readonly condition: Condition; readonly first: Token }

const atEnd = (reader: Reader): boolean => {
  const { kind } = peek(reader)
  return kind === 'end' || kind === 'close' || (kind === 'bar' && reader.bars > 0)
}

const readItem = (reader: Reader): Item => {
  const first = peek(reader)
  const isWord = first.kind === 'keyword' && !(first.text === 'if' && isFunctionForm(reader))
  if (isWord || first.kind === 'separator') {
    take(reader)
    return { kind: 'mark', text: first.text, first }
  }
  const value = reader.grammar.sum(reader)
  return peek(reader).kind === 'relation'
    ? readComparison(reader, value, first)
    : { kind: 'value', value, first }
}

const readItems = (reader: Reader, items: Item[]): readonly Item[] => {
  while (!atEnd(reader)) {
    const next = peek(reader)
    const before = items.at(-1)
    if (next.newLine && before && before.kind !== 'mark' && next.kind !== 'keyword') {
      items.push({ kind: 'mark', text: ';', first: next })
    }
    const { at } = reader
    items.push(readItem(reader))
    if (reader.at === at) {
      fail(reader, 'unexpected-token', [next.from, next.to], { found: next.text })
    }
  }
  return joinConditions(reader, items)
}

/** All items up to the closing sign; a new line between two of them separates like `;`. */
export const readAllItems = (reader: Reader): readonly Item[] => readItems(reader, [])

const CASE_WORDS: ReadonlySet<string> = new Set(['if', 'elif', 'then', 'otherwise', '?'])

const speaksOfCases = (item: Item): boolean =>
  item.kind === 'condition' || (item.kind === 'mark' && CASE_WORDS.has(item.text))

/** `0.01 (z<0)` in a list: the last factor is the condition. */
const asPair = (reader: Reader, item: Item): Branch | null => {
  if (item.kind !== 'value' || item.value.kind !== 'multiply') return null
  const { factors } = item.value
  const last = factors.at(-1)
  const when = last && reader.iversons?.get(last)
  return when ? branch(productOf(factors.slice(0, -1)), when) : null
}

/** Reads `0 (z<0), 1 (z>=0)`; null where the list is something else. */
const findPairs = (reader: Reader, items: readonly Item[]): Expression | null => {
  const values = items.filter(item => item.kind !== 'mark')
  const pairs = values.flatMap(item => asPair(reader, item) ?? [])
  const isList = items.every((item, i) => (item.kind === 'mark') === (i % 2 === 1))
  return isList && values.length > 1 && pairs.length === values.length
    ? closeCases(pairs, null)
    : null
}

const refuseList = (reader: Reader, items: readonly Item[]): Expression => {
  const mark = items.find(item => item.kind === 'mark')
  const edge = [items[0], items.at(-1)].find(item => item?.kind === 'mark')
  if (edge) {
    const { from, to, text } = edge.first
    return fail(reader, 'unexpected-token', [from, to], { found: text })
  }
  const { first } = mark ?? { first: peek(reader) }
  return fail(reader, 'not-one-answer', [first.from, first.to])
}

const interpret = (reader: Reader, items: readonly Item[]): ScopeResult => {
  const [only] = items
  if (reader.slip !== null || only === undefined) return { kind: 'value', value: NOTHING }
  if (items.length === 1 && only.kind !== 'mark') return only
  const value = items.some(speaksOfCases)
    ? readCases(reader, items, 'words')
    : (findPairs(reader, items) ?? refuseList(reader, items))
  return { kind: 'value', value }
}

/** Reads all up to the closing sign, which is not taken. */
export const readScope = (reader: Reader): ScopeResult => {
  const first = peek(reader)
  if (first.kind === 'keyword' || first.kind === 'separator') {
    return interpret(reader, readAllItems(reader))
  }
  const value = reader.grammar.sum(reader)
  if (atEnd(reader)) return { kind: 'value', value }
  const item: Item =
    peek(reader).kind === 'relation'
      ? readComparison(reader, value, first)
      : { kind: 'value', value, first }
  return interpret(reader, readItems(reader, [item]))
}

/** The value of a condition in brackets: 1 where it holds, else 0. */
const iverson = (reader: Reader, condition: Condition): Expression => {
  const value = cases([branch(num(1), condition)], num(0))
  reader.iversons ??= new Map()
  reader.iversons.set(value, condition)
  return value
}

/** Reads what stands in brackets; a condition in ( ) or [ ] counts 1 where it holds, else 0. */
export const readBracketed = (reader: Reader, opened: Token): Expression => {
  const result = readScope(reader)
  if (result.kind === 'value') return result.value
  if (opened.text === '(' || opened.text === '[') return iverson(reader, result.condition)
  const { from, to } = result.first
  return fail(reader, 'condition-not-allowed', [from, to])
}
