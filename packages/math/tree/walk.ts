import { derivative, variable } from './build'
import type { Branch, Condition, Expression, Span } from './expression'

type Change = (child: Expression) => Expression

const freeze = <Node extends object>(node: Node, span: Span | undefined): Node =>
  Object.freeze(span === undefined ? node : { ...node, span })

const mapList = (list: readonly Expression[], change: Change) =>
  Object.freeze(list.map(item => change(item)))

/**
 * The same condition with every expression in it changed.
 *
 * @example
 * mapCondition(condition('z > 0'), side => negate(side)) // -z>-0
 */
export const mapCondition = (condition: Condition, change: Change): Condition => {
  const { kind, span } = condition
  switch (kind) {
    case 'compare': {
      const { relation, left, right } = condition
      return freeze({ kind, relation, left: change(left), right: change(right) }, span)
    }
    case 'and':
    case 'or': {
      const conditions = Object.freeze(condition.conditions.map(one => mapCondition(one, change)))
      return freeze({ kind, conditions }, span)
    }
    case 'not':
      return freeze({ kind, condition: mapCondition(condition.condition, change) }, span)
    default:
      return kind satisfies never
  }
}

const mapBranch = (one: Branch, change: Change): Branch =>
  Object.freeze({ value: change(one.value), when: mapCondition(one.when, change) })

/**
 * The same node with every expression directly inside it changed, those in conditions included.
 * A leaf is returned as it is. Shapes are kept: nothing is flattened.
 *
 * @example
 * mapChildren(read('z + 2'), term => multiply(num(3), term)) // 3*z+3*2
 */
export const mapChildren = (expression: Expression, change: Change): Expression => {
  const { kind, span } = expression
  switch (kind) {
    case 'number':
    case 'constant':
    case 'variable':
    case 'undefined':
      return expression
    case 'add':
      return freeze({ kind, terms: mapList(expression.terms, change) }, span)
    case 'multiply':
      return freeze({ kind, factors: mapList(expression.factors, change) }, span)
    case 'divide': {
      const numerator = change(expression.numerator)
      return freeze({ kind, numerator, denominator: change(expression.denominator) }, span)
    }
    case 'negate':
      return freeze({ kind, operand: change(expression.operand) }, span)
    case 'power': {
      const base = change(expression.base)
      return freeze({ kind, base, exponent: change(expression.exponent) }, span)
    }
    case 'call':
      return freeze({ kind, name: expression.name, args: mapList(expression.args, change) }, span)
    case 'apply': {
      const { name, primes } = expression
      return freeze({ kind, name, primes, args: mapList(expression.args, change) }, span)
    }
    case 'derivative': {
      const { by, at } = expression
      const of = change(expression.of)
      return freeze(at ? { kind, of, by, at: change(at) } : { kind, of, by }, span)
    }
    case 'cases': {
      const branches = Object.freeze(expression.branches.map(one => mapBranch(one, change)))
      if (!expression.otherwise) return freeze({ kind, branches }, span)
      return freeze({ kind, branches, otherwise: change(expression.otherwise) }, span)
    }
    default:
      return kind satisfies never
  }
}

/**
 * The expressions directly inside a condition, from left to right.
 *
 * @example
 * conditionParts(condition('-1 < z and z < 1')) // ['-1', 'z', 'z', '1']
 */
export const conditionParts = (condition: Condition): readonly Expression[] => {
  switch (condition.kind) {
    case 'compare':
      return [condition.left, condition.right]
    case 'and':
    case 'or':
      return condition.conditions.flatMap(conditionParts)
    case 'not':
      return conditionParts(condition.condition)
    default:
      return condition satisfies never
  }
}

/**
 * The expressions directly inside a node, those in conditions included, from left to right.
 *
 * @example
 * childrenOf(read('tanh(z) + 2')) // ['tanh(z)', 2]
 */
