import {
  add,
  type Condition,
  decide,
  type Expression,
  expandDefinitions,
  freeVariables,
  num,
  substitute,
  subtract,
  variable,
} from '@slopewise/math'
import { lower } from '../indexed/lower'
import { lowerCondition } from '../indexed/lower-condition'
import { numberOf } from '../indexed/lowering'
import { resolveSymbol, type Scope, variableName } from '../indexed/scope'
import type { TermCondition } from '../terms/term'
import { partsOf } from './instances'

/** A condition that is in force: a value for a letter, or any other. */
export type Given =
  | { readonly kind: 'value'; readonly name: string; readonly value: Expression }
  | { readonly kind: 'condition'; readonly name: string | null; readonly condition: Condition }

/** Whether a condition speaks of a sum over an index. */
const hasSum = (when: TermCondition & { kind: 'compare' }): boolean =>
  [when.left, when.right].flatMap(partsOf).some(({ kind }) => kind === 'big')

/** $\sum_k t_k = 1$ as the value of one entry: $1$ less all others. */
const solvedSum = (condition: Condition): Given | null => {
  if (condition.kind !== 'compare' || condition.relation !== '=') return null
  const difference = subtract(condition.left, condition.right)
  const name = [...freeVariables(difference)].sort().at(-1)
  if (name === undefined) return null
  const rest = substitute(difference, { [name]: num(0) })
  const isAlone = decide(difference, add(rest, variable(name))).verdict === 'equal'
  return isAlone ? { kind: 'value', name, value: subtract(num(0), rest) } : null
}

/** What a condition gives: values where it names them, assumptions else. */
export const givenBy = (when: TermCondition, scope: Scope): Given[] => {
  if (when.kind === 'otherwise') return []
  if (when.kind === 'all') return when.conditions.flatMap(one => givenBy(one, scope))
  const { left, right, relation } = when
  const name =
    left.kind === 'symbol' && !scope.maths.values.includes(left.base)
      ? variableName(resolveSymbol(left, scope))
      : null
  if (name !== null && relation === '=') {
    const value = numberOf(lower(right, scope), 'what is given')
    if (!freeVariables(value).has(name)) return [{ kind: 'value', name, value }]
  }
  const condition = lowerCondition(when, scope, lower)
  const solved = hasSum(when) ? solvedSum(condition) : null
  if (solved !== null) return [solved]
  return [{ kind: 'condition', name, condition }]
}

/** Later values take the place of what was said before of the same letter, and so do later cases. */
export const addGivens = (before: readonly Given[], more: readonly Given[]): readonly Given[] => {
  const values = new Set(more.flatMap(one => (one.kind === 'value' ? [one.name] : [])))
  const kept = before.filter(({ name }) => name === null || !values.has(name))
  return [...kept.filter(one => !more.some(other => isAgainst(one, other))), ...more]
}

/** `z < 0` behind `z > 0`: another case begins, and what was said of the first holds no more. */
const isAgainst = (before: Given, now: Given): boolean => {
  const { name } = before
  if (name === null || before.kind === 'value' || now.kind === 'value') return false
  if (now.name !== name) return false
  const assumptions = [before.condition, now.condition]
  const found = decide(variable(name), num(0), { assumptions })
  return found.verdict === 'undecided' && found.why === 'point'
}

/** The assumptions among what is given, with the lesson's names put in. */
export const assumptionsOf = (givens: readonly Given[], { maths }: Scope): Condition[] =>
  givens.flatMap(given =>
    given.kind === 'condition' ? [expandCondition(given.condition, maths.definitions)] : [],
  )

const expandCondition = (
  condition: Condition,
  definitions: Parameters<typeof expandDefinitions>[1],
): Condition => {
  switch (condition.kind) {
    case 'compare':
      return {
        ...condition,
        left: expandDefinitions(condition.left, definitions),
        right: expandDefinitions(condition.right, definitions),
      }
    case 'and':
    case 'or':
      return {
        ...condition,
        conditions: condition.conditions.map(one => expandCondition(one, definitions)),
      }
    case 'not':
      return { ...condition, condition: expandCondition(condition.condition, definitions) }
    default:
      return condition satisfies never
  }
}
