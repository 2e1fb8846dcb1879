import { derivative, placed, productOf, sumOf } from '../tree/build'
import type { Expression } from '../tree/expression'
import { childrenOf, freeVariables, mapChildren, substitute } from '../tree/walk'
import { ownVariableOf } from './options'
import { fail, isNext, nested, peek, type Reader, spanFrom, take, takeIf } from './reader'
import type { Token } from './token'

/** Runs a rule that leaves a bar with a subscript to who stands further out. */
export const withBarsKept = (reader: Reader, rule: () => Expression): Expression => {
  const { keepsEvaluationBar } = reader
  reader.keepsEvaluationBar = true
  const value = nested(reader, rule)
  reader.keepsEvaluationBar = keepsEvaluationBar
  return value
}

/** Sums in sums and products in products as one, as they are read. */
const flattened = (expression: Expression): Expression => {
  const flat = mapChildren(expression, flattened)
  if (flat.kind === 'add') return sumOf(flat.terms, flat.span)
  return flat.kind === 'multiply' ? productOf(flat.factors, flat.span) : flat
}

const atPoint = (expression: Expression, by: string, at: Expression): Expression =>
  expression.kind === 'derivative' && expression.by === by && !expression.at
    ? derivative(expression.of, by, at)
    : flattened(substitute(expression, { [by]: at }))

/** Whether a value of the lesson is in it, which depends on z without naming it. */
const hasValue = (reader: Reader, expression: Expression): boolean =>
  expression.kind === 'variable'
    ? (reader.options.values?.includes(expression.name) ?? false)
    : expression.kind !== 'derivative' &&
      childrenOf(expression).some(child => hasValue(reader, child))

const readPoint = (reader: Reader, fallback: string): { by: string; at: Expression } => {
  const name = peek(reader)
  const isNamed =
    name.kind === 'variable' && isNext({ ...reader, at: reader.at + 1 }, 'relation', '=')
  if (isNamed) {
    take(reader)
    take(reader)
  }
  return { by: isNamed ? name.text : fallback, at: nested(reader, reader.grammar.sum) }
}

const isBarWithPoint = (reader: Reader): boolean => {
  const [bar, under] = [peek(reader), peek(reader, 1)]
  return bar.kind === 'bar' && under.kind === 'operator' && under.text === '_'
}

/** The terms of a sum so far, with the names that are in the first `looked` of them. */
export type TermsBefore = {
  readonly terms: readonly Expression[]
  readonly names: Set<string>
  looked: number
}

/** Whether `z + z^2|_{z=3}` is ahead, which may mean both terms, or the last one. */
const isTornSum = (before: TermsBefore, by: string): boolean => {
  for (const term of before.terms.slice(before.looked)) {
    for (const name of freeVariables(term)) before.names.add(name)
  }
  before.looked = before.terms.length
  return before.names.has(by)
}

const takeEvaluation = (
  reader: Reader,
  of: Expression,
  first: Token,
  before: TermsBefore | null,
): Expression => {
  const bar = take(reader)
  if (bar.kind === 'bar') take(reader)
  const braced = takeIf(reader, 'open', '{')
  const own = of.kind === 'derivative' ? of.by : ownVariableOf(reader.options)
  const { by, at } = readPoint(reader, own ?? 'z')
  const span = [bar.from, bar.to] as const
  if (braced && !takeIf(reader, 'close', '}')) {
    return fail(reader, 'unclosed-bracket', span, { bracket: '{' })
  }
  const isHeld = of.kind === 'derivative' && of.by === by && !of.at
  if (!isHeld && hasValue(reader, of)) {
    return fail(reader, 'unexpected-token', span, { found: bar.typed })
  }
  if (before && isTornSum(before, by))
    return fail(reader, 'two-readings', span, { found: bar.typed })
  return placed(atPoint(of, by, at), spanFrom(reader, first))
}

/**
 * Reads `|_{z=0}` behind a term, or ` at z=0` behind a derivative; the term itself where there is
 * none, or where the bar belongs to something further out. `before` holds the terms of the same sum.
 */
export const readEvaluation = (
  reader: Reader,
  term: Expression,
  first: Token,
  before: TermsBefore | null = null,
): Expression => {
  const isBar = isBarWithPoint(reader)
  const isWord = term.kind === 'derivative' && isNext(reader, 'keyword', 'at')
  return reader.keepsEvaluationBar || !(isBar || isWord)
    ? term
    : takeEvaluation(reader, term, first, before)
}

/** Reads `\left. … \right|_{z=0}`: all of it is taken at the point. */
export const readEvaluated = (reader: Reader): Expression => {
  const { bars } = reader
  const opened = take(reader)
  reader.bars = 0
  const value = withBarsKept(reader, () => reader.grammar.sum(reader))
  reader.bars = bars
  if (reader.slip === null && !isBarWithPoint(reader)) {
    return fail(reader, 'unclosed-bracket', [opened.from, opened.to], { bracket: opened.text })
  }
  return takeEvaluation(reader, value, opened, null)
}
