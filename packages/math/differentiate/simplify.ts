import { findExactValue } from '../evaluate/exact-value'
import { call, cases, constant, negate, num, power } from '../tree/build'
import { equalTrees } from '../tree/equal'
import type { Branch, Condition, Expression, Relation } from '../tree/expression'
import { freeVariables, mapChildren, mapCondition } from '../tree/walk'
import { isTotal } from './domain'
import { simplifyProduct, simplifyQuotient } from './simplify-product'
import { simplifySum } from './simplify-sum'

const WHOLE_POWER_MAX = 64n

const isNumber = (node: Expression, value: bigint): boolean =>
  node.kind === 'number' && node.value.denominator === 1n && node.value.numerator === value

const isWholeNumber = (node: Expression): boolean =>
  node.kind === 'number' && node.value.denominator === 1n

const simplifyPower = (base: Expression, exponent: Expression): Expression => {
  if (isNumber(exponent, 1n)) return base
  if (isNumber(exponent, 0n) && isTotal(base)) return num(1)
  if (exponent.kind !== 'number' || !isWholeNumber(exponent)) return power(base, exponent)
  const times = exponent.value.numerator
  if (base.kind === 'negate') {
    const value = simplifyPower(base.operand, exponent)
    return times % 2n === 0n ? value : negate(value)
  }
  const isInner = base.kind === 'power' && isWholeNumber(base.exponent)
  if (
    isInner &&
    base.exponent.kind === 'number' &&
    base.exponent.value.numerator > 0n &&
    times > 0n
  ) {
    return power(base.base, num(base.exponent.value.numerator * times))
  }
  const small = times > 0n && times <= WHOLE_POWER_MAX
  if (base.kind === 'number' && small) {
    const { numerator, denominator } = base.value
    return num({ numerator: numerator ** times, denominator: denominator ** times })
  }
  return power(base, exponent)
}

const simplifyCall = (node: Extract<Expression, { kind: 'call' }>): Expression => {
  const [u] = node.args
  if (node.name === 'exp' && u) return power(constant('e'), u)
  if (node.name === 'abs' && u?.kind === 'negate') return call('abs', u.operand)
  return node
}

const RELATIONS: Readonly<Record<Relation, (difference: bigint) => boolean>> = {
  '<': difference => difference < 0n,
  '<=': difference => difference <= 0n,
  '>': difference => difference > 0n,
  '>=': difference => difference >= 0n,
  '=': difference => difference === 0n,
  '!=': difference => difference !== 0n,
}

/** Whether a condition holds for certain, fails for certain, or depends on variables (null). */
const truthOf = (condition: Condition): boolean | null => {
  switch (condition.kind) {
    case 'compare': {
      const difference = simplifySum([condition.left, negate(condition.right)])
      return difference.kind === 'number'
        ? RELATIONS[condition.relation](difference.value.numerator)
        : null
    }
    case 'and':
    case 'or': {
      const deciding = condition.kind === 'or'
      const truths = condition.conditions.map(truthOf)
      if (truths.includes(deciding)) return deciding
      return truths.includes(null) ? null : !deciding
    }
    case 'not': {
      const inner = truthOf(condition.condition)
      return inner === null ? null : !inner
    }
    default:
      return condition satisfies never
  }
}

const simplifyCases = (branches: readonly Branch[], otherwise?: Expression): Expression => {
  const kept: Branch[] = []
  let rest = otherwise
  for (const one of branches) {
    const truth = truthOf(one.when)
    if (truth === true) {
      rest = one.value
      break
    }
    if (truth === null) kept.push(one)
  }
  // Branches before `otherwise` with its own value say nothing new.
  while (rest && kept.length > 0 && isTotalCondition(kept.at(-1)) && sameValue(kept.at(-1), rest)) {
    kept.pop()
  }
  return cases(kept, rest)
}

const sameValue = (one: Branch | undefined, value: Expression): boolean =>
  one !== undefined && equalTrees(one.value, value)

const isTotalCondition = (one: Branch | undefined): boolean => {
  const check = (condition: Condition): boolean => {
    if (condition.kind === 'compare') return isTotal(condition.left) && isTotal(condition.right)
    return condition.kind === 'not' ? check(condition.condition) : condition.conditions.every(check)
  }
  return one !== undefined && check(one.when)
}

const simplifyNode = (node: Expression): Expression => {
  switch (node.kind) {
    case 'number':
    case 'constant':
    case 'variable':
    case 'undefined':
    case 'apply':
    case 'derivative':
      return node
    case 'add':
      return simplifySum(node.terms)
    case 'negate':
      return simplifySum([node])
    case 'multiply':
      return simplifyProduct(node.factors)
    case 'divide':
      return simplifyQuotient(node.numerator, node.denominator)
    case 'power':
      return simplifyPower(node.base, node.exponent)
    case 'call':
      return simplifyCall(node)
    case 'cases':
      return simplifyCases(node.branches, node.otherwise)
    default:
      return node satisfies never
  }
}

const isClosed = (node: Expression): boolean =>
  node.kind !== 'number' && node.kind !== 'constant' && freeVariables(node).size === 0

/** Derivatives and definitions that were not expanded stay as they are inside. */
const simplifyDeep = (node: Expression): Expression => {
  if (node.kind === 'derivative') return node
  if (isClosed(node)) {
    const exact = findExactValue(node)
    if (exact !== null) return num(exact)
  }
  const children =
    node.kind === 'cases'
      ? cases(
          node.branches.map(({ value, when }) => ({
            value: simplifyDeep(value),
            when: mapCondition(when, simplifyDeep),
          })),
          node.otherwise && simplifyDeep(node.otherwise),
        )
      : mapChildren(node, simplifyDeep)
  return simplifyNode(children)
}

const ROUNDS_MAX = 4

/**
 * What a textbook would print: like terms and powers collected, numbers computed, one fraction,
 * signs in front, `1 - x` rather than `-x + 1`. The value and the domain stay: nothing that may
 * be 0 or undefined is cancelled or dropped.
 */
export const simplify = (expression: Expression): Expression => {
  let result = expression
  for (let round = 0; round < ROUNDS_MAX; round += 1) {
    const next = simplifyDeep(result)
    if (equalTrees(next, result)) return next
    result = next
  }
  return result
}
