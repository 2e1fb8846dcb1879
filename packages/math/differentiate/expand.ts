import { findSign } from '../evaluate/exact-value'
import { apply, branch, cases, compare, undefinedValue, variable } from '../tree/build'
import { equalTrees } from '../tree/equal'
import type { Branch, Definitions, Expression, Relation } from '../tree/expression'
import { conditionParts, freeVariables, mapChildren, someNode, substitute } from '../tree/walk'
import { isSame } from './sides'
import { simplify } from './simplify'
import { DIFFERENTIATED_SIZE_MAX, EXPANDED_SIZE_MAX, HIGHER_SIZE_MAX, sizeOf } from './size'
import { slopesAt } from './slopes'
import { takeDerivative } from './take-derivative'

const DEPTH_MAX = 30

/** What an expansion goes through: the definitions, and how deep it is in them. */
type Expansion = { readonly definitions: Definitions; readonly depth: number }

type Apply = Extract<Expression, { kind: 'apply' }>
type Derivative = Extract<Expression, { kind: 'derivative' }>

const isClosed = (expression: Expression): boolean => freeVariables(expression).size === 0

const deeper = (to: Expansion): Expansion => ({ ...to, depth: to.depth + 1 })

/** A value declared for the derivative of a function at one point. */
type Convention = { readonly at: Expression; readonly value: Expression }

const conventionsFor = (to: Expansion, name: string, primes: number): readonly Convention[] =>
  to.definitions.conventions.flatMap(({ of, value }) => {
    if (of.kind !== 'apply' || of.name !== name || of.primes !== primes) return []
    const [at] = of.args
    return at ? [{ at: expand(at, deeper(to)), value: expand(value, deeper(to)) }] : []
  })

const hasValueAt = (derivative: Expression, by: string, at: Expression): boolean => {
  const value = simplify(substitute(derivative, { [by]: at }))
  return value.kind !== 'undefined' && !someNode(value, node => node.kind === 'cases')
}

const isAtBorder = (one: Branch, by: string, { at, value }: Convention, relation: Relation) =>
  one.when.kind === 'compare' &&
  one.when.relation === relation &&
  equalTrees(one.when.left, variable(by)) &&
  isClosed(one.when.right) &&
  isSame(one.when.right, at) &&
  isSame(simplify(substitute(one.value, { [by]: at })), value)

/** The point joined to a branch that has the declared value there, as in "1 if z ≥ 0". */
const joined = (
  branches: readonly Branch[],
  by: string,
  convention: Convention,
): readonly Branch[] => {
  for (const relation of ['>', '<'] as const) {
    const index = branches.findIndex(one => isAtBorder(one, by, convention, relation))
    const one = branches[index]
    if (one?.when.kind !== 'compare') continue
    const closed = compare(relation === '>' ? '>=' : '<=', one.when.left, one.when.right)
    return branches.with(index, branch(one.value, closed))
  }
  return [...branches, branch(convention.value, compare('=', variable(by), convention.at))]
}

/** The cases with the declared value: one branch where a single value goes around the point. */
const filled = (branches: readonly Branch[], by: string, convention: Convention): Expression => {
  const [only, ...others] = branches
  const isAround = only && others.length === 0 && isAtBorder(only, by, convention, '!=')
  return isAround ? only.value : cases(joined(branches, by, convention))
}

/** The derivative with declared values put in where it is undefined, and nowhere else. */
const withConventions = (
  derivative: Expression,
  by: string,
  conventions: readonly Convention[],
): Expression =>
  conventions.reduce((result, convention) => {
    if (hasValueAt(result, by, convention.at)) return result
    return result.kind === 'cases' && !result.otherwise
      ? filled(result.branches, by, convention)
      : result
  }, derivative)

const derivativesKnown = new WeakMap<Definitions, Map<string, Expression | null>>()

