import { DERIVATION_RULES, type DerivationRule } from '@slopewise/lesson/components'
import { type Report, suggest } from '../issues'
import { becauseUnknown, markArgument, texCommandRefused } from '../rules/of-formulas'
import {
  extentOf,
  joinMapped,
  type MappedText,
  mapToPlace,
  sliceMapped,
  trimMapped,
} from '../source/mapped-text'
import { readGroup, scanTex, skipSpace, type TexGroup, type TexToken } from './scan-tex'
import { neighboursOf, placeValue, type ValueTex } from './value-tex'

/** What the marks of a formula are read with. The functions report what they cannot find. */
export type MarkReader = {
  readonly report: Report
  /** The value of a variant's name, for `\var{z0}`. */
  readonly findVariable: (name: MappedText) => ValueTex | null
  /** The value of an expression, for `\val{g'(2)}{3}`. */
  readonly findValue: (expression: MappedText, significantDigits: number) => ValueTex | null
  /** In a derivation, reasons and the line to remember are set beside the formula. */
  readonly setsReasons: boolean
}

/** A formula without marks: what KaTeX is given, and the TeX that says the same in short. */
export type PlainFormula = {
  readonly katex: MappedText
  readonly annotation: string
  readonly because: readonly DerivationRule[]
  readonly remember: boolean
}

type Written = { readonly katex: MappedText; readonly annotation: string }
type Cursor = {
  readonly mapped: MappedText
  readonly tokens: readonly TexToken[]
  readonly reader: MarkReader
  readonly because: DerivationRule[]
  remember: boolean
  readonly isStruck: boolean
}

const SIGNIFICANT_DIGITS_MAX = 15

/** Commands that reach out of the formula or change how others are read. */
const REFUSED =
  /^(html(Class|Id|Style|Data)?|href|url|includegraphics|def|gdef|edef|xdef|let|futurelet|global|long|newcommand|renewcommand|providecommand|char)$/

const glue = (katex: string, at: number, annotation = katex): Written => ({
  katex: mapToPlace(katex, at),
  annotation,
})

const joinWritten = (parts: readonly Written[]): Written => ({
  katex: joinMapped(parts.map(part => part.katex)),
  annotation: parts.map(part => part.annotation).join(''),
})

/**
 * Set one way, spoken another: screen readers hear `spoken` before the formula. Only the outermost
 * is, so that formulas struck out within each other do not grow without bound.
 */
const writeStruck = (cursor: Cursor, group: TexGroup, spoken: string, at: number): Written => {
  const inner = writeInner({ ...cursor, isStruck: true }, group)
  if (!cursor.isStruck) return struck(inner, spoken, at)
  return joinWritten([glue('\\cancel{', at), inner, glue('}', at)])
}

const struck = (inner: Written, spoken: string, at: number): Written => ({
  katex: joinMapped([
    mapToPlace('\\html@mathml{\\cancel{', at),
    inner.katex,
    mapToPlace(`}}{\\text{${spoken}}\\cancel{`, at),
    inner.katex,
    mapToPlace('}}', at),
  ]),
  annotation: `\\cancel{${inner.annotation}}`,
})

const needsArgument = (cursor: Cursor, token: TexToken): Written => {
  const extent = extentOf(cursor.mapped, [token.from, token.to])
  cursor.reader.report(markArgument, extent, { message: `\\${token.name} has no argument.` })
  return glue('', extent[0])
}

const innerOf = ({ mapped }: Cursor, group: TexGroup): MappedText =>
  sliceMapped(mapped, group.from, group.to)

/** Reads the inside of a mark with the same marks; its reasons count for the whole. */
const writeInner = (cursor: Cursor, group: TexGroup): Written => {
  const mapped = innerOf(cursor, group)
  const inner: Cursor = { ...cursor, mapped, tokens: scanTex(mapped.text) }
  const written = writeTokens(inner)
  cursor.remember ||= inner.remember
  return written
}

const writeBecause = (cursor: Cursor, group: TexGroup): Written => {
  const rule = trimMapped(innerOf(cursor, group))
  const at = extentOf(rule)[0]
  if (!Object.hasOwn(DERIVATION_RULES, rule.text)) {
    cursor.reader.report(becauseUnknown, extentOf(rule), {
      message: `"${rule.text}" is not a rule that can be named.`,
      advice: suggest(rule.text, Object.keys(DERIVATION_RULES)),
    })
    return glue('', at)
  }
  // Checked on the line above: the text is one of the keys.
  const known = rule.text as DerivationRule
  cursor.because.push(known)
  return cursor.reader.setsReasons
    ? glue('', at)
    : glue(`\\quad\\text{(${DERIVATION_RULES[known]})}`, at)
}

const writeVariable = (cursor: Cursor, group: TexGroup, from: number): Written => {
  const name = trimMapped(innerOf(cursor, group))
  const value = cursor.reader.findVariable(name)
  const neighbours = neighboursOf(cursor.tokens, from, group.next)
  return glue(value === null ? '{?}' : placeValue(value, neighbours), extentOf(name)[0])
}

