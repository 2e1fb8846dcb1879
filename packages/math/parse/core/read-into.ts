import { LENGTH_MAX, type ParseOptions } from '../options'
import { decline } from './decline'
import {
  type Builder,
  type Built,
  DEFINED,
  END,
  type PlainReader,
  plainReaderOf,
  RELATION,
  type Rule,
} from './plain-reader'
import { advance } from './scan'
import { readRest, readSum, startsList } from './terms'

const isEquals = <T extends Built>({ kind, word, from, to }: PlainReader<T>): boolean =>
  kind === RELATION && word === '=' && to - from === 1

// `g(z) =`, `g' =`, of any function of the lesson.
const LEFT_SIDE = /^\s*[A-Za-z]\s*'*\s*(?:\(\s*\w\s*\)\s*)?$/

// An equals sign that is no part of `<=`.
const EQUALS = /[^<>!]=/

/** What stands outside of all brackets, where an equals sign may end a left side. */
const readOuterScope: Rule = reader => {
  const { from } = reader
  const value = readSum(reader)
  if (!startsList(reader)) return value
  const list = readRest(reader, value)
  return EQUALS.test(reader.text.slice(from)) ? decline(reader) : list
}

/** A text, without the left side of `g'(z) = …`. */
const readAnswer: Rule = reader => {
  if (isEquals(reader)) advance(reader)
  const mayBeLeftSide = reader.kind === DEFINED
  const value = readOuterScope(reader)
  const isLeftSide = mayBeLeftSide && isEquals(reader)
  if (!isLeftSide || !LEFT_SIDE.test(reader.text.slice(0, reader.from))) return value
  advance(reader)
  return readOuterScope(reader)
}

/** Reads plainly what `builder` makes something of; null where the text needs the full reader. */
export const readInto = <T extends Built>(
  typed: string,
  options: ParseOptions,
  builder: Builder<T>,
): T['value'] | null => {
  if (typed.length > LENGTH_MAX) return null
  const reader = plainReaderOf(typed, options, builder)
  advance(reader)
  const value = readAnswer(reader)
  return reader.declined || reader.kind !== END ? null : value
}