export const childrenOf = (expression: Expression): readonly Expression[] => {
  switch (expression.kind) {
    case 'number':
    case 'constant':
    case 'variable':
    case 'undefined':
      return []
    case 'add':
      return expression.terms
    case 'multiply':
      return expression.factors
    case 'divide':
      return [expression.numerator, expression.denominator]
    case 'negate':
      return [expression.operand]
    case 'power':
      return [expression.base, expression.exponent]
    case 'call':
    case 'apply':
      return expression.args
    case 'derivative':
      return expression.at ? [expression.of, expression.at] : [expression.of]
    case 'cases': {
      const parts = expression.branches.flatMap(one => [one.value, ...conditionParts(one.when)])
      return expression.otherwise ? [...parts, expression.otherwise] : parts
    }
    default:
      return expression satisfies never
  }
}

/**
 * Whether `test` holds for the expression or for anything inside it.
 *
 * @example
 * someNode(read('1/(1 + e^z)'), node => node.kind === 'variable') // true
 */
export const someNode = (expression: Expression, test: (node: Expression) => boolean): boolean =>
  test(expression) || childrenOf(expression).some(child => someNode(child, test))

const collect = (expression: Expression, names: Set<string>): void => {
  if (expression.kind === 'variable') names.add(expression.name)
  else if (expression.kind === 'derivative' && expression.at) {
    for (const name of freeVariables(expression.of)) if (name !== expression.by) names.add(name)
    collect(expression.at, names)
  } else for (const child of childrenOf(expression)) collect(child, names)
}

/**
 * The names whose values the expression's value depends on. The variable of a derivative is one
 * of them, unless the derivative is taken at a point: in `d/dz f(z) at z = w` only `w` is free.
 *
 * @example
 * freeVariables(read('a*(1 - z)')) // ['a', 'z']
 * freeVariables(derivative(read('z^2'), 'z', num(1))) // []
 */
export const freeVariables = (expression: Expression): ReadonlySet<string> => {
  const names = new Set<string>()
  collect(expression, names)
  return names
}

type Replacements = Readonly<Record<string, Expression>>

const freshName = (name: string, taken: ReadonlySet<string>): string =>
  taken.has(name) ? freshName(`${name}_`, taken) : name

const without = (replacements: Replacements, name: string): Replacements =>
  Object.fromEntries(Object.entries(replacements).filter(([key]) => key !== name))

const substituteInDerivative = (
  expression: Extract<Expression, { kind: 'derivative' }>,
  replacements: Replacements,
): Expression => {
  const { of, by, at } = expression
  const inner = without(replacements, by)
  const put = Object.values(inner).flatMap(one => [...freeVariables(one)])
  const name = put.includes(by) ? freshName(`${by}_`, new Set([...put, ...freeVariables(of)])) : by
  const renamed = name === by ? of : substitute(of, { [by]: variable(name) })
  const point = substitute(at ?? variable(by), replacements)
  const atItself = point.kind === 'variable' && point.name === name
  const result = derivative(substitute(renamed, inner), name, atItself && !at ? undefined : point)
  return freeze({ ...result }, expression.span)
}

/**
 * Every free variable that `replacements` names, replaced. `d/dz f(z)` with `z` replaced by `w`
 * becomes the derivative taken at `z = w`; a replacement never falls under a derivative's own
 * variable: that one is renamed.
 *
 * @example
 * substitute(read('a(1 - a)'), { a: read('g(z)') }) // g(z)*(1-g(z))
 * substitute(derivative(read('z^2'), 'z'), { z: num(3) }) // diff(z^2,z,3)
 */
export const substitute = (expression: Expression, replacements: Replacements): Expression => {
  if (expression.kind === 'variable') {
    return Object.hasOwn(replacements, expression.name)
      ? (replacements[expression.name] ?? expression)
      : expression
  }
  if (expression.kind === 'derivative') return substituteInDerivative(expression, replacements)
  return mapChildren(expression, child => substitute(child, replacements))
}
