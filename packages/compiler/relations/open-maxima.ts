import {
  type Condition,
  cases,
  compare,
  decide,
  differentiate,
  type Expression,
  freeVariables,
  mapChildren,
  num,
  simplify,
  substitute,
  subtract,
  variable,
} from '@slopewise/math'

type Comparison = Condition & { readonly kind: 'compare' }

const ZERO = num(0)

/** Whether an expression is above 0 under what is given. */
const isAbove = (one: Expression, assumptions: readonly Condition[]): boolean => {
  const holds = cases([{ value: num(1), when: compare('>', one, ZERO) }], ZERO)
  return decide(holds, num(1), { assumptions }).verdict === 'equal'
}

/** Of $cz$ the letter $z$ and the sign of $c$, where other letters decide it and it is given; else null. */
const lineOf = (
  difference: Expression,
  assumptions: readonly Condition[],
): { readonly letter: Expression; readonly isUp: boolean } | null => {
  for (const name of freeVariables(difference)) {
    const slope = simplify(differentiate(difference, { by: name }).derivative)
    const others = freeVariables(slope)
    if (others.size === 0 || others.has(name)) continue
    if (decide(substitute(difference, { [name]: ZERO }), ZERO).verdict !== 'equal') continue
    const letter = variable(name)
    if (isAbove(slope, assumptions)) return { letter, isUp: true }
    if (isAbove(subtract(ZERO, slope), assumptions)) return { letter, isUp: false }
  }
  return null
}

const BACK = { '<': '>', '<=': '>=', '>': '<', '>=': '<=', '=': '=', '!=': '!=' } as const

/** `αz > z` for $0 < \alpha < 1$ is `z < 0`. */
const openComparison = (when: Comparison, assumptions: readonly Condition[]): Condition => {
  const line = lineOf(subtract(when.left, when.right), assumptions)
  if (line === null) return when
  return compare(line.isUp ? when.relation : BACK[when.relation], line.letter, ZERO)
}

const openCondition = (when: Condition, assumptions: readonly Condition[]): Condition => {
  switch (when.kind) {
    case 'compare':
      return openComparison(when, assumptions)
    case 'and':
    case 'or':
      return {
        ...when,
        conditions: when.conditions.map(one => openCondition(one, assumptions)),
      }
    case 'not':
      return { ...when, condition: openCondition(when.condition, assumptions) }
    default:
      return when satisfies never
  }
}

const openMaximum = (
  [first, second]: readonly [Expression, Expression],
  assumptions: readonly Condition[],
): Expression | null => {
  const line = lineOf(subtract(first, second), assumptions)
  if (line === null) return null
  const [right, left] = line.isUp ? [first, second] : [second, first]
  return cases([
    { value: right, when: compare('>=', line.letter, ZERO) },
    { value: left, when: compare('<', line.letter, ZERO) },
  ])
}

/**
 * With each maximum such as $\max(\alpha z, z)$ for $0 < \alpha < 1$, and each case of such a one, by the sign of
 * the letter alone: it changes at 0.
 */
export const openMaxima = (of: Expression, assumptions: readonly Condition[]): Expression => {
  const [first, second, ...others] = of.kind === 'call' && of.name === 'max' ? of.args : []
  const isPair = first !== undefined && second !== undefined && others.length === 0
  const opened = isPair ? openMaximum([first, second], assumptions) : null
  if (opened !== null) return opened
  const inner = mapChildren(of, child => openMaxima(child, assumptions))
  if (inner.kind !== 'cases') return inner
  const branches = inner.branches.map(one => ({
    ...one,
    when: openCondition(one.when, assumptions),
  }))
  return { ...inner, branches }
}
