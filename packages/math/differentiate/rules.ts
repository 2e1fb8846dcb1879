import {
  add,
  and,
  apply,
  branch,
  call,
  cases,
  compare,
  derivative,
  divide,
  multiply,
  negate,
  num,
  power,
  subtract,
  undefinedValue,
} from '../tree/build'
import { equalTrees } from '../tree/equal'
import type { Branch, Condition, Expression, FunctionName, Relation } from '../tree/expression'
import { freeVariables } from '../tree/walk'
import { OUTER_SLOPES, SECOND_SLOPES } from './outer-slopes'

/** The rules of differentiation, as a learner names them. `tanh-rule`: the slope of tanh itself. */
export type RuleId =
  | 'constant-rule'
  | 'variable-rule'
  | 'sum-rule'
  | 'constant-multiple-rule'
  | 'product-rule'
  | 'quotient-rule'
  | 'reciprocal-rule'
  | 'power-rule'
  | 'exponential-rule'
  | 'logarithm-rule'
  | 'chain-rule'
  | 'piecewise-rule'
  | 'definition'
  | 'substitution'
  | 'undefined'
  | 'simplify'
  | `${FunctionName}-rule`

/**
 * The derivative of one node, the derivatives of its parts left to `inner`. By the chain rule,
 * `outer` is the rule for the function outside.
 */
export type RuleResult = {
  readonly rule: RuleId
  readonly outer?: RuleId
  readonly derivative: Expression
}

type Inner = (part: Expression) => Expression

const ZERO = num(0)
const ONE = num(1)

/** Whether an expression's value depends on the variable. */
export const dependsOn = (expression: Expression, by: string): boolean =>
  freeVariables(expression).has(by)

const isVariable = (node: Expression, by: string): boolean =>
  node.kind === 'variable' && node.name === by

const isE = (node: Expression): boolean => node.kind === 'constant' && node.name === 'e'

/** Longer products are split in halves: the derivative of n factors has n² otherwise. */
const FACTORS_MAX = 6

const halvesOf = (factors: readonly Expression[]): readonly Expression[] => {
  const middle = factors.length >> 1
  return [multiply(...factors.slice(0, middle)), multiply(...factors.slice(middle))]
}

const productRule = (product: readonly Expression[], by: string, inner: Inner): RuleResult => {
  const factors = product.length > FACTORS_MAX ? halvesOf(product) : product
  const moving = factors.filter(factor => dependsOn(factor, by))
  const terms = factors.flatMap((factor, index) =>
    dependsOn(factor, by)
      ? [multiply(...factors.slice(0, index), inner(factor), ...factors.slice(index + 1))]
      : [],
  )
  return {
    rule: moving.length === 1 ? 'constant-multiple-rule' : 'product-rule',
    derivative: add(...terms),
  }
}

const quotientRule = (
  numerator: Expression,
  denominator: Expression,
  by: string,
  inner: Inner,
): RuleResult => {
  const square = power(denominator, num(2))
  if (!dependsOn(denominator, by)) {
    return { rule: 'constant-multiple-rule', derivative: divide(inner(numerator), denominator) }
  }
  if (!dependsOn(numerator, by)) {
    const top = negate(multiply(numerator, inner(denominator)))
    return { rule: 'reciprocal-rule', derivative: divide(top, square) }
  }
  const top = subtract(
    multiply(inner(numerator), denominator),
    multiply(numerator, inner(denominator)),
  )
  return { rule: 'quotient-rule', derivative: divide(top, square) }
}

/** `outer · inner'`, without the factor where the inside is the variable itself. */
const chained = (
  rule: RuleId,
  outer: Expression,
  inside: Expression,
  by: string,
  inner: Inner,
): RuleResult =>
  isVariable(inside, by)
    ? { rule, derivative: outer }
    : { rule: 'chain-rule', outer: rule, derivative: multiply(inner(inside), outer) }

