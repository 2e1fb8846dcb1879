import { readCondition } from './conditions'
import { decline, enter, isNext, leave, take } from './decline'
import {
  type Built,
  type CaseBuilder,
  CLOSE,
  COMMA,
  IF,
  OPEN,
  OTHERWISE,
  type PlainReader,
  RELATION,
  type Rule,
  SEMICOLON,
} from './plain-reader'
import { advance } from './scan'

/** Reads `if(condition, value, …, other)`; without the other case it is left to the full reader. */
export const readCases = <T extends Built>(
  reader: PlainReader<T>,
  cases: CaseBuilder<T>,
  sum: Rule,
): T['value'] => {
  const { from } = reader
  advance(reader)
  if (!isNext(reader, OPEN)) return decline(reader)
  const bars = enter(reader)
  const values: T['value'][] = []
  const conditions: T['when'][] = []
  let other = sum(reader)
  while (reader.kind === RELATION) {
    conditions.push(readCondition(reader, cases, other, sum))
    take(reader, COMMA)
    values.push(sum(reader))
    take(reader, COMMA)
    other = sum(reader)
  }
  leave(reader, bars, CLOSE)
  reader.names += 1
  return values.length === 0
    ? decline(reader)
    : cases.close(values, conditions, other, from, reader.end)
}

/** Takes a comma; one between two digits may be a decimal comma. */
const takeComma = <T extends Built>(reader: PlainReader<T>): boolean => {
  if (reader.kind !== COMMA) return false
  const isTight = reader.numberEnd === reader.from && /[\d.]/.test(reader.text.charAt(reader.to))
  if (isTight) decline(reader)
  else advance(reader)
  return true
}

const takeOne = <T extends Built>(reader: PlainReader<T>, kind: number): boolean => {
  if (reader.kind !== kind) return false
  advance(reader)
  return true
}

/**
 * Reads `0 if z<0, 1 if z>=0`, `1 if z>0 else 0` and `0, z<0; 1, z>=0` from behind the first value.
 * A text without any such condition is left to the full reader.
 */
export const readList = <T extends Built>(
  reader: PlainReader<T>,
  cases: CaseBuilder<T>,
  first: T['value'],
  sum: Rule,
): T['value'] => {
  const values: T['value'][] = []
  const conditions: T['when'][] = []
  const close = (otherwise: T['value'] | null): T['value'] =>
    cases.close(values, conditions, otherwise, -1, -1)
  let value = first
  for (;;) {
    const hasComma = takeComma(reader)
    if (values.length > 0 && takeOne(reader, OTHERWISE)) return close(value)
    if (!takeOne(reader, IF) && !hasComma) decline(reader)
    values.push(value)
    conditions.push(readCondition(reader, cases, sum(reader), sum))
    const isMore = takeComma(reader) || takeOne(reader, SEMICOLON)
    if (takeOne(reader, OTHERWISE)) return close(sum(reader))
    if (!isMore) break
    value = sum(reader)
  }
  return values.length > 1 ? close(null) : decline(reader)
}
