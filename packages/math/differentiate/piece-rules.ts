import { and, branch, cases, compare } from '../tree/build'
import { equalTrees } from '../tree/equal'
import type { Branch, Condition, Expression, Relation } from '../tree/expression'
import { dependsOn, type Inner, type RuleResult } from './rule'

const LESS = { '>': '<', '<': '>' } as const

/** The slope of the greatest (or least) one, where it is so alone. */
export const extremeRule = (
  name: 'max' | 'min',
  args: readonly Expression[],
  by: string,
  inner: Inner,
): RuleResult => {
  const relation = name === 'max' ? '>' : '<'
  const distinct = args.filter((arg, n) => args.findIndex(one => equalTrees(one, arg)) === n)
  const [only, ...more] = distinct
  if (only && more.length === 0) return { rule: 'piecewise-rule', derivative: inner(only) }
  const branches = distinct.map(arg => {
    const others = distinct.filter(other => other !== arg)
    const wins = others.map(other =>
      dependsOn(arg, by) ? compare(relation, arg, other) : compare(LESS[relation], other, arg),
    )
    return branch(inner(arg), and(...wins))
  })
  return { rule: 'piecewise-rule', derivative: cases(branches) }
}

const NEGATED: Readonly<Record<Relation, Relation>> = {
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
  '=': '!=',
  '!=': '=',
}

const OPENED: Readonly<Record<Relation, Relation | null>> = {
  '<': '<',
  '<=': '<',
  '>': '>',
  '>=': '>',
  '=': null,
  '!=': '!=',
}

/** The opposite of a condition, without `not`. */
const opposite = (condition: Condition): Condition => {
  switch (condition.kind) {
    case 'compare':
      return compare(NEGATED[condition.relation], condition.left, condition.right)
    case 'and':
      return { kind: 'or', conditions: condition.conditions.map(opposite) }
    case 'or':
      return { kind: 'and', conditions: condition.conditions.map(opposite) }
    case 'not':
      return condition.condition
    default:
      return condition satisfies never
  }
}

/** The condition without its borders; null where nothing is left inside. */
const opened = (condition: Condition): Condition | null => {
  switch (condition.kind) {
    case 'compare': {
      const relation = OPENED[condition.relation]
      return relation && compare(relation, condition.left, condition.right)
    }
    case 'and': {
      const parts = condition.conditions.map(opened)
      const open = parts.filter(part => part !== null)
      return open.length === parts.length ? and(...open) : null
    }
    case 'or': {
      const open = condition.conditions.map(opened).filter(part => part !== null)
      return open.length === 0 ? null : { kind: 'or', conditions: open }
    }
    case 'not':
      return opened(opposite(condition.condition))
    default:
      return condition satisfies never
  }
}

/** Each case for itself, inside of its condition: the borders are left out. */
export const casesRule = (
  branches: readonly Branch[],
  otherwise: Expression | undefined,
  inner: Inner,
): RuleResult => {
  const open: Branch[] = []
  const before: Condition[] = []
  const put = (value: Expression, conditions: readonly Condition[]) => {
    const parts = conditions.map(opened)
    const inside = parts.filter(part => part !== null)
    if (inside.length === parts.length) open.push(branch(inner(value), and(...inside)))
  }
  for (const { value, when } of branches) {
    put(value, [when, ...before])
    before.push(opposite(when))
  }
  if (otherwise) put(otherwise, before)
  return { rule: 'piecewise-rule', derivative: cases(open) }
}
