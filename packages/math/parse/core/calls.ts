import { productOf } from '../../tree/build'
import type { Expression, FunctionName } from '../../tree/expression'
import { isFixed } from '../constant-value'
import { ownVariableOf } from '../options'
import { findUndefinedCall } from '../undefined-terms'
import { decline, deepen, enter, leave, type Rule } from './decline'
import { readNameExponent, startsFactor, withExponent } from './leaves'
import { variableAt } from './nodes'
import { CLOSE, COMMA, CONSTANT, NAME, NUMBER, OPEN, type PlainReader, PRIME } from './plain-reader'
import { advance } from './scan'

const readArguments = (reader: PlainReader, most: number, sum: Rule): readonly Expression[] => {
  const bars = enter(reader)
  const args = [sum(reader)]
  while (reader.kind === COMMA && most > 1) {
    advance(reader)
    args.push(sum(reader))
  }
  leave(reader, bars, CLOSE)
  return args
}

/**
 * `tanh 2z`: one factor, and what is written close to it. Brackets close behind it may belong to it
 * or not.
 */
const readOpenArgument = (reader: PlainReader, power: Rule): readonly Expression[] => {
  deepen(reader)
  const { from, end } = reader
  let factor = startsFactor(reader) ? power(reader) : decline(reader)
  const factors = [factor]
  let areFixed = from > end
  while (reader.kind === NUMBER || reader.kind === NAME || reader.kind === CONSTANT) {
    areFixed &&= isFixed(factor)
    if (reader.from > reader.end && !areFixed) break
    factor = power(reader)
    factors.push(factor)
  }
  if (reader.kind === OPEN && reader.from === reader.end) decline(reader)
  reader.depth -= 1
  return [productOf(factors, [from, reader.end])]
}

/** The rules that a call uses. */
export type CallRules = { readonly sum: Rule; readonly power: Rule }

/** A built-in function: `tanh(z)`, `tanh z`, `tanh^2(z)`. */
export const readCall = (reader: PlainReader, { sum, power }: CallRules): Expression => {
  const { from, names } = reader
  // The words of the kind `FUNCTION` are names of functions.
  const name = reader.word as FunctionName
  const { arity } = reader
  advance(reader)
  const exponent = readNameExponent(reader)
  const args =
    reader.kind === OPEN ? readArguments(reader, arity[1], sum) : readOpenArgument(reader, power)
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
export const readDefined = (reader: PlainReader, sum: Rule): Expression => {
  const { word: name, from, to } = reader
  advance(reader)
  const primes = takePrimes(reader)
  const exponent = readNameExponent(reader)
  const { bares } = reader
  const hasArgument = reader.kind === OPEN
  const args = hasArgument ? readArguments(reader, 1, sum) : readOwnArgument(reader, from, to)
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
