import type { Expression } from '../../tree/expression'
import { LENGTH_MAX, type ParseOptions } from '../options'
import { readList, startsList } from './cases'
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
import { readSum } from './terms'
import { TREES } from './tree-builder'

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
  const list = readList(reader, value, readSum)
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

/**
 * Reads the plain part of what `parseExpression` reads: numbers, names, the four operations, powers,
 * calls, bars and the usual forms of cases. Null says that the text needs the full reader, not that
 * there is a slip; a tree is the one that the full reader gives, spans included.
 *
 * @example
 * readPlainly('a(1-a)', { variables: ['z'], values: ['a'] })?.kind // => 'multiply'
 */
export const readPlainly = (typed: string, options: ParseOptions): Expression | null =>
  readInto(typed, options, TREES)
