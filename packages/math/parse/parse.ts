import { equalTrees } from '../tree/equal'
import type { Condition, Expression } from '../tree/expression'
import { childrenOf } from '../tree/walk'
import { findDoubtfulBars } from './bars'
import { readGroup } from './brackets'
import { readPlainly } from './core'
import { type FoldedText, foldText, spanOf } from './fold'
import { tokenize } from './lex'
import { type Names, namesOf } from './names'
import { LENGTH_MAX, type ParseOptions } from './options'
import { readPrimary } from './primary'
import { fail, type Grammar, peek, type Reader } from './reader'
import { readScope, type ScopeResult } from './scope'
import type { Slip } from './slip'
import { readPower, readSum } from './terms'
import { answerStart } from './wrapper'

/** A text as an expression, or the slip that stopped the reading. */
export type ParsedExpression =
  | { readonly ok: true; readonly expression: Expression }
  | { readonly ok: false; readonly slip: Slip }

/** A text as a condition, or the slip that stopped the reading. */
export type ParsedCondition =
  | { readonly ok: true; readonly condition: Condition }
  | { readonly ok: false; readonly slip: Slip }

const GRAMMAR: Grammar = {
  sum: readSum,
  power: readPower,
  primary: readPrimary,
  group: readGroup,
}

type Reading = {
  readonly result: ScopeResult
  readonly slip: Slip | null
  readonly comma: boolean
  /** Whether infinity or `undefined` is in it. */
  readonly speaksOfAnswers: boolean
}
type Range = readonly [from: number, to: number]
type Source = { readonly folded: FoldedText; readonly options: ParseOptions; readonly names: Names }

const expectEnd = (reader: Reader): void => {
  const { kind, text, from, to, slip } = peek(reader)
  if (slip !== null) fail(reader, slip.code, slip.span, slip.args)
  else if (kind === 'close') fail(reader, 'unopened-bracket', [from, to], { bracket: text })
  else if (kind !== 'end') fail(reader, 'unexpected-token', [from, to], { found: text })
}

const read = (source: Source, range: Range, decimalComma: boolean): Reading => {
  const reader: Reader = {
    tokens: tokenize(source.folded, range, source.options, source.names),
    options: source.options,
    grammar: GRAMMAR,
    at: 0,
    depth: 0,
    slip: null,
    decimalComma,
    sawDecimalComma: false,
    bars: 0,
    keepsEvaluationBar: false,
    hasUnclosed: false,
    iversons: null,
    isTex: source.folded.text.includes('\\'),
    hasSemicolon: source.folded.text.includes(';'),
    speaksOfAnswers: false,
  }
  const result = readScope(reader)
  expectEnd(reader)
  const bars = reader.slip === null ? findDoubtfulBars(reader.tokens) : null
  if (bars !== null) fail(reader, 'two-readings', bars, { found: '|' })
  const { slip, sawDecimalComma: comma, speaksOfAnswers } = reader
  return { result, slip, comma, speaksOfAnswers }
}

const sameResult = (a: ScopeResult, b: ScopeResult): boolean =>
  a.kind === 'value' && b.kind === 'value' && equalTrees(a.value, b.value)

/** Reads with decimal commas; where there are any, with separating commas too, and compares. */
const readBothWays = (source: Source, range: Range): Reading => {
  const decimal = read(source, range, true)
  if (!decimal.comma) return decimal
  const separated = read(source, range, false)
  if (separated.slip !== null) return decimal
  if (decimal.slip !== null || sameResult(decimal.result, separated.result)) return separated
  const { folded } = source
  const at = folded.text.search(/\d,\d/)
  const span = spanOf(folded, at, at + 3)
  const found = folded.text.slice(at, at + 3)
  return { ...decimal, slip: { code: 'ambiguous-comma', span, args: { found } } }
}

const WRAPPINGS: readonly (readonly [open: string, close: string])[] = [
  ['$$', '$$'],
  ['$', '$'],
]

const LINES =
  /^(\\begin\s*\{(align(?:ed)?|split|gather(?:ed)?|equation)\*?\})[\s\S]*(\\end\s*\{\2\*?\})$/

/** The part of the text to read: without dollar signs around, a full stop or semicolon behind. */
const rangeOf = (text: string): Range => {
  let from = text.search(/\S/)
  let to = text.trimEnd().length
  if (/[.;]/.test(text[to - 1] ?? '') && to - from > 1 && text[to - 2] !== '.') to -= 1
  const lines = LINES.exec(text.slice(from, to))
  if (lines !== null) return [from + (lines[1] ?? '').length, to - (lines[3] ?? '').length]
  if (text[from] !== '$') return [from, to]
  for (const [open, close] of WRAPPINGS) {
    const isWrapped = text.startsWith(open, from) && text.slice(from, to).endsWith(close)
    if (!isWrapped || to - from <= open.length + close.length) continue
    from += open.length
    to -= close.length
  }
  return [from, to]
}

