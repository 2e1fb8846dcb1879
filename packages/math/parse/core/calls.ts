import { ownVariableOf } from '../options'
import { decline, deepen, enter, leave } from './decline'
import { readNameExponent, startsFactor, withExponent } from './leaves'
import {
  type Built,
  CLOSE,
  COMMA,
  CONSTANT,
  NAME,
  NUMBER,
  OPEN,
  type PlainReader,
  PRIME,
  type Rule,
} from './plain-reader'
import { advance } from './scan'

const readArguments = <T extends Built>(
  reader: PlainReader<T>,
  most: number,
  sum: Rule,
): T['value'][] => {
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
 * or not. Behind a space, only e, π and numbers of one token go on.
 */
const readOpenArgument = <T extends Built>(reader: PlainReader<T>, power: Rule): T['value'] => {
  deepen(reader)
  const { from, end, build } = reader
  let areFixed = from > end
  if (!startsFactor(reader)) return decline(reader)
  let { kind, to, names } = reader
  const first = power(reader)
  let list: T['list'] | null = null
  while (reader.kind === NUMBER || reader.kind === NAME || reader.kind === CONSTANT) {
    if (areFixed) {
      areFixed = reader.end === to && (kind === NUMBER || kind === CONSTANT)
      // `sin 2^3 z`: whether that is a number is not asked here.
      if (!areFixed && reader.names === names) return decline(reader)
    }
    if (reader.from > reader.end && !areFixed) break
    ;({ kind, to, names } = reader)
    list = build.addFactor(list ?? build.list(first), power(reader))
  }
  if (reader.kind === OPEN && reader.from === reader.end) decline(reader)
  reader.depth -= 1
  return list === null ? first : build.product(list, from, reader.end)
}

/** The rules that a call uses. */
export type CallRules = { readonly sum: Rule; readonly power: Rule }

/** A built-in function: `tanh(z)`, `tanh z`, `tanh^2(z)`. */
export const readCall = <T extends Built>(
  reader: PlainReader<T>,
  { sum, power }: CallRules,
): T['value'] => {
  const { from, names, word: name, arity, build } = reader
  advance(reader)
  const exponent = readNameExponent(reader)
  if (name === 'exp') reader.exponents += 1
  const args =
    reader.kind === OPEN ? readArguments(reader, arity[1], sum) : [readOpenArgument(reader, power)]
  if (name === 'exp') reader.exponents -= 1
  if (args.length < arity[0] || args.length > arity[1]) return decline(reader)
  if (reader.names === names && build.isOutside(name, args[0])) return decline(reader)
  reader.names += 1
  return withExponent(reader, build.call(name, args, from, reader.end), exponent, from)
}

const takePrimes = <T extends Built>(reader: PlainReader<T>): number => {
  let primes = 0
  for (; reader.kind === PRIME; advance(reader)) primes += 1
  if (primes > 0 && reader.options.derivatives === false) decline(reader)
  return primes
}

const readOwnArgument = <T extends Built>(
  reader: PlainReader<T>,
  from: number,
  to: number,
): T['value'] => {
  const own = ownVariableOf(reader.options)
  reader.bares += 1
  return own === null || reader.kind === NAME ? decline(reader) : reader.build.name(own, from, to)
}

/** `g(z)`, `g'(0)`, `g^2(z)`, and `g` for `g(z)`; brackets that hold `g` alone are no argument. */
export const readDefined = <T extends Built>(reader: PlainReader<T>, sum: Rule): T['value'] => {
  const { word: name, from, to } = reader
  advance(reader)
  const primes = takePrimes(reader)
  const exponent = readNameExponent(reader)
  const { bares } = reader
  const hasArgument = reader.kind === OPEN
  const args = hasArgument ? readArguments(reader, 1, sum) : [readOwnArgument(reader, from, to)]
  if (hasArgument && reader.bares !== bares) return decline(reader)
  reader.names += 1
  const value = reader.build.apply(name, primes, args, from, reader.end)
  return withExponent(reader, value, exponent, from)
}
