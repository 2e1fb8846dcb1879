import { ownVariableOf } from '../options'
import { type CallRules, readCall, readDefined } from './calls'
import { decline, deepen, enter, leave, take } from './decline'
import { readNumber, readSuperscript, readVariable, startsFactor, withExponent } from './leaves'
import {
  BAR,
  type Built,
  CARET,
  CLOSE,
  CLOSE_BRACE,
  COMMA,
  CONSTANT,
  DEFINED,
  FUNCTION,
  IF,
  MINUS,
  NAME,
  NUMBER,
  OPEN,
  OPEN_BRACE,
  PLUS,
  type PlainReader,
  type Rule,
  SLASH,
  STAR,
  SUPERSCRIPT,
} from './plain-reader'
import { advance } from './scan'

const DIVISIONS_MAX = 100

const takeSigns = <T extends Built>(reader: PlainReader<T>): boolean => {
  let negative = false
  while (reader.kind === MINUS || reader.kind === PLUS) {
    negative = (reader.kind === MINUS) !== negative
    advance(reader)
  }
  return negative
}

/** Signs, and what they stand before. */
const readSigned = <T extends Built>(reader: PlainReader<T>, rule: Rule): T['value'] => {
  const { from } = reader
  if (!takeSigns(reader)) return rule(reader)
  const operand = rule(reader)
  return reader.build.negate(operand, from, reader.end)
}

/** Brackets and all that stands in them. */
const readGroup: Rule = reader => {
  const mayBeCall = reader.from === reader.noCallAt
  const bars = enter(reader)
  const { kind, word, to } = reader
  const value = readSum(reader)
  const isArgument =
    kind === OPEN || (kind === NAME && reader.end === to && word === ownVariableOf(reader.options))
  leave(reader, bars, CLOSE)
  return mayBeCall && isArgument ? decline(reader) : value
}

/** Whether a list of cases goes on behind a value. */
export const startsList = <T extends Built>({ kind }: PlainReader<T>): boolean =>
  kind === COMMA || kind === IF

/** The cases that begin with a value; the value itself where there are none. */
export const readRest = <T extends Built>(
  reader: PlainReader<T>,
  first: T['value'],
): T['value'] => {
  if (!startsList(reader)) return first
  const { cases } = reader.build
  return cases ? cases.readList(reader, cases, first, readSum) : decline(reader)
}

/** `if(z>0, 1, 0)` */
const readIf: Rule = reader => {
  const { cases } = reader.build
  return cases ? cases.readCases(reader, cases, readSum) : decline(reader)
}

/** `{0, z<0; 1, z>=0}` */
const readBraces: Rule = reader => {
  const bars = enter(reader)
  const first = readSum(reader)
  const value = readRest(reader, first)
  leave(reader, bars, CLOSE_BRACE)
  // Where TeX is set, braces are not seen.
  return reader.kind === CARET || reader.kind === SUPERSCRIPT ? decline(reader) : value
}

const readBars: Rule = reader => {
  const { from, bars } = reader
  reader.bars = true
  advance(reader)
  deepen(reader)
  const value = readSum(reader)
  take(reader, BAR)
  reader.depth -= 1
  reader.bars = bars
  reader.names += 1
  return reader.build.call('abs', [value], from, reader.end)
}

const readPrimary: Rule = reader => {
  switch (reader.kind) {
    case NUMBER:
      return readNumber(reader)
    case NAME:
      return readVariable(reader)
    case OPEN:
      return readGroup(reader)
    case FUNCTION:
      return readCall(reader, CALL_RULES)
    case DEFINED:
      return readDefined(reader, readSum)
    case BAR:
      return readBars(reader)
    case IF:
      return readIf(reader)
    case OPEN_BRACE:
      return readBraces(reader)
    default:
      return decline(reader)
  }
}

/** e or π, with its powers. */
const readConstant: Rule = reader => {
  const { from, to, word, build } = reader
  advance(reader)
  reader.names += 1
  if (word !== 'e')
    return withExponent(reader, build.constant('pi', from, to), findExponent(reader), from)
  // `e(-z)` may be meant as a power.
  if (reader.kind === OPEN) return decline(reader)
  const exponent = findExponent(reader)
  return exponent === null
    ? build.constant('e', from, to)
    : build.exponential(exponent, from, to, reader.end)
}

const readExponent: Rule = reader => {
  deepen(reader)
  const { from } = reader
  reader.exponents += 1
  const negative = takeSigns(reader)
  const exponent = startsFactor(reader) ? readPower(reader) : decline(reader)
  reader.exponents -= 1
  reader.depth -= 1
  return negative ? reader.build.negate(exponent, from, reader.end) : exponent
}

/** The exponent behind the base that was read; null where there is none. */
const findExponent = <T extends Built>(reader: PlainReader<T>): T['value'] | null => {
  if (reader.kind === CARET) {
    advance(reader)
    return readExponent(reader)
  }
  return reader.kind === SUPERSCRIPT ? readSuperscript(reader) : null
}

/** One factor with its powers, which go from right to left. */
const readPower: Rule = reader => {
  if (reader.kind === CONSTANT) return readConstant(reader)
  const { from, names } = reader
  const base = readPrimary(reader)
  const exponent = findExponent(reader)
  if (exponent === null) return base
  const isNone = reader.names === names && reader.build.isNoPower(base, exponent)
  return isNone ? decline(reader) : reader.build.power(base, exponent, from, reader.end)
}

/** The factor behind another one; null where the product ends. */
const findFactor = <T extends Built>(reader: PlainReader<T>): T['value'] | null => {
  if (reader.kind === STAR) {
    advance(reader)
    return readSigned(reader, readPower)
  }
  if (!startsFactor(reader)) return null
  // `1 000` may be one number.
  if (reader.kind === NUMBER && reader.numberEnd === reader.end) return decline(reader)
  // `|2|z|-1|` may be paired in two ways.
  if (reader.kind === BAR && reader.text.lastIndexOf('|', reader.from - 1) >= 0) {
    return decline(reader)
  }
  return readPower(reader)
}

/** `*`, `/` and juxtaposition bind alike, from left to right. */
const readProduct: Rule = reader => {
  const { from, build } = reader
  let product = readPower(reader)
  let factors: unknown = null
  for (let divisions = 0; ; ) {
    if (reader.kind === SLASH) {
      divisions += 1
      if (divisions > DIVISIONS_MAX) return decline(reader)
      const { end: middle, names } = reader
      if (factors !== null) product = build.product(factors, from, middle)
      factors = null
      advance(reader)
      const denominator = readSigned(reader, readPower)
      if (reader.names === names && build.isZero(denominator)) return decline(reader)
      product = build.divide(product, denominator, from, middle, reader)
      continue
    }
    const factor = findFactor(reader)
    if (factor === null)
      return factors === null ? product : build.product(factors, from, reader.end)
    factors = build.addFactor(factors ?? build.list(product), factor)
  }
}

/** A sum; a sign in front binds the whole product. */
export const readSum: Rule = reader => {
  const { from, build } = reader
  const first = readSigned(reader, readProduct)
  if (reader.kind !== MINUS && reader.kind !== PLUS) return first
  let terms = build.list(first)
  do {
    const { kind, from: start } = reader
    advance(reader)
    const term = readSigned(reader, readProduct)
    terms = build.addTerm(terms, term, kind === MINUS, start, reader.end)
  } while (reader.kind === MINUS || reader.kind === PLUS)
  return build.sum(terms, from, reader.end)
}

const CALL_RULES: CallRules = { sum: readSum, power: readPower }
