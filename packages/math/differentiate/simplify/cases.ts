import { compareRationals } from '../../number/rational'
import { and, branch, cases, compare, multiply, not, or } from '../../tree/build'
import type { Branch, Condition, Expression, Relation } from '../../tree/expression'
import { conditionParts, someNode } from '../../tree/walk'
import { costOf } from './cost'
import { exactValue, findRational, isZero } from './exact-number'
import type { Term } from './gather'
import { keyOf } from './key'
import { expressionOf } from './term'
import { isConditionTotal, isTotal } from './total'

type Change = (expression: Expression) => Expression

/** Whether a relation holds between two values of which the first less the second has this sign. */
export const holds = (relation: Relation, sign: -1 | 0 | 1): boolean => {
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

const truthOf = (condition: Condition): boolean | null => {
  if (condition.kind !== 'compare') return null
  const left = exactValue(condition.left)
  const right = exactValue(condition.right)
  if (left === null || right === null || left === 'undefined' || right === 'undefined') return null
  return holds(condition.relation, compareRationals(left, right))
}

/** `z < k` for `z - k < 0`. */
const withoutDifference = (relation: Relation, left: Expression, right: Expression): Condition => {
  const [first, second, ...more] = left.kind === 'add' && isZero(right) ? left.terms : []
  const isOfTwo = first?.kind === 'variable' && second?.kind === 'negate' && more.length === 0
  return isOfTwo && second.operand.kind === 'variable'
    ? compare(relation, first, second.operand)
    : compare(relation, left, right)
}

/** The same condition with its sides simplified. */
export const simplifyCondition = (condition: Condition, change: Change): Condition => {
  switch (condition.kind) {
    case 'compare': {
      const { relation, left, right } = condition
      return withoutDifference(relation, change(left), change(right))
    }
    case 'and':
      return and(...condition.conditions.map(one => simplifyCondition(one, change)))
    case 'or':
      return or(...condition.conditions.map(one => simplifyCondition(one, change)))
    case 'not':
      return not(simplifyCondition(condition.condition, change))
    default:
      return condition satisfies never
  }
}

const isSameEverywhere = (branches: readonly Branch[], otherwise: Expression): boolean =>
  branches.every(one => keyOf(one.value) === keyOf(otherwise) && isConditionTotal(one.when))

/** Cases with simplified parts; branches that never hold left out, one value for all opened. */
export const simplifyCases = (
  expression: Extract<Expression, { kind: 'cases' }>,
  change: Change,
): Expression => {
  const branches: Branch[] = []
  let otherwise = expression.otherwise && change(expression.otherwise)
  for (const one of expression.branches) {
    const when = simplifyCondition(one.when, change)
    const truth = truthOf(when)
    if (truth === true) {
      otherwise = change(one.value)
      break
    }
    if (truth === null) branches.push(branch(change(one.value), when))
  }
  if (otherwise && isSameEverywhere(branches, otherwise)) return otherwise
  return cases(branches, otherwise)
}

type Cases = Extract<Expression, { kind: 'cases' }>

const isCases = (expression: Expression): expression is Cases => expression.kind === 'cases'

/** Stairs have borders without end: what stands beside them is compared as it is written. */
const hasStairs = ({ branches }: Cases): boolean =>
  branches.some(({ when }) =>
    conditionParts(when).some(part =>
      someNode(part, node => node.kind === 'call' && /^(floor|ceil)$/.test(node.name)),
    ),
  )

/** Cases that would be longer by more than this stay a factor. */
const GROWTH_MAX = 2

/**
 * A product with cases, multiplied in where they or the rest are numbers:
 * `x (0 if z < 0, 1 if z > 0)` is `0 if z < 0, x if z > 0`. Null for any other.
 */
export const withNumbersMultiplied = (
  { coefficient, wantsDecimal, above, below }: Term,
  combine: Change,
): Expression | null => {
  const [only, ...more] = above.filter(isCases)
  if (!only || more.length > 0 || hasStairs(only)) return null
  const rest = expressionOf({
    coefficient,
    wantsDecimal,
    above: above.filter(factor => factor !== only),
    below,
  })
  const values = [
    ...only.branches.map(one => one.value),
    ...(only.otherwise ? [only.otherwise] : []),
  ]
  const isNumber = (value: Expression) => findRational(value) !== null
  if (!isTotal(rest) || !(isNumber(rest) || values.every(isNumber))) return null
  const times = (value: Expression) => combine(multiply(value, rest))
  const branches = only.branches.map(one => branch(times(one.value), one.when))
  const result = cases(branches, only.otherwise && times(only.otherwise))
  return costOf(result) <= costOf(only) + costOf(rest) + GROWTH_MAX ? result : null
}
