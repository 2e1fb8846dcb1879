import type { Expression } from '../../tree/expression'
import { LENGTH_MAX, type ParseOptions } from '../options'
import { readList, startsList } from './cases'
import { decline, type Rule } from './decline'
import { END, type PlainReader, plainReaderOf, RELATION } from './plain-reader'
import { advance } from './scan'
import { readSum } from './terms'

const isEquals = ({ kind, word, from, to }: PlainReader): boolean =>
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
  const value = readOuterScope(reader)
  const isLeftSide = isEquals(reader) && value.kind === 'apply'
  if (!isLeftSide || !LEFT_SIDE.test(reader.text.slice(0, reader.from))) return value
  advance(reader)
  return readOuterScope(reader)
}

/**
 * Reads the plain part of what `parseExpression` reads: numbers, names, the four operations, powers,
 * calls, bars and the usual forms of cases. Null says that the text needs the full reader, not that
 * there is a slip; a tree is the one that the full reader gives, spans included.
 *
 * @example
 * readPlainly('a(1-a)', { variables: ['z'], values: ['a'] })?.kind // => 'multiply'
 */
export const readPlainly = (typed: string, options: ParseOptions): Expression | null => {
  if (typed.length > LENGTH_MAX) return null
  const reader = plainReaderOf(typed, options)
  advance(reader)
  const value = readAnswer(reader)
  return reader.declined || reader.kind !== END ? null : value
}
