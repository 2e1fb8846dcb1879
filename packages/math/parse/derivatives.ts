import { derivative, placed, productOf } from '../tree/build'
import type { Expression } from '../tree/expression'
import { refuseDerivative } from './calls'
import { readEvaluation, withBarsKept } from './evaluation'
import { divideAt } from './nodes'
import { literalValue } from './number-literal'
import {
  fail,
  isNext,
  NOTHING,
  nested,
  peek,
  previous,
  type Reader,
  spanFrom,
  take,
  takeClosing,
  takeIf,
} from './reader'
import { readPower, startsFactor } from './terms'
import type { Token } from './token'

const ORDER_MAX = 4

const isDifferential = (reader: Reader, ahead = 0) => peek(reader, ahead).kind === 'differential'

/** The order in `d^2` or `dz^2`; 1 where none is written. */
const readOrder = (reader: Reader): number => {
  if (!takeIf(reader, 'operator', '^')) return 1
  const braced = takeIf(reader, 'open', '{')
  const { text, from, to } = take(reader)
  if (braced) takeIf(reader, 'close', '}')
  const order = /^[1-9]$/.test(text) ? Number(text) : 0
  if (order < 1 || order > ORDER_MAX) fail(reader, 'missing-exponent', [from, to])
  return order
}

/** Reads `dz`, `dz^2`; tells by which variable, null after a slip. */
const readBy = (reader: Reader, first: Token, order: number): string | null => {
  const mark = take(reader)
  const name = peek(reader)
  if (mark.kind !== 'differential' || name.kind !== 'variable') {
    const { slip } = name
    if (slip !== null) fail(reader, slip.code, slip.span, slip.args)
    else fail(reader, 'unknown-name', [first.from, first.to], { name: first.typed })
    return null
  }
  take(reader)
  if (readOrder(reader) !== order) fail(reader, 'unexpected-token', [name.from, name.to])
  return name.text
}

/**
 * What `d/dz` works on: the brackets behind it with their power, else all factors that are written
 * side by side: `d/dz z e^z · 2` is `(d/dz z e^z) · 2`.
 */
const readOperand = (reader: Reader): Expression =>
  withBarsKept(reader, () => {
    const first = peek(reader)
    const factors = [readPower(reader)]
    while (first.kind !== 'open' && startsFactor(reader)) factors.push(readPower(reader))
    return productOf(factors, spanFrom(reader, first))
  })

const build = (reader: Reader, of: Expression, by: string, order: number, first: Token) => {
  let value = of
  for (let i = 0; i < order; i += 1) value = derivative(value, by)
  return readEvaluation(reader, placed(value, spanFrom(reader, first)), first)
}

/** Whether `(d/dz)` is ahead. */
export const isOperatorInBrackets = (reader: Reader): boolean =>
  isDifferential(reader, 1) &&
  peek(reader, 2).text === '/' &&
  isDifferential(reader, 3) &&
  peek(reader, 4).kind === 'variable' &&
  peek(reader, 5).kind === 'close'

const readOperatorInBrackets = (reader: Reader): Expression => {
  const opened = take(reader)
  take(reader)
  take(reader)
  const by = readBy(reader, opened, 1)
  takeClosing(reader, opened)
  if (by === null || refuseDerivative(reader, spanFrom(reader, opened))) return NOTHING
  return build(reader, readOperand(reader), by, 1, opened)
}

/** Reads `d/dz …`, `d^2/dz^2 …`, `dg/dz`, `d(…)/dz`, `(d/dz) …`. */
export const readDerivative = (reader: Reader): Expression => {
  if (peek(reader).kind === 'open') return readOperatorInBrackets(reader)
  const first = take(reader)
  const order = readOrder(reader)
  const over = peek(reader)
  const isOver = over.kind === 'operator' && over.text === '/'
  const isOperator = isOver && isDifferential(reader, 1)
  if ((isOver && !isOperator) || (!startsFactor(reader) && !isOver)) {
    const { slip } = isOver ? peek(reader, 1) : over
    if (slip !== null) return fail(reader, slip.code, slip.span, slip.args)
    return fail(reader, 'unknown-name', [first.from, first.to], { name: first.typed })
  }
  const of = isOperator ? null : withBarsKept(reader, () => reader.grammar.primary(reader))
  if (!takeIf(reader, 'operator', '/') || !isDifferential(reader)) {
    return fail(reader, 'unknown-name', [first.from, first.to], { name: first.typed })
  }
  const by = readBy(reader, first, order)
  if (by === null || refuseDerivative(reader, spanFrom(reader, first))) return NOTHING
  return build(reader, of ?? readOperand(reader), by, order, first)
}

const readFractionDerivative = (reader: Reader, first: Token): Expression => {
  take(reader)
  const mark = take(reader)
  const order = readOrder(reader)
  const isOperator = isNext(reader, 'close', '}')
  const of = isOperator ? null : withBarsKept(reader, () => readPower(reader))
  if (!takeIf(reader, 'close', '}') || !takeIf(reader, 'open', '{') || !isDifferential(reader)) {
    return fail(reader, 'unknown-name', [mark.from, mark.to], { name: mark.text })
  }
  const by = readBy(reader, mark, order)
  if (by === null || refuseDerivative(reader, spanFrom(reader, first))) return NOTHING
  if (!takeIf(reader, 'close', '}')) {
    const { from, to, text } = peek(reader)
    return fail(reader, 'unexpected-token', [from, to], { found: text })
  }
  return build(reader, of ?? readOperand(reader), by, order, first)
}

/** Splits the first digit off a number: TeX reads `\frac12` as one half. */
const splitDigits = (reader: Reader): void => {
  const token = peek(reader)
  if (token.kind !== 'number' || !/^\d\d+$/.test(token.text)) return
  const cut = token.from + 1
  const part = (text: string, from: number, to: number): Token => ({
    ...token,
    text,
    from,
    to,
    value: literalValue(text),
  })
  const [digit, rest] = [token.text.slice(0, 1), token.text.slice(1)]
  reader.tokens.splice(reader.at, 1, part(digit, token.from, cut), part(rest, cut, token.to))
}

const readFractionPart = (reader: Reader, first: Token): Expression => {
  if (isNext(reader, 'open', '{')) return reader.grammar.group(reader)
  splitDigits(reader)
  if (startsFactor(reader)) return nested(reader, inner => inner.grammar.primary(inner))
  const { slip } = peek(reader)
  if (slip !== null) return fail(reader, slip.code, slip.span, slip.args)
  const end = previous(reader) ?? first
  return fail(reader, 'missing-argument', [first.from, end.to], { name: first.typed })
}

/** Reads `\frac{…}{…}`, a derivative among them. */
export const readFraction = (reader: Reader): Expression =>
  nested(reader, () => {
    const first = take(reader)
    if (isNext(reader, 'open', '{') && isDifferential(reader, 1)) {
      return readFractionDerivative(reader, first)
    }
    const numerator = readFractionPart(reader, first)
    const denominator = readFractionPart(reader, first)
    return divideAt(reader, numerator, denominator, spanFrom(reader, first))
  })
