import { type Atom, isSign } from './atom'
import { type Cursor, opensBracket, peek, refuse, takeSign } from './cursor'
import { fillDots } from './dots'
import type { Term } from './term'

const oneOf = (kind: 'sum' | 'product' | 'hadamard', parts: readonly Term[]): Term => {
  const [first] = parts
  if (parts.length === 1 && first !== undefined) return first
  switch (kind) {
    case 'sum':
      return { kind, terms: parts }
    case 'product':
    case 'hadamard':
      return { kind, factors: parts }
    default:
      return kind satisfies never
  }
}

/** Whether a factor can begin with an atom. */
export const beginsFactor = (atom: Atom | undefined): boolean => {
  if (atom === undefined) return false
  switch (atom.kind) {
    case 'number':
    case 'letter':
    case 'word':
    case 'group':
    case 'environment':
    case 'mark':
      return true
    case 'command':
      return true
    case 'text':
      return false
    case 'sign':
      return opensBracket(atom) || ['|', '‖'].includes(atom.name)
    default:
      return atom satisfies never
  }
}

/** `2z e^{z}`: factors without a sign between them. */
export const readJuxtaposed = (cursor: Cursor): Term => {
  const factors = [cursor.grammar.factor(cursor)]
  let gap: number | null = null
  for (;;) {
    if (isSign(peek(cursor), '…') && gap === null && beginsFactor(peek(cursor, 1))) {
      cursor.at += 1
      gap = factors.length
    } else if (beginsFactor(peek(cursor)) && !isEvaluation(cursor)) {
      factors.push(cursor.grammar.factor(cursor))
    } else break
  }
  return oneOf('product', gap === null ? factors : withoutDots('product', factors, gap, cursor))
}

/** Parts with a sum or product in place of the dots between two of them. */
const withoutDots = (
  op: 'sum' | 'product',
  parts: readonly Term[],
  gap: number,
  cursor: Cursor,
): readonly Term[] =>
  fillDots(op, parts.slice(0, gap), parts.slice(gap)) ??
  refuse(cursor, 'what the dots stand for is not read')

const isEvaluation = (cursor: Cursor): boolean =>
  isSign(peek(cursor), '|') && isSign(peek(cursor, 1), '_')

/** Products, quotients and `⊙`, which binds loosest of them. */
export const readProduct = (cursor: Cursor): Term => {
  const parts: Term[] = []
  let factors: Term[] = [cursor.grammar.juxtaposed(cursor)]
  for (;;) {
    if (takeSign(cursor, '·', '×') !== null) {
      const isNegative = takeSign(cursor, '-') !== null
      const next = cursor.grammar.juxtaposed(cursor)
      factors.push(isNegative ? { kind: 'negative', of: next } : next)
    } else if (takeSign(cursor, '/') !== null) {
      const over = oneOf('product', factors)
      const under = cursor.grammar.factor(cursor)
      factors = [{ kind: 'quotient', over, under }]
      if (beginsFactor(peek(cursor)))
        refuse(cursor, 'what stands behind the slash has two readings')
    } else if (takeSign(cursor, '⊙', '∘') !== null) {
      parts.push(oneOf('product', factors))
      factors = [cursor.grammar.juxtaposed(cursor)]
    } else return oneOf('hadamard', [...parts, oneOf('product', factors)])
  }
}

const readSigned = (cursor: Cursor): Term => {
  let isNegative = false
  for (let sign = takeSign(cursor, '-', '+'); sign !== null; sign = takeSign(cursor, '-', '+')) {
    if (sign === '-') isNegative = !isNegative
  }
  const term = cursor.grammar.product(cursor)
  return isNegative ? { kind: 'negative', of: term } : term
}

/** Terms with plus and minus between them. */
export const readSum = (cursor: Cursor): Term => {
  const terms = [readSigned(cursor)]
  let gap: number | null = null
  while (isSign(peek(cursor), '+', '-')) {
    const isDots = isSign(peek(cursor), '+') && isSign(peek(cursor, 1), '…')
    if (isDots && gap === null && isSign(peek(cursor, 2), '+')) {
      cursor.at += 2
      gap = terms.length
    } else terms.push(readSigned(cursor))
  }
  return oneOf('sum', gap === null ? terms : withoutDots('sum', terms, gap, cursor))
}
