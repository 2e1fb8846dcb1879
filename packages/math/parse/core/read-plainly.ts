import { productOf, sumOf } from '../../tree/build'
import type { ConstantName, Expression, FunctionName } from '../../tree/expression'
import { LENGTH_MAX, ownVariableOf, type ParseOptions } from '../options'
import { findUndefinedCall, findUndefinedPower, findZeroDivision } from '../undefined-terms'
import { readCases } from './cases'
import { decline, deepen, enter, isNext, leave, type Rule, take } from './decline'
import { negateAt, numberAt, variableAt } from './nodes'
import {
  advance,
  BAR,
  CARET,
  COMMA,
  CONSTANT,
  DEFINED,
  END,
  FUNCTION,
  IF,
  MINUS,
  NAME,
  NUMBER,
  OPEN,
  PLUS,
  type PlainReader,
  PRIME,
  plainReaderOf,
  SLASH,
  STAR,
} from './scan'

const DIVISIONS_MAX = 100

const startsFactor = ({ kind, bars }: PlainReader): boolean =>
  (kind >= NUMBER && kind <= CONSTANT) || kind === OPEN || (kind === BAR && !bars)

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
  leave(reader, bars)
  const isCall = from === reader.noCallAt && value.kind === 'variable'
  return isCall && value.name === ownVariableOf(reader.options) ? decline(reader) : value
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

const readVariable: Rule = reader => {
  const { word, from, to } = reader
  advance(reader)
  reader.names += 1
  if (reader.kind === OPEN && reader.values.includes(word)) reader.noCallAt = reader.from
  return variableAt(word, [from, to])
}

const readConstant: Rule = reader => {
  const { word, from, to } = reader
  advance(reader)
  reader.names += 1
  // `e(-z)` may be meant as a power.
  if (word === 'e' && reader.kind === OPEN) return decline(reader)
  // The words of the kind `CONSTANT` are e and pi.
  const name = word as ConstantName
  return Object.freeze({ kind: 'constant', name, span: [from, to] as const })
}

const readNumber: Rule = reader => {
  const { value, from, to } = reader
  advance(reader)
  return numberAt(value, [from, to])
}

/** The 2 of `tanh^2(z)`. */
const readNameExponent = (reader: PlainReader): Expression | null => {
  if (!isNext(reader, CARET)) return null
  advance(reader)
  return reader.kind === NUMBER ? readNumber(reader) : decline(reader)
}

const withExponent = (
  reader: PlainReader,
  base: Expression,
  exponent: Expression | null,
  from: number,
): Expression =>
  exponent === null
    ? base
    : Object.freeze({ kind: 'power', base, exponent, span: [from, reader.end] as const })

const readArguments = (reader: PlainReader, most: number): readonly Expression[] => {
  const bars = enter(reader)
  const args = [readSum(reader)]
  while (reader.kind === COMMA && most > 1) {
    advance(reader)
    args.push(readSum(reader))
  }
  leave(reader, bars)
  return args
}

/** `tanh z`: one factor. What may belong to it or not is left to the full reader. */
const readOpenArgument = (reader: PlainReader): readonly Expression[] => {
  deepen(reader)
  const value = startsFactor(reader) ? readPower(reader) : decline(reader)
  reader.depth -= 1
  return [startsFactor(reader) ? decline(reader) : value]
}

const readCall: Rule = reader => {
  const { from, names } = reader
  // The words of the kind `FUNCTION` are names of functions.
  const name = reader.word as FunctionName
  const { arity } = reader
  advance(reader)
  const exponent = readNameExponent(reader)
  const args = reader.kind === OPEN ? readArguments(reader, arity[1]) : readOpenArgument(reader)
  if (args.length < arity[0] || args.length > arity[1]) return decline(reader)
  const isPlain = reader.names === names
  if (isPlain && findUndefinedCall(name, args[0]) !== null) return decline(reader)
  reader.names += 1
  const span = [from, reader.end] as const
  const value: Expression = Object.freeze({ kind: 'call', name, args: Object.freeze(args), span })
  return withExponent(reader, value, exponent, from)
}

const takePrimes = (reader: PlainReader): number => {
  let primes = 0
  for (; reader.kind === PRIME; advance(reader)) primes += 1
  if (primes > 0 && reader.options.derivatives === false) decline(reader)
  return primes
}

const readOwnArgument = (reader: PlainReader, from: number, to: number) => {
  const own = ownVariableOf(reader.options)
  reader.bares += 1
  if (own === null || reader.kind === NAME) return [decline(reader)]
  return [variableAt(own, [from, to])]
}

/** `g(z)`, `g'(0)`, `g^2(z)`, and `g` for `g(z)`; brackets that hold `g` alone are no argument. */
const readDefined: Rule = reader => {
  const { word: name, from, to } = reader
  advance(reader)
  const primes = takePrimes(reader)
  const exponent = readNameExponent(reader)
  const { bares } = reader
  const hasArgument = reader.kind === OPEN
  const args = hasArgument ? readArguments(reader, 1) : readOwnArgument(reader, from, to)
  if (hasArgument && reader.bares !== bares) return decline(reader)
  reader.names += 1
  const span = [from, reader.end] as const
  const value: Expression = Object.freeze({
    kind: 'apply',
    name,
    primes,
    args: Object.freeze(args),
    span,
  })
  return withExponent(reader, value, exponent, from)
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
      return readCall(reader)
    case DEFINED:
      return readDefined(reader)
    case BAR:
      return readBars(reader)
    case IF:
      return readCases(reader, readSum)
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

/** One factor with its powers, which go from right to left. */
const readPower: Rule = reader => {
  const { from, names } = reader
  const base = readPrimary(reader)
  if (reader.kind !== CARET) return base
  advance(reader)
  const exponent = readExponent(reader)
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
      factor = readPower(reader)
    } else break
    if (factors === null) factors = [product, factor]
    else factors.push(factor)
  }
  return factors === null ? product : productOf(factors, [from, reader.end])
}

/** A sum; a sign in front binds the whole product. */
const readSum: Rule = reader => {
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

/**
 * Reads the plain part of what `parseExpression` reads: numbers, names, the four operations, powers,
 * calls, bars and `if(condition, value, other)`. Null says that the text needs the full reader, not
 * that there is a slip; a tree is the one that the full reader gives, spans included.
 *
 * @example
 * readPlainly('a(1-a)', { variables: ['z'], values: ['a'] })?.kind // => 'multiply'
 */
export const readPlainly = (typed: string, options: ParseOptions): Expression | null => {
  if (typed.length > LENGTH_MAX) return null
  const reader = plainReaderOf(typed, options)
  advance(reader)
  const value = readSum(reader)
  return reader.declined || reader.kind !== END ? null : value
}
