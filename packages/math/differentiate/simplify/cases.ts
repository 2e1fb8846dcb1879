import { compareRationals } from '../../number/rational'
import { and, branch, cases, compare, not, or } from '../../tree/build'
import type { Branch, Condition, Expression, Relation } from '../../tree/expression'
import { exactValue } from './exact-number'
import { keyOf } from './key'
import { isConditionTotal } from './total'

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

/** The same condition with its sides simplified. */
export const simplifyCondition = (condition: Condition, change: Change): Condition => {
  switch (condition.kind) {
    case 'compare':
      return compare(condition.relation, change(condition.left), change(condition.right))
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
