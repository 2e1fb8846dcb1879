import { productOf } from '../tree/build'
import type { Expression } from '../tree/expression'
import { isFixed } from './constant-value'
import { negateAt } from './nodes'
import {
  fail,
  NOTHING,
  nested,
  peek,
  type Reader,
  spanFrom,
  take,
  takeClosing,
  takeIf,
} from './reader'
import { readPower, startsFactor } from './terms'
import type { Token } from './token'

/** Whether brackets that can hold arguments are ahead. */
export const hasBrackets = (reader: Reader): boolean => {
  const { kind, text } = peek(reader)
  return kind === 'open' && '([{'.includes(text)
}

/** Whether the brackets that were just opened hold a semicolon of their own. */
export const holdsSemicolon = (reader: Reader): boolean => {
  if (reader.hasUnclosed || !reader.hasSemicolon) return false
  let depth = 1
  for (let ahead = 0; depth > 0; ahead += 1) {
    const { kind, text } = peek(reader, ahead)
    if (kind === 'end') {
      reader.hasUnclosed = true
      return false
    }
    if (kind === 'open') depth += 1
    if (kind === 'close') depth -= 1
    if (depth === 1 && kind === 'separator' && text === ';') return true
  }
  return false
}

/** Whether the brackets ahead are all that stands in the ones just opened: `\max{(0,z)}`. */
const isWholeGroup = (reader: Reader): boolean => {
  if (reader.hasUnclosed || !hasBrackets(reader) || peek(reader).typed === '{') return false
  let depth = 0
  for (let ahead = 0; ; ahead += 1) {
    const { kind } = peek(reader, ahead)
    if (kind === 'open') depth += 1
    if (kind === 'close') depth -= 1
    if (kind === 'end') reader.hasUnclosed = true
    if (kind === 'end') return false
    if (depth === 0) return peek(reader, ahead + 1).kind === 'close'
  }
}

/** Refuses a comma that separates where semicolons do: `max(0, 5; z)`. */
const refuseBothSeparators = (reader: Reader): void => {
  const { kind, text, from, to } = peek(reader)
  if (kind !== 'separator' || text !== ',') return
  fail(reader, 'ambiguous-comma', [from, to], { found: text })
}

/** In `sqrt[3](z)` the 3 may be an index, or the argument. */
const refuseTwoBrackets = (reader: Reader, opened: Token): void => {
  const { kind, text, spaced } = peek(reader)
  if (opened.text !== '[' || kind !== 'open' || text !== '(' || spaced) return
  fail(reader, 'two-readings', spanFrom(reader, opened), { found: opened.text })
}

/**
 * Reads `(first, second)`; the comma separates here, except in `tanh(0,5)`, and where semicolons
 * separate: `max(0,5; z)`.
 */
export const readArguments = (reader: Reader, head: Token, most: number): readonly Expression[] => {
  const opened = take(reader)
  if (opened.typed === '{' && isWholeGroup(reader)) {
    const args = readArguments(reader, head, most)
    takeClosing(reader, opened)
    return args
  }
  const { bars, decimalComma } = reader
  const semicolons = most > 1 && holdsSemicolon(reader)
  reader.bars = 0
  reader.decimalComma = most === 1 || semicolons
  const args: Expression[] = []
  nested(reader, () => {
    if (peek(reader).kind === 'close') {
      const span = [head.from, peek(reader).to] as const
      return fail(reader, 'missing-argument', span, { name: head.typed })
    }
    do {
      args.push(reader.grammar.sum(reader))
      if (semicolons) refuseBothSeparators(reader)
    } while (takeIf(reader, 'separator', ',') || takeIf(reader, 'separator', ';'))
    const { kind, from, to } = peek(reader)
    return kind === 'relation' ? fail(reader, 'condition-not-allowed', [from, to]) : NOTHING
  })
  takeClosing(reader, opened)
  refuseTwoBrackets(reader, opened)
  // TeX shows `\ln{1+e^z}` as `ln 1+e^z`.
  const isHidden = reader.isTex && opened.typed === '{' && args[0]?.kind === 'add'
  if (isHidden) fail(reader, 'two-readings', spanFrom(reader, opened), { found: '{' })
  reader.bars = bars
  reader.decimalComma = decimalComma
  return args
}

const JOINS: ReadonlySet<Token['kind']> = new Set([
  'number',
  'fraction',
  'variable',
  'constant',
  'frac',
])

/**
 * An argument without brackets: one factor, and what is written close to it. `tanh 2z` and
 * `sin 2 pi x` take all, `tanh z e^z` takes `z` only, `ln xy/z` takes `xy`. Brackets close behind it
 * may belong to it or not, and `tanh2 z` may have lost an exponent: both are refused.
 */
export const readOpenArgument = (reader: Reader, head: Token): Expression => {
  const first = peek(reader)
  const minus = first.kind === 'operator' && first.text === '-' && first.spaced
  const negative = minus && !peek(reader, 1).spaced
  if (negative) take(reader)
  if (!startsFactor(reader)) {
    return fail(reader, 'missing-argument', [head.from, head.to], { name: head.typed })
  }
  let factor = readPower(reader)
  const factors = [factor]
  let areFixed = first.spaced
  while (startsFactor(reader) && JOINS.has(peek(reader).kind)) {
    areFixed &&= isFixed(factor)
    if (peek(reader).spaced && !areFixed) break
    factor = readPower(reader)
    factors.push(factor)
  }
  const next = peek(reader)
  const lostExponent = first.kind === 'number' && !first.spaced && first.from === head.to
  if (
    startsFactor(reader) &&
    (next.kind === 'open' ? !next.spaced || lostExponent : lostExponent)
  ) {
    return fail(reader, 'missing-argument', [head.from, head.to], { name: head.typed })
  }
  const product = productOf(factors, spanFrom(reader, first))
  return negative ? negateAt(product, spanFrom(reader, first)) : product
}