/** The derivative of a defined function as a function of its parameter, found once for a lesson. */
const derivativeOf = (to: Expansion, name: string, primes: number): Expression | null => {
  // Further in there are fewer values, or less depth is left.
  if (to.depth > 0) return findDerivativeOf(to, name, primes)
  const known = derivativesKnown.get(to.definitions) ?? new Map<string, Expression | null>()
  derivativesKnown.set(to.definitions, known)
  const address = `${name}${"'".repeat(primes)}`
  const before = known.get(address)
  if (before !== undefined) return before
  const made = findDerivativeOf(to, name, primes)
  known.set(address, made)
  return made
}

const findDerivativeOf = (to: Expansion, name: string, primes: number): Expression | null => {
  const definition = to.definitions.functions[name]
  const [by, ...others] = definition?.parameters ?? []
  if (!definition || by === undefined || others.length > 0) return null
  let result = expandBody(definition.body, definition.parameters, to)
  for (let order = 1; order <= primes; order += 1) {
    const most = order === 1 ? DIFFERENTIATED_SIZE_MAX : HIGHER_SIZE_MAX
    if (sizeOf(result) > most) return null
    const conventions = conventionsFor(to, name, order)
    result = withConventions(takeDerivative(result, { by }).derivative, by, conventions)
  }
  return result
}

/** A body's parameters are its own: values of the same name do not reach in. */
const expandBody = (body: Expression, parameters: readonly string[], to: Expansion): Expression => {
  const { definitions } = to
  const values = Object.fromEntries(
    Object.entries(definitions.values).filter(([name]) => !parameters.includes(name)),
  )
  return expand(body, deeper({ ...to, definitions: { ...definitions, values } }))
}

const isDefinedAt = (expression: Expression, by: string, at: Expression): boolean =>
  findSign(substitute(expression, { [by]: at })) !== null

/**
 * At one point the derivative exists or not: kinks are looked at from both sides, then the
 * convention declared there, then (where the sides cannot be told) the formula.
 */
const slopeAtPoint = (to: Expansion, node: Apply, by: string, at: Expression): Expression => {
  const before = derivativeOf(to, node.name, node.primes - 1)
  const most = node.primes === 1 ? DIFFERENTIATED_SIZE_MAX : HIGHER_SIZE_MAX
  if (!before || sizeOf(before) > most) return node
  const { slope } = slopesAt(before, by, at)
  if (slope) return slope
  const convention = conventionsFor(to, node.name, node.primes).find(one => isSame(one.at, at))
  if (convention) return convention.value
  const formula = derivativeOf(to, node.name, node.primes)
  const isKnown = formula && hasValueAt(formula, by, at) && isDefinedAt(before, by, at)
  return isKnown ? simplify(substitute(formula, { [by]: at })) : undefinedValue()
}

const expandApply = (node: Apply, to: Expansion): Expression => {
  const definition = to.definitions.functions[node.name]
  const args = node.args.map(arg => expand(arg, to))
  if (!definition || definition.parameters.length !== args.length) {
    return apply(node.name, args, node.primes)
  }
  const [by] = definition.parameters
  const [first] = args
  if (node.primes > 0 && by !== undefined && first && isClosed(first)) {
    return slopeAtPoint(to, node, by, first)
  }
  const body =
    node.primes === 0
      ? expandBody(definition.body, definition.parameters, to)
      : derivativeOf(to, node.name, node.primes)
  if (!body) return apply(node.name, args, node.primes)
  const size = args.reduce((total, arg) => total + sizeOf(arg), 1) * sizeOf(body)
  if (size > EXPANDED_SIZE_MAX) return apply(node.name, args, node.primes)
  const replacements = definition.parameters.map((name, index) => [name, args[index]] as const)
  return substitute(body, Object.fromEntries(replacements.flatMap(pairOrNothing)))
}

const pairOrNothing = ([name, value]: readonly [string, Expression | undefined]) =>
  value ? [[name, value] as const] : []