const writeValue = (cursor: Cursor, token: TexToken, from: number): [Written, number] => {
  const expression = readGroup(cursor.tokens, from + 1)
  const digits = expression && readGroup(cursor.tokens, expression.next)
  if (!expression || !digits) return [needsArgument(cursor, token), from + 1]
  const count = Number(innerOf(cursor, digits).text)
  const at = extentOf(cursor.mapped, [token.from, token.to])[0]
  if (!Number.isInteger(count) || count < 1 || count > SIGNIFICANT_DIGITS_MAX) {
    const message = 'the number of significant digits is not a number from 1 to 15.'
    const extent = extentOf(cursor.mapped, [digits.from, digits.to])
    const advice = "Write it in the second braces: \\val{g'(2)}{3}."
    cursor.reader.report(markArgument, extent, { message, advice })
    return [glue('', at), digits.next]
  }
  const value = cursor.reader.findValue(trimMapped(innerOf(cursor, expression)), count)
  const neighbours = neighboursOf(cursor.tokens, from, digits.next)
  return [glue(value === null ? '{?}' : placeValue(value, neighbours), at), digits.next]
}

const REMEMBER = '\\quad\\html@mathml{\\longleftarrow}{\\text{(the one to remember)}}'

/** `\unverified{why}{…}`: only the second argument is shown. */
const writeUnverified = (cursor: Cursor, token: TexToken, from: number): [Written, number] => {
  const why = readGroup(cursor.tokens, from + 1)
  const formula = why && readGroup(cursor.tokens, why.next)
  if (!why || !formula) return [needsArgument(cursor, token), from + 1]
  return [writeInner(cursor, formula), formula.next]
}

/** `\approx[1e-6]`: the tolerance is for the checker; any other bracket belongs to the formula. */
const skipTolerance = ({ tokens, mapped }: Cursor, index: number): number => {
  const open = tokens[skipSpace(tokens, index + 1)]
  if (open?.name !== '[' || open.kind !== 'unit') return index + 1
  const close = tokens.findIndex(({ name, from }) => name === ']' && from > open.from)
  const end = tokens[close]
  if (!end) return index + 1
  const inside = mapped.text.slice(open.to, end.from).trim()
  return inside !== '' && Number.isFinite(Number(inside)) ? close + 1 : index + 1
}

const writeRefused = (cursor: Cursor, token: TexToken): Written => {
  const extent = extentOf(cursor.mapped, [token.from, token.to])
  cursor.reader.report(texCommandRefused, extent, {
    message: `\\${token.name} may not be used in a lesson.`,
  })
  return glue('', extent[0])
}

const copy = ({ mapped }: Cursor, from: number, to: number): Written => {
  const katex = sliceMapped(mapped, from, to)
  return { katex, annotation: katex.text }
}

const writeGroupMark = (cursor: Cursor, token: TexToken, index: number): [Written, number] => {
  const group = readGroup(cursor.tokens, index + 1)
  if (group === null) return [needsArgument(cursor, token), index + 1]
  const at = extentOf(cursor.mapped, [token.from, token.to])[0]
  const writers: Record<string, () => Written> = {
    because: () => writeBecause(cursor, group),
    var: () => writeVariable(cursor, group, index),
    wrong: () => writeStruck(cursor, group, 'wrong: ', at),
    cancel: () => writeStruck(cursor, group, 'struck out: ', at),
  }
  const write = writers[token.name] ?? (() => writeInner(cursor, group))
  return [write(), group.next]
}

/** Writes what begins at a command, and says at which token to go on; null for one of TeX's own. */
const writeCommand = (cursor: Cursor, token: TexToken, index: number): [Written, number] | null => {
  const at = extentOf(cursor.mapped, [token.from, token.to])[0]
  switch (token.name) {
    case 'given':
    case 'find':
    case 'wrong':
    case 'cancel':
    case 'because':
    case 'var':
      return writeGroupMark(cursor, token, index)
    case 'val':
      return writeValue(cursor, token, index)
    case 'unverified':
      return writeUnverified(cursor, token, index)
    case 'approx':
      return [copy(cursor, token.from, token.to), skipTolerance(cursor, index)]
    case 'remember':
      cursor.remember = true
      return [glue(cursor.reader.setsReasons ? '' : REMEMBER, at, ''), index + 1]
    default:
      return REFUSED.test(token.name) ? [writeRefused(cursor, token), index + 1] : null
  }
}

const writeTokens = (cursor: Cursor): Written => {
  const parts: Written[] = []
  let copied = 0
  for (let index = 0; index < cursor.tokens.length; ) {
    const token = cursor.tokens[index]
    const written = token?.kind === 'command' ? writeCommand(cursor, token, index) : null
    if (!token || written === null) {
      index += 1
      continue
    }
    const next = cursor.tokens[written[1]]?.from ?? cursor.mapped.text.length
    parts.push(copy(cursor, copied, token.from), written[0])
    copied = next
    index = written[1]
  }
  parts.push(copy(cursor, copied, cursor.mapped.text.length))
  return joinWritten(parts)
}

/** Takes the marks of the author's language out of a formula: none is left for KaTeX to see. */
export const readMarks = (formula: MappedText, reader: MarkReader): PlainFormula => {
  const cursor: Cursor = {
    mapped: formula,
    tokens: scanTex(formula.text),
    reader,
    because: [],
    remember: false,
    isStruck: false,
  }
  const { katex, annotation } = writeTokens(cursor)
  return { katex, annotation, because: cursor.because, remember: cursor.remember }
}
