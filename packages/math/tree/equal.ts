import type { Branch, Condition, Expression } from './expression'

const equalLists = <Item>(
  a: readonly Item[],
  b: readonly Item[],
  equal: (x: Item, y: Item) => boolean,
): boolean =>
  a.length === b.length &&
  a.every((item, index) => {
    const other = b[index]
    return other !== undefined && equal(item, other)
  })

const equalOptional = (a: Expression | undefined, b: Expression | undefined): boolean =>
  a === undefined || b === undefined ? a === b : equalTrees(a, b)

const equalBranches = (a: Branch, b: Branch): boolean =>
  equalTrees(a.value, b.value) && equalConditions(a.when, b.when)

/**
 * Whether two conditions have the same shape and content, spans ignored.
 *
 * @example
 * equalConditions(condition('z > 0'), condition('z>0')) // true
 */
export const equalConditions = (a: Condition, b: Condition): boolean => {
  if (a === b) return true
  switch (a.kind) {
    case 'compare':
      return (
        b.kind === 'compare' &&
        a.relation === b.relation &&
        equalTrees(a.left, b.left) &&
        equalTrees(a.right, b.right)
      )
    case 'and':
    case 'or':
      return b.kind === a.kind && equalLists(a.conditions, b.conditions, equalConditions)
    case 'not':
      return b.kind === 'not' && equalConditions(a.condition, b.condition)
    default:
      return a satisfies never
  }
}

/**
 * Whether two trees have the same shape and content, spans ignored: `a + b` is not `b + a`.
 *
 * @example
 * equalTrees(read('a + z'), read('a+z')) // true
 * equalTrees(read('a + z'), read('z + a')) // false
 */
export const equalTrees = (a: Expression, b: Expression): boolean => {
  if (a === b) return true
  switch (a.kind) {
    case 'number':
      return (
        b.kind === 'number' &&
        a.value.numerator === b.value.numerator &&
        a.value.denominator === b.value.denominator
      )
    case 'constant':
    case 'variable':
      return b.kind === a.kind && a.name === b.name
    case 'undefined':
      return b.kind === 'undefined'
    case 'add':
      return b.kind === 'add' && equalLists(a.terms, b.terms, equalTrees)
    case 'multiply':
      return b.kind === 'multiply' && equalLists(a.factors, b.factors, equalTrees)
    case 'negate':
      return b.kind === 'negate' && equalTrees(a.operand, b.operand)
    case 'divide':
      return (
        b.kind === 'divide' &&
        equalTrees(a.numerator, b.numerator) &&
        equalTrees(a.denominator, b.denominator)
      )
    case 'power':
      return b.kind === 'power' && equalTrees(a.base, b.base) && equalTrees(a.exponent, b.exponent)
    case 'call':
      return b.kind === 'call' && a.name === b.name && equalLists(a.args, b.args, equalTrees)
    case 'apply': {
      const same = b.kind === 'apply' && a.name === b.name && a.primes === b.primes
      return same && equalLists(a.args, b.args, equalTrees)
    }
    case 'derivative': {
      const same = b.kind === 'derivative' && a.by === b.by && equalTrees(a.of, b.of)
      return same && equalOptional(a.at, b.at)
    }
    case 'cases': {
      const same = b.kind === 'cases' && equalLists(a.branches, b.branches, equalBranches)
      return same && equalOptional(a.otherwise, b.otherwise)
    }
    default:
      return a satisfies never
  }
}
