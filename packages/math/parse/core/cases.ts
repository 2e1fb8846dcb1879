import { branch, casesOf } from '../../tree/build'
import type { Branch, Expression } from '../../tree/expression'
import { closeCases } from '../close-cases'
import { readCondition } from './conditions'
import { decline, enter, isNext, leave, type Rule, take } from './decline'
import {
  CLOSE,
  COMMA,
  IF,
  OPEN,
  OTHERWISE,
  type PlainReader,
  RELATION,
  SEMICOLON,
} from './plain-reader'
import { advance } from './scan'

/** Reads `if(condition, value, …, other)`; without the other case it is left to the full reader. */
export const readCases = (reader: PlainReader, sum: Rule): Expression => {
  const { from } = reader
  advance(reader)
  if (!isNext(reader, OPEN)) return decline(reader)
  const bars = enter(reader)
  const branches: Branch[] = []
  let other = sum(reader)
  while (reader.kind === RELATION) {
    const when = readCondition(reader, other, sum)
    take(reader, COMMA)
    branches.push(branch(sum(reader), when))
    take(reader, COMMA)
    other = sum(reader)
  }
  leave(reader, bars, CLOSE)
  reader.names += 1
  return branches.length === 0 ? decline(reader) : casesOf(branches, other, [from, reader.end])
}

/** Whether a list of cases goes on behind a value. */
export const startsList = ({ kind }: PlainReader): boolean => kind === COMMA || kind === IF

/** Takes a comma; one between two digits may be a decimal comma. */
const takeComma = (reader: PlainReader): boolean => {
  if (reader.kind !== COMMA) return false
  const isTight = reader.numberEnd === reader.from && /[\d.]/.test(reader.text.charAt(reader.to))
  if (isTight) decline(reader)
  else advance(reader)
  return true
}

const takeOtherwise = (reader: PlainReader, before: boolean): boolean => {
  if (!before || reader.kind !== OTHERWISE) return false
  advance(reader)
  return true
}

/**
 * Reads `0 if z<0, 1 if z>=0`, `1 if z>0 else 0` and `0, z<0; 1, z>=0` from behind the first value.
 * A text without any such condition is left to the full reader.
 */
export const readList = (reader: PlainReader, first: Expression, sum: Rule): Expression => {
  const branches: Branch[] = []
  let value: Expression | null = first
  while (value !== null) {
    const hasComma = takeComma(reader)
    if (takeOtherwise(reader, branches.length > 0)) return closeCases(branches, value)
    if (isNext(reader, IF)) advance(reader)
    else if (!hasComma) decline(reader)
    branches.push(branch(value, readCondition(reader, sum(reader), sum)))
    const isMore = takeComma(reader) || takeSemicolon(reader)
    if (takeOtherwise(reader, true)) return closeCases(branches, sum(reader))
    value = isMore ? sum(reader) : null
  }
  return branches.length > 1 ? closeCases(branches, null) : decline(reader)
}

const takeSemicolon = (reader: PlainReader): boolean => {
  if (reader.kind !== SEMICOLON) return false
  advance(reader)
  return true
}