const findSlipOfSize = (typed: string): Slip | null => {
  if (typed.length > LENGTH_MAX) {
    const args = { length: `${typed.length}`, most: `${LENGTH_MAX}` }
    return { code: 'too-long', span: [LENGTH_MAX, typed.length], args }
  }
  return typed.trim() === '' ? { code: 'empty', span: [0, typed.length], args: {} } : null
}

const isAnswerOnly = (node: Expression): boolean =>
  node.kind === 'undefined' || (node.kind === 'constant' && node.name === 'infinity')

/** Infinity and `undefined` are answers: alone, with a sign, or as the value of a case. */
const findMisplaced = (expression: Expression, mayBe = true): Expression | null => {
  if (isAnswerOnly(expression)) return mayBe ? null : expression
  const passes = mayBe && (expression.kind === 'cases' || expression.kind === 'negate')
  for (const child of childrenOf(expression)) {
    const found = findMisplaced(child, passes)
    if (found !== null) return found
  }
  return null
}

const sourceOf = (typed: string, options: ParseOptions): Source => ({
  folded: foldText(typed),
  options,
  names: namesOf(options),
})

const readText = (typed: string, options: ParseOptions): Reading | Slip => {
  const slip = findSlipOfSize(typed)
  if (slip !== null) return slip
  const source = sourceOf(typed, options)
  const [from, to] = rangeOf(source.folded.text)
  const start = answerStart(source.folded.text.slice(from, to), source.names)
  const reading = readBothWays(source, [from + start, to])
  if (start === 0 || reading.slip === null) return reading
  const whole = readBothWays(source, [from, to])
  return whole.slip === null && whole.result.kind === 'value' ? whole : reading
}

/** Whether a condition only says that things are equal: `a(1-a) = g'(z)`, `A = B = C`. */
const isEquation = (condition: Condition): boolean =>
  condition.kind === 'and'
    ? condition.conditions.every(isEquation)
    : condition.kind === 'compare' && condition.relation === '='

const isSlip = (reading: Reading | Slip): reading is Slip => 'code' in reading

const spanOfWhole = (typed: string): Range => [
  typed.length - typed.trimStart().length,
  typed.trimEnd().length,
]

const refuse = (slip: Slip) => ({ ok: false, slip }) as const

/** The full reader, which reads all that is read and says what is wrong with the rest. */
export const parseFully = (typed: string, options: ParseOptions): ParsedExpression => {
  const reading = readText(typed, options)
  if (isSlip(reading)) return refuse(reading)
  const { result, slip } = reading
  if (slip !== null) return refuse(slip)
  if (result.kind === 'condition') {
    const code = isEquation(result.condition) ? 'condition-not-allowed' : 'condition-without-value'
    return refuse({ code, span: spanOfWhole(typed), args: {} })
  }
  const misplaced = reading.speaksOfAnswers ? findMisplaced(result.value) : null
  if (misplaced !== null) {
    const span = misplaced.span ?? spanOfWhole(typed)
    return refuse({ code: 'unexpected-token', span, args: { found: typed.slice(...span) } })
  }
  return { ok: true, expression: result.value }
}

/**
 * Reads what a learner typed, or LaTeX, as an expression. Any text gives a result within a time
 * that grows with its length only: an expression whose nodes know their place in the text, or a
 * slip with its place. Nothing is thrown.
 *
 * @example
 * parseExpression('a(1-a)', { variables: ['z'], values: ['a'] }).ok // => true
 */
export const parseExpression = (typed: string, options: ParseOptions): ParsedExpression => {
  const expression = readPlainly(typed, options)
  return expression === null ? parseFully(typed, options) : { ok: true, expression }
}

/**
 * Reads a condition: `z >= 0`, `-1 < z < 1`, `z < 0 or z > 1`. A value is a slip.
 *
 * @example
 * parseCondition('-1 < z < 1', { variables: ['z'] }) // { ok: true, condition: '-1<z and z<1' }
 */
export const parseCondition = (typed: string, options: ParseOptions): ParsedCondition => {
  const slip = findSlipOfSize(typed)
  if (slip !== null) return refuse(slip)
  const source = sourceOf(typed, options)
  const reading = readBothWays(source, rangeOf(source.folded.text))
  if (reading.slip !== null) return refuse(reading.slip)
  const { result } = reading
  if (result.kind === 'condition') return { ok: true, condition: result.condition }
  const span = spanOfWhole(typed)
  return refuse({ code: 'unexpected-token', span, args: { found: typed.trim() } })
}

/**
 * Reads LaTeX as MathLive and authors write it. The same as `parseExpression`, which reads both.
 *
 * @example
 * parseTex('\\frac{1}{1+e^{-z}}', { variables: ['z'] }) // { ok: true, expression: '1/(1+e^(-z))' }
 */
export const parseTex = parseExpression
