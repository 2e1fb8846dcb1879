import { negate, num } from '../../tree/build'
import { equalTrees } from '../../tree/equal'
import type { Condition, Expression, Relation } from '../../tree/expression'
import { infinityOf, orderNumbers } from '../order'
import type { RegionEnd, RegionPiece } from './region'

/** `subject relation bound`, the bound a number. */
type Bounded = {
  readonly subject: Expression
  readonly relation: Relation
  readonly bound: Expression
}

const MIRRORED: Readonly<Record<Relation, Relation>> = {
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
  '=': '=',
  '!=': '!=',
}

const isSubject = (node: Expression): boolean =>
  node.kind === 'variable' ||
  node.kind === 'apply' ||
  node.kind === 'derivative' ||
  (node.kind === 'call' && node.name === 'abs' && node.args.every(isSubject))

const asBounded = ({
  left,
  right,
  relation,
}: Extract<Condition, { kind: 'compare' }>): Bounded | null => {
  if (isSubject(left) && !isSubject(right)) return { subject: left, relation, bound: right }
  if (isSubject(right) && !isSubject(left)) {
    return { subject: right, relation: MIRRORED[relation], bound: left }
  }
  return null
}

const NO_END: RegionEnd = { at: null, closed: false }

const endAt = (at: Expression, closed: boolean): RegionEnd =>
  infinityOf(at) === 0 ? { at, closed } : NO_END

const below = (bound: Expression, closed: boolean): RegionPiece => ({
  kind: 'interval',
  from: NO_END,
  to: endAt(bound, closed),
})

const above = (bound: Expression, closed: boolean): RegionPiece => ({
  kind: 'interval',
  from: endAt(bound, closed),
  to: NO_END,
})

const piecesOfPlain = (relation: Relation, bound: Expression): readonly RegionPiece[] => {
  switch (relation) {
    case '<':
    case '<=':
      return [below(bound, relation === '<=')]
    case '>':
    case '>=':
      return [above(bound, relation === '>=')]
    case '=':
      return [{ kind: 'point', at: bound }]
    case '!=':
      return [below(bound, false), above(bound, false)]
    default:
      return relation satisfies never
  }
}

/** `|x| < 2` is `(-2, 2)`, `|x| > 2` the rest; the bound has to be positive. */
const piecesOfAbs = (relation: Relation, bound: Expression): readonly RegionPiece[] | null => {
  if (orderNumbers(bound, num(0)) !== 1 || infinityOf(bound) !== 0) return null
  const closed = relation === '<=' || relation === '>='
  const [low, high] = [endAt(negate(bound), closed), endAt(bound, closed)]
  switch (relation) {
    case '<':
    case '<=':
      return [{ kind: 'interval', from: low, to: high }]
    case '>':
    case '>=':
      return [
        { kind: 'interval', from: NO_END, to: low },
        { kind: 'interval', from: high, to: NO_END },
      ]
    case '=':
      return [negate(bound), bound].map(at => ({ kind: 'point', at }) as const)
    case '!=':
      return null
    default:
      return relation satisfies never
  }
}

const piecesOf = ({ subject, relation, bound }: Bounded): readonly RegionPiece[] | null =>
  subject.kind === 'call' ? piecesOfAbs(relation, bound) : piecesOfPlain(relation, bound)

const isLower = ({ relation }: Bounded): boolean => relation === '>' || relation === '>='
const isUpper = ({ relation }: Bounded): boolean => relation === '<' || relation === '<='

/** `0 <= x < 1`, also as `x >= 0 and x < 1`. */
const between = (parts: readonly (Bounded | null)[]): readonly RegionPiece[] | null => {
  const [first, second] = parts
  if (!first || !second || parts.length !== 2) return null
  const [low, high] = isLower(first) ? [first, second] : [second, first]
  const isPlain = low.subject.kind !== 'call' && equalTrees(low.subject, high.subject)
  if (!isPlain || !isLower(low) || !isUpper(high)) return null
  const from = endAt(low.bound, low.relation === '>=')
  const to = endAt(high.bound, high.relation === '<=')
  const order = orderNumbers(low.bound, high.bound)
  if (order === 0 && from.closed && to.closed) return [{ kind: 'point', at: low.bound }]
  return order === -1 ? [{ kind: 'interval', from, to }] : null
}

/** The numbers that a condition on one thing leaves; null for conditions of other shapes. */
export const piecesOfCondition = (condition: Condition): readonly RegionPiece[] | null => {
  switch (condition.kind) {
    case 'compare': {
      const bounded = asBounded(condition)
      return bounded && piecesOf(bounded)
    }
    case 'and':
      return between(
        condition.conditions.map(one => (one.kind === 'compare' ? asBounded(one) : null)),
      )
    case 'or': {
      const parts = condition.conditions.map(piecesOfCondition)
      return parts.some(part => part === null) ? null : parts.flatMap(part => part ?? [])
    }
    case 'not':
      return null
    default:
      return condition satisfies never
  }
}

/** The ends and points of pieces, each once. */
export const endsOfPieces = (pieces: readonly RegionPiece[]): readonly Expression[] =>
  pieces.flatMap(piece =>
    piece.kind === 'point' ? [piece.at] : [piece.from.at, piece.to.at].filter(at => at !== null),
  )
