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

/** Reads `(first, second)`; the comma separates here, except in `tanh(0,5)`. */
export const readArguments = (reader: Reader, head: Token, most: number): readonly Expression[] => {
  const opened = take(reader)
  const { bars, decimalComma } = reader
  reader.bars = 0
  reader.decimalComma = most === 1
  const args: Expression[] = []
  nested(reader, () => {
    if (peek(reader).kind === 'close') {
      const span = [head.from, peek(reader).to] as const
      return fail(reader, 'missing-argument', span, { name: head.typed })
    }
    do args.push(reader.grammar.sum(reader))
    while (takeIf(reader, 'separator', ',') || takeIf(reader, 'separator', ';'))
    const { kind, from, to } = peek(reader)
    return kind === 'relation' ? fail(reader, 'condition-not-allowed', [from, to]) : NOTHING
  })
  takeClosing(reader, opened)
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
