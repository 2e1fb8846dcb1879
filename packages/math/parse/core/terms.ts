import { productOf, sumOf } from '../../tree/build'
import type { Expression } from '../../tree/expression'
import { ownVariableOf } from '../options'
import { findUndefinedPower, findZeroDivision } from '../undefined-terms'
import { type CallRules, readCall, readDefined } from './calls'
import { readCases, readList, startsList } from './cases'
import { decline, deepen, enter, isNext, leave, type Rule, take } from './decline'
import {
  readConstant,
  readNumber,
  readSuperscript,
  readVariable,
  startsFactor,
  withExponent,
} from './leaves'
import { negateAt } from './nodes'
import {
  BAR,
  CARET,
  CLOSE,
  CLOSE_BRACE,
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
  SLASH,
  STAR,
  SUPERSCRIPT,
} from './plain-reader'
import { advance } from './scan'

const DIVISIONS_MAX = 100

const takeSigns = (reader: PlainReader): boolean => {
  let negative = false
  while (reader.kind === MINUS || reader.kind === PLUS) {
    negative = (reader.kind === MINUS) !== negative
    advance(reader)
  }
  return negative
}

// The two rules with signs are written out: this is the path of every factor.
const readSignedFactor: Rule = reader => {
  const { from } = reader
  if (!takeSigns(reader)) return readPower(reader)
  const operand = readPower(reader)
  return negateAt(operand, [from, reader.end])
}

const readTerm: Rule = reader => {
  const { from } = reader
  if (!takeSigns(reader)) return readProduct(reader)
  const operand = readProduct(reader)
  return negateAt(operand, [from, reader.end])
}

/** Brackets and all that stands in them. */
const readGroup: Rule = reader => {
  const { from } = reader
  const bars = enter(reader)
  const value = readSum(reader)
  leave(reader, bars, CLOSE)
  const isCall = from === reader.noCallAt && value.kind === 'variable'
  return isCall && value.name === ownVariableOf(reader.options) ? decline(reader) : value
}

/** `{0, z<0; 1, z>=0}` */
const readBraces: Rule = reader => {
  const bars = enter(reader)
  const first = readSum(reader)
  const value = startsList(reader) ? readList(reader, first, readSum) : first
  leave(reader, bars, CLOSE_BRACE)
  // Where TeX is set, braces are not seen.
  return isNext(reader, CARET) || isNext(reader, SUPERSCRIPT) ? decline(reader) : value
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
  return Object.freeze({
    kind: 'call',
    name: 'abs',
    args: Object.freeze([value]),
    span: [from, reader.end] as const,
  })
}

const readPrimary: Rule = reader => {
  switch (reader.kind) {
    case NUMBER:
      return readNumber(reader)
    case NAME:
      return readVariable(reader)
    case CONSTANT:
      return readConstant(reader)
    case OPEN:
      return readGroup(reader)
    case FUNCTION:
      return readCall(reader, CALL_RULES)
    case DEFINED:
      return readDefined(reader, readSum)
    case BAR:
      return readBars(reader)
    case IF:
      return readCases(reader, readSum)
    case OPEN_BRACE:
      return readBraces(reader)
    default:
      return decline(reader)
  }
}

const readExponent: Rule = reader => {
  deepen(reader)
  const { from } = reader
  const negative = takeSigns(reader)
  const exponent = startsFactor(reader) ? readPower(reader) : decline(reader)
  reader.depth -= 1
  return negative ? negateAt(exponent, [from, reader.end]) : exponent
}

/** The exponent behind the base that was read; null where there is none. */
const findExponent = (reader: PlainReader): Expression | null => {
  if (reader.kind === CARET) {
    advance(reader)
    return readExponent(reader)
  }
  return reader.kind === SUPERSCRIPT ? readSuperscript(reader) : null
}

/** One factor with its powers, which go from right to left. */
const readPower: Rule = reader => {
  const { from, names } = reader
  const base = readPrimary(reader)
  const exponent = findExponent(reader)
  if (exponent === null) return base
  const isPlain = reader.names === names
  if (isPlain && findUndefinedPower(base, exponent) !== null) return decline(reader)
  return withExponent(reader, base, exponent, from)
}

/** `*`, `/` and juxtaposition bind alike, from left to right. */
const readProduct: Rule = reader => {
  const { from } = reader
  let product = readPower(reader)
  let factors: Expression[] | null = null
  for (let divisions = 0; ; ) {
    if (reader.kind === SLASH) {
      divisions += 1
      if (divisions > DIVISIONS_MAX) return decline(reader)
      // A product in brackets is opened, and its place with it.
      if (product.kind === 'multiply') factors ??= [product]
      const numerator = factors === null ? product : productOf(factors, [from, reader.end])
      advance(reader)
      const { names } = reader
      const denominator = readSignedFactor(reader)
      const isPlain = reader.names === names
      if (isPlain && findZeroDivision(denominator) !== null) return decline(reader)
      product = Object.freeze({
        kind: 'divide',
        numerator,
        denominator,
        span: [from, reader.end] as const,
      })
      factors = null
      continue
    }
    let factor: Expression
    if (reader.kind === STAR) {
      advance(reader)
      factor = readSignedFactor(reader)
    } else if (startsFactor(reader)) {
      // `1 000` may be one number.
      if (reader.kind === NUMBER && reader.numberEnd === reader.end) return decline(reader)
      // `|2|z|-1|` may be paired in two ways.
      if (reader.kind === BAR && reader.text.lastIndexOf('|', reader.from - 1) >= 0) {
        return decline(reader)
      }
      factor = readPower(reader)
    } else break
    if (factors === null) factors = [product, factor]
    else factors.push(factor)
  }
  return factors === null ? product : productOf(factors, [from, reader.end])
}

/** A sum; a sign in front binds the whole product. */
export const readSum: Rule = reader => {
  const { from } = reader
  const first = readTerm(reader)
  if (reader.kind !== MINUS && reader.kind !== PLUS) return first
  const terms = [first]
  do {
    const { kind, from: start } = reader
    advance(reader)
    const term = readTerm(reader)
    terms.push(kind === MINUS ? negateAt(term, [start, reader.end]) : term)
  } while (reader.kind === MINUS || reader.kind === PLUS)
  return sumOf(terms, [from, reader.end])
}

const CALL_RULES: CallRules = { sum: readSum, power: readPower }
