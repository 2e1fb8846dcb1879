import { and, compare, or } from '../../tree/build'
import type { Condition, Expression, Relation } from '../../tree/expression'
import { decline, type Rule } from './decline'
import { AND, OR, type PlainReader, RELATION } from './plain-reader'
import { advance } from './scan'

/** Whether a chain may go on with this relation: `-1 < z <= 1`, but not `0 < z > 1`. */
const continues = (first: string, next: string): boolean =>
  next.charCodeAt(0) === first.charCodeAt(0) && (first.charAt(0) === '<' || first.charAt(0) === '>')

const readComparison = (reader: PlainReader, left: Expression, sum: Rule): Condition => {
  const first = reader.word
  const parts: Condition[] = []
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
    parts.push(compare(relation, side, right))
    side = right
  } while (reader.kind === RELATION)
  if (parts.length > 1) return and(...parts)
  return parts[0] ?? compare('=', left, left)
}

const readConjunction = (reader: PlainReader, left: Expression, sum: Rule): Condition => {
  const first = readComparison(reader, left, sum)
  if (reader.kind !== AND) return first
  const parts = [first]
  while (reader.kind === AND) {
    advance(reader)
    parts.push(readComparison(reader, sum(reader), sum))
  }
  return and(...parts)
}

/** Reads the rest of a condition whose first side is read; `and` binds before `or`. */
export const readCondition = (reader: PlainReader, left: Expression, sum: Rule): Condition => {
  const first = readConjunction(reader, left, sum)
  if (reader.kind !== OR) return first
  const parts = [first]
  while (reader.kind === OR) {
    advance(reader)
    parts.push(readConjunction(reader, sum(reader), sum))
  }
  return or(...parts)
}
