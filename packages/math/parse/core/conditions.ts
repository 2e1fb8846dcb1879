import type { Relation } from '../../tree/expression'
import { decline } from './decline'
import {
  AND,
  type Built,
  type CaseBuilder,
  OR,
  type PlainReader,
  RELATION,
  type Rule,
} from './plain-reader'
import { advance } from './scan'

/** Whether a chain may go on with this relation: `-1 < z <= 1`, but not `0 < z > 1`. */
const continues = (first: string, next: string): boolean =>
  next.charCodeAt(0) === first.charCodeAt(0) && (first.charAt(0) === '<' || first.charAt(0) === '>')

const readComparison = <T extends Built>(
  reader: PlainReader<T>,
  cases: CaseBuilder<T>,
  left: T['value'],
  sum: Rule,
): T['when'] => {
  const { word: first } = reader
  const parts: T['when'][] = []
  let side = left
  do {
    if (reader.kind !== RELATION || (parts.length > 0 && !continues(first, reader.word))) {
      decline(reader)
      break
    }
    // The words of the kind `RELATION` are relations.
    const relation = reader.word as Relation
    advance(reader)
    const right = sum(reader)
    parts.push(cases.compare(relation, side, right))
    side = right
  } while (reader.kind === RELATION)
  if (parts.length > 1) return cases.join('and', parts)
  return parts.length > 0 ? parts[0] : cases.compare('=', left, left)
}

const readConjunction = <T extends Built>(
  reader: PlainReader<T>,
  cases: CaseBuilder<T>,
  left: T['value'],
  sum: Rule,
): T['when'] => {
  const first = readComparison(reader, cases, left, sum)
  if (reader.kind !== AND) return first
  const parts = [first]
  while (reader.kind === AND) {
    advance(reader)
    parts.push(readComparison(reader, cases, sum(reader), sum))
  }
  return cases.join('and', parts)
}

/** Reads the rest of a condition whose first side is read; `and` binds before `or`. */
export const readCondition = <T extends Built>(
  reader: PlainReader<T>,
  cases: CaseBuilder<T>,
  left: T['value'],
  sum: Rule,
): T['when'] => {
  const first = readConjunction(reader, cases, left, sum)
  if (reader.kind !== OR) return first
  const parts = [first]
  while (reader.kind === OR) {
    advance(reader)
    parts.push(readConjunction(reader, cases, sum(reader), sum))
  }
  return cases.join('or', parts)
}