/** A defined function of the variable itself, whatever name the lesson gives it. */
const asApplied = (of: Expression, by: string, to: Expansion): Apply | null => {
  const meant = of.kind === 'variable' ? to.definitions.values[of.name] : of
  if (meant?.kind !== 'apply') return null
  const [first, ...others] = meant.args
  const isPlain = others.length === 0 && first?.kind === 'variable' && first.name === by
  return isPlain ? meant : null
}

const isUnexpanded = (expression: Expression, to: Expansion): boolean =>
  someNode(
    expression,
    node =>
      node.kind === 'derivative' ||
      (node.kind === 'variable' && Object.hasOwn(to.definitions.values, node.name)),
  )

/** The numbers with which the conditions of branches compare the variable. */
const bordersOf = (branches: readonly Branch[]): readonly Expression[] => {
  const parts = branches.flatMap(one => conditionParts(one.when)).filter(isClosed)
  return parts.filter((part, n) => parts.findIndex(other => equalTrees(other, part)) === n)
}

/** Where the true derivative has none, the rules' own with their conventions may have a value. */
const fillHoles = (derivative: Expression, node: Derivative, to: Expansion): Expression => {
  const isOpen = derivative.kind === 'cases' && !derivative.otherwise
  if (!isOpen || to.definitions.conventions.length === 0) return derivative
  const byRules = takeDerivative(node.of, { by: node.by }).derivative
  if (isUnexpanded(byRules, to)) return derivative
  const declared = expand(byRules, deeper(to))
  const conventions = bordersOf(derivative.branches).flatMap((at): readonly Convention[] => {
    const value = simplify(substitute(declared, { [node.by]: at }))
    return isClosed(value) && findSign(value) !== null ? [{ at, value }] : []
  })
  return withConventions(derivative, node.by, conventions)
}

const expandDerivative = (node: Derivative, to: Expansion): Expression => {
  const applied = asApplied(node.of, node.by, to)
  const at = node.at && expand(node.at, to)
  if (applied) {
    const point = at ?? variable(node.by)
    return expandApply({ ...applied, primes: applied.primes + 1, args: [point] }, to)
  }
  const of = expand(node.of, to)
  if (sizeOf(of) > DIFFERENTIATED_SIZE_MAX) return node
  const slope = at && isClosed(at) ? slopesAt(of, node.by, at).slope : null
  if (slope) return slope
  const derivative = fillHoles(takeDerivative(of, { by: node.by }).derivative, node, to)
  return at ? substitute(derivative, { [node.by]: at }) : derivative
}

const expand = (expression: Expression, to: Expansion): Expression => {
  if (to.depth > DEPTH_MAX) return expression
  switch (expression.kind) {
    case 'number':
    case 'constant':
    case 'undefined':
      return expression
    case 'variable': {
      const { values } = to.definitions
      const value = Object.hasOwn(values, expression.name) ? values[expression.name] : undefined
      return value ? expand(value, deeper(to)) : expression
    }
    case 'apply':
      return expandApply(expression, to)
    case 'derivative':
      return expandDerivative(expression, to)
    case 'add':
    case 'multiply':
    case 'divide':
    case 'negate':
    case 'power':
    case 'call':
    case 'cases':
      return mapChildren(expression, child => expand(child, to))
    default:
      return expression satisfies never
  }
}

/**
 * The expression with a lesson's names put in: `g(z)`, `a`, `g'(z)` and `d/dz …` become what they
 * stand for. A convention such as `g'(0): 1` is used only where no derivative exists; without
 * one the value there is undefined. Names without a definition stay.
 *
 * @example
 * const definitions = { ...NO_DEFINITIONS, values: { a: read('tanh(z)') } }
 * expandDefinitions(read('1 - a^2'), definitions) // 1-tanh(z)^2
 */
export const expandDefinitions = (expression: Expression, definitions: Definitions): Expression =>
  expand(expression, { definitions, depth: 0 })