const powerRule = (
  base: Expression,
  exponent: Expression,
  by: string,
  inner: Inner,
): RuleResult => {
  const itself = power(base, exponent)
  if (exponent.kind === 'number' && exponent.value.numerator === 0n) {
    return { rule: 'constant-rule', derivative: ZERO }
  }
  if (!dependsOn(exponent, by)) {
    const less =
      exponent.kind === 'number'
        ? num({
            numerator: exponent.value.numerator - exponent.value.denominator,
            denominator: exponent.value.denominator,
          })
        : subtract(exponent, ONE)
    return chained('power-rule', multiply(exponent, power(base, less)), base, by, inner)
  }
  if (isE(base)) return chained('exponential-rule', itself, exponent, by, inner)
  const log = call('ln', base)
  if (!dependsOn(base, by)) {
    return chained('exponential-rule', multiply(itself, log), exponent, by, inner)
  }
  // The base is positive wherever the power is defined: u^u needs no u / u.
  const growth = equalTrees(base, exponent)
    ? inner(base)
    : divide(multiply(exponent, inner(base)), base)
  const rate = add(multiply(inner(exponent), log), growth)
  return { rule: 'exponential-rule', derivative: multiply(itself, rate) }
}

const ruleOf = (name: FunctionName): RuleId => {
  if (name === 'exp') return 'exponential-rule'
  return name === 'ln' ? 'logarithm-rule' : `${name}-rule`
}

const callRule = (
  node: Extract<Expression, { kind: 'call' }>,
  by: string,
  inner: Inner,
): RuleResult => {
  const { name, args } = node
  if (name === 'max' || name === 'min') return extremeRule(name, args, inner)
  const [u, second] = args
  if (!u) return { rule: 'undefined', derivative: undefinedValue() }
  const outer = OUTER_SLOPES[name](u, second)
  const rule = ruleOf(name)
  const first = dependsOn(u, by) ? chained(rule, outer, u, by, inner) : null
  const secondSlope = SECOND_SLOPES[name]
  if (!second || !secondSlope || !dependsOn(second, by)) {
    return first ?? { rule: 'constant-rule', derivative: ZERO }
  }
  const other = chained(rule, secondSlope(u), second, by, inner)
  if (!first) return other
  return { rule: 'chain-rule', derivative: add(first.derivative, other.derivative) }
}

/** The slope of the greatest (or least) one, where it is so alone. */
const extremeRule = (
  name: 'max' | 'min',
  args: readonly Expression[],
  inner: Inner,
): RuleResult => {
  const relation: Relation = name === 'max' ? '>' : '<'
  const distinct = args.filter((arg, n) => args.findIndex(one => equalTrees(one, arg)) === n)
  const [only, ...more] = distinct
  if (only && more.length === 0) return { rule: 'piecewise-rule', derivative: inner(only) }
  const branches = distinct.map(arg => {
    const others = distinct.filter(other => other !== arg)
    return branch(inner(arg), and(...others.map(other => compare(relation, arg, other))))
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
export const opposite = (condition: Condition): Condition => {
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
export const opened = (condition: Condition): Condition | null => {
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

const casesRule = (
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

/**
 * One step of differentiation: the derivative of `node` by the variable, with `inner` standing
 * for the derivatives of its parts. Undefined points are left out of `cases`.
 */
export const applyRule = (node: Expression, by: string, inner: Inner): RuleResult => {
  if (node.kind === 'undefined') return { rule: 'undefined', derivative: node }
  if (!dependsOn(node, by)) return { rule: 'constant-rule', derivative: ZERO }
  switch (node.kind) {
    case 'number':
    case 'constant':
      return { rule: 'constant-rule', derivative: ZERO }
    case 'variable':
      return { rule: 'variable-rule', derivative: ONE }
    case 'add': {
      const moving = node.terms.filter(term => dependsOn(term, by))
      return { rule: 'sum-rule', derivative: add(...moving.map(inner)) }
    }
    case 'negate':
      return { rule: 'constant-multiple-rule', derivative: negate(inner(node.operand)) }
    case 'multiply':
      return productRule(node.factors, by, inner)
    case 'divide':
      return quotientRule(node.numerator, node.denominator, by, inner)
    case 'power':
      return powerRule(node.base, node.exponent, by, inner)
    case 'call':
      return callRule(node, by, inner)
    case 'apply': {
      const [u, ...others] = node.args
      if (!u || others.length > 0) return { rule: 'definition', derivative: derivative(node, by) }
      return chained('definition', apply(node.name, [u], node.primes + 1), u, by, inner)
    }
    case 'derivative':
      return { rule: 'definition', derivative: derivative(node, by) }
    case 'cases':
      return casesRule(node.branches, node.otherwise, inner)
    default:
      return node satisfies never
  }
}
