import {
  addRationals,
  compareRationals,
  divideRationals,
  negateRational,
  ONE,
  type Rational,
  rational,
} from '../number/rational'
import { and, compare, num, variable } from './build'
import type { Branch, Condition, Expression, Relation } from './expression'

const TWO = rational(2)
const POINTS_MAX = 24

type Simple = { readonly name: string; readonly relation: Relation; readonly bound: Rational }

const boundOf = (expression: Expression): Rational | null => {
  if (expression.kind === 'number') return expression.value
  if (expression.kind !== 'negate') return null
  const inner = boundOf(expression.operand)
  return inner && negateRational(inner)
}

const MIRRORED: Readonly<Record<Relation, Relation>> = {
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
  '=': '=',
  '!=': '!=',
}

const simple = (condition: Extract<Condition, { kind: 'compare' }>): Simple | null => {
  const { left, right, relation } = condition
  const [name, side] = left.kind === 'variable' ? [left.name, right] : [null, left]
  if (name !== null) {
    const bound = boundOf(side)
    return bound && { name, relation, bound }
  }
  const bound = boundOf(side)
  return bound && right.kind === 'variable'
    ? { name: right.name, relation: MIRRORED[relation], bound }
    : null
}

const holds = (relation: Relation, sign: -1 | 0 | 1): boolean => {
  switch (relation) {
    case '<':
      return sign < 0
    case '<=':
      return sign <= 0
    case '>':
      return sign > 0
    case '>=':
      return sign >= 0
    case '=':
      return sign === 0
    case '!=':
      return sign !== 0
    default:
      return relation satisfies never
  }
}

/** Every comparison in the conditions, null where one is not of a name with a plain number. */
const comparisonsOf = (conditions: readonly Condition[]): readonly Simple[] | null => {
  const found: Simple[] = []
  for (const condition of conditions) {
    const inner =
      condition.kind === 'compare'
        ? simple(condition)
        : comparisonsOf(condition.kind === 'not' ? [condition.condition] : condition.conditions)
    if (inner === null) return null
    found.push(...(Array.isArray(inner) ? inner : [inner]))
  }
  return found
}

const holdsAt = (condition: Condition, value: Rational): boolean => {
  switch (condition.kind) {
    case 'compare': {
      const comparison = simple(condition)
      return (
        comparison !== null && holds(comparison.relation, compareRationals(value, comparison.bound))
      )
    }
    case 'and':
      return condition.conditions.every(one => holdsAt(one, value))
    case 'or':
      return condition.conditions.some(one => holdsAt(one, value))
    case 'not':
      return !holdsAt(condition.condition, value)
    default:
      return condition satisfies never
  }
}

/** What the conditions of some branches leave of the line. */
export type Remainder =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'part'; readonly condition: Condition }
  | { readonly kind: 'unknown' }

const UNKNOWN: Remainder = Object.freeze({ kind: 'unknown' })
const NOTHING_LEFT: Remainder = Object.freeze({ kind: 'nothing' })

const exact = (value: Rational): Expression =>
  value.numerator < 0n
    ? Object.freeze({ kind: 'negate', operand: num(negateRational(value)) })
    : num(value)

/** Cells of the line: before the first bound (0), the first bound (1), between (2), … */
const describeCells = (name: string, bounds: readonly Rational[], left: readonly number[]) => {
  const [from = 0] = left
  const to = left.at(-1) ?? from
  if (to - from !== left.length - 1) return null
  const z = variable(name)
  const boundAt = (cell: number): Expression => exact(bounds[cell] ?? ONE)
  if (from === to && from % 2 === 1) return compare('=', z, boundAt((from - 1) / 2))
  const parts: Condition[] = []
  if (from > 0) parts.push(compare(from % 2 ? '>=' : '>', z, boundAt(Math.ceil(from / 2) - 1)))
  if (to < 2 * bounds.length)
    parts.push(compare(to % 2 ? '<=' : '<', z, boundAt(Math.floor(to / 2))))
  return parts.length === 0 ? null : and(...parts)
}

/**
 * What is left of the line where none of the conditions holds, if all of them compare one name
 * with plain numbers: nothing, or one interval, ray or point as a condition. `unknown` otherwise.
 *
 * @example
 * remainderOf([branch(num(0), condition('z < 0'))]) // { kind: 'part', condition: 'z>=0' }
 */
export const remainderOf = (branches: readonly Branch[]): Remainder => {
  const conditions = branches.map(one => one.when)
  const comparisons = comparisonsOf(conditions)
  const name = comparisons?.[0]?.name
  if (!comparisons || name === undefined) return UNKNOWN
  if (comparisons.length > POINTS_MAX || comparisons.some(one => one.name !== name)) return UNKNOWN
  const bounds = comparisons
    .map(one => one.bound)
    .sort(compareRationals)
    .filter((bound, i, all) => i === 0 || compareRationals(bound, all[i - 1] ?? bound) !== 0)
  const samples = bounds.flatMap((bound, i) => {
    const next = bounds[i + 1]
    const after = next ? divideRationals(addRationals(bound, next), TWO) : addRationals(bound, ONE)
    return i === 0 ? [addRationals(bound, negateRational(ONE)), bound, after] : [bound, after]
  })
  const left = samples.flatMap((value, cell) =>
    conditions.some(condition => holdsAt(condition, value)) ? [] : [cell],
  )
  if (left.length === 0) return NOTHING_LEFT
  const condition = describeCells(name, bounds, left)
  return condition === null ? UNKNOWN : { kind: 'part', condition }
}
