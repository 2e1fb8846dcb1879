import { and, type Condition, compare, type Relation } from '@slopewise/math'
import type { TermCondition, TermRelation } from '../terms/term'
import { type Lower, misfit, numberOf } from './lowering'
import type { Scope } from './scope'

/** The relation of the math package; null for `≈`, which is none. */
export const relationOf = (relation: TermRelation): Relation | null => {
  switch (relation) {
    case '=':
      return '='
    case '<':
      return '<'
    case '≤':
      return '<='
    case '>':
      return '>'
    case '≥':
      return '>='
    case '≠':
      return '!='
    case '≈':
      return null
    default:
      return relation satisfies never
  }
}

/** A condition with every letter in its place. */
export const lowerCondition = (when: TermCondition, scope: Scope, lower: Lower): Condition => {
  switch (when.kind) {
    case 'otherwise':
      return misfit('"otherwise" stands for no condition here')
    case 'all':
      return and(...when.conditions.map(one => lowerCondition(one, scope, lower)))
    case 'compare': {
      const relation = relationOf(when.relation) ?? misfit('≈ is no condition')
      const left = numberOf(lower(when.left, scope), 'a side of a condition')
      const right = numberOf(lower(when.right, scope), 'a side of a condition')
      return compare(relation, left, right)
    }
    default:
      return when satisfies never
  }
}
