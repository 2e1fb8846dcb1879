import { type Rational, rational } from '../number/rational'
import type {
  Branch,
  Condition,
  ConstantName,
  Expression,
  FunctionName,
  Relation,
  Span,
} from './expression'

type Exact = Rational | bigint | number

/**
 * The same frozen node, standing at `span` in the text it was read from.
 *
 * @example
 * placed(variable('z'), [3, 4]) // { kind: 'variable', name: 'z', span: [3, 4] }
 */
export const placed = <Node extends Expression | Condition>(node: Node, span: Span): Node => {
  const copy: Node = { ...node, span }
  return Object.freeze(copy)
}

/**
 * An exact number. A plain `number` has to be an integer; pass a `Rational` for anything else.
 *
 * @example
 * num(-3) // -3
 * num(rational(1, 2)) // 0.5
 * num(0.5) // throws RangeError
 */
export const num = (value: Exact): Expression =>
  Object.freeze({
    kind: 'number',
    value: typeof value === 'object' ? value : rational(value),
  })

/**
 * The number `numerator / denominator` as one node; `divide` builds a fraction that was typed.
 *
 * @example
 * ratio(2, 6) // { kind: 'number', value: 1/3 }
 */
export const ratio = (numerator: bigint | number, denominator: bigint | number): Expression =>
  num(rational(numerator, denominator))

/**
 * `e`, `pi` or `infinity`.
 *
 * @example
 * constant('pi') // pi
 */
export const constant = (name: ConstantName): Expression =>
  Object.freeze({ kind: 'constant', name })

/**
 * A variable or a value that the lesson defines.
 *
 * @example
 * variable('z') // z
 */
export const variable = (name: string): Expression => Object.freeze({ kind: 'variable', name })

const opensInto = (items: readonly Expression[], kind: 'add' | 'multiply'): boolean => {
  for (const item of items) if (item.kind === kind) return true
  return false
}

// Nested sums and products are opened again and again. A few items are pushed soonest one by one,
// many at once; too many at once do not go through a call.
const FEW = 16
const MANY = 10_000

const pushAll = (list: Expression[], items: readonly Expression[]): void => {
  if (items.length > FEW && items.length < MANY) list.push(...items)
  else for (const item of items) list.push(item)
}

const termsOf = (items: readonly Expression[]): readonly Expression[] => {
  const terms: Expression[] = []
  for (const item of items) {
    if (item.kind === 'add') pushAll(terms, item.terms)
    else terms.push(item)
  }
  return terms
}

const factorsOf = (items: readonly Expression[]): readonly Expression[] => {
  const factors: Expression[] = []
  for (const item of items) {
    if (item.kind === 'multiply') pushAll(factors, item.factors)
    else factors.push(item)
  }
  return factors
}

/**
 * The sum of a list, standing at `span`; what `add` promises.
 *
 * @example
 * sumOf([variable('z'), add(num(1), num(2))], [0, 5]) // { kind: 'add', span: [0, 5], … }
 */
export const sumOf = (terms: readonly Expression[], span?: Span): Expression => {
  const flat = opensInto(terms, 'add') ? termsOf(terms) : terms
  const [first] = flat
  if (first === undefined) return num(0)
  if (flat.length === 1) return first
  const list = Object.freeze(flat)
  return Object.freeze(
    span === undefined ? { kind: 'add', terms: list } : { kind: 'add', terms: list, span },
  )
}

/**
 * The product of a list, standing at `span`; what `multiply` promises.
 *
 * @example
 * productOf([num(2), variable('z')], [0, 2]) // { kind: 'multiply', span: [0, 2], … }
 */
export const productOf = (factors: readonly Expression[], span?: Span): Expression => {
  const flat = opensInto(factors, 'multiply') ? factorsOf(factors) : factors
  const [first] = flat
  if (first === undefined) return num(1)
  if (flat.length === 1) return first
  const list = Object.freeze(flat)
  return Object.freeze(
    span === undefined
      ? { kind: 'multiply', factors: list }
      : { kind: 'multiply', factors: list, span },
  )
}

/**
 * The sum of `terms`: sums inside are opened, nothing else is rewritten. No terms: 0.
 *
 * @example
 * add(variable('z'), add(num(1), num(2))) // z+1+2
 * add() // 0
 */
export const add = (...terms: readonly Expression[]): Expression => sumOf(terms)

/**
 * The product of `factors`: products inside are opened, nothing else is rewritten. None: 1.
 *
 * @example
 * multiply(num(2), variable('z'), num(1)) // 2*z*1
 * multiply() // 1
 */
export const multiply = (...factors: readonly Expression[]): Expression => productOf(factors)

/**
 * `-operand`.
 *
 * @example
 * negate(variable('z')) // -z
 */
export const negate = (operand: Expression): Expression =>
  Object.freeze({ kind: 'negate', operand })

/**
 * `left - right`, kept as `left + (-right)`.
 *
 * @example
 * subtract(num(1), variable('a')) // 1-a
 */
export const subtract = (left: Expression, right: Expression): Expression =>
  add(left, negate(right))

/**
 * `numerator / denominator`, as written: nothing is cancelled.
 *
 * @example
 * divide(num(2), num(4)) // 2/4
 */
export const divide = (numerator: Expression, denominator: Expression): Expression =>
  Object.freeze({ kind: 'divide', numerator, denominator })

/**
 * `base ^ exponent`.
 *
 * @example
 * power(variable('z'), num(2)) // z^2
 */
export const power = (base: Expression, exponent: Expression): Expression =>
  Object.freeze({ kind: 'power', base, exponent })

/**
 * A built-in function of its arguments.
 *
 * @example
 * call('max', num(0), variable('z')) // max(0,z)
 */
export const call = (name: FunctionName, ...args: readonly Expression[]): Expression =>
  Object.freeze({ kind: 'call', name, args: Object.freeze([...args]) })

/**
 * A function that the lesson defines, differentiated `primes` times.
 *
 * @example
 * apply('g', [variable('z')], 2) // g''(z)
 */
export const apply = (name: string, args: readonly Expression[], primes = 0): Expression =>
  Object.freeze({ kind: 'apply', name, primes, args: Object.freeze([...args]) })

/**
 * `d/d(by) of`, taken at `by = at` where `at` is given.
 *
 * @example
 * derivative(read('z^2'), 'z') // diff(z^2,z)
 * derivative(read('z^2'), 'z', num(3)) // diff(z^2,z,3)
 */
export const derivative = (of: Expression, by: string, at?: Expression): Expression =>
  Object.freeze(
    at === undefined ? { kind: 'derivative', of, by } : { kind: 'derivative', of, by, at },
  )

/**
 * The answer "undefined".
 *
 * @example
 * undefinedValue() // undefined
 */
export const undefinedValue = (): Expression => Object.freeze({ kind: 'undefined' })

/**
 * One branch of `cases`.
 *
 * @example
 * branch(num(0), condition('z < 0')) // { value: 0, when: 'z<0' }
 */
export const branch = (value: Expression, when: Condition): Branch => Object.freeze({ value, when })

/**
 * The cases of a list, standing at `span`; what `cases` promises.
 *
 * @example
 * casesOf([branch(num(0), condition('z < 0'))], num(1), [0, 8]) // { kind: 'cases', span: [0, 8], … }
 */
export const casesOf = (
  branches: readonly Branch[],
  otherwise: Expression | undefined,
  span?: Span,
): Expression => {
  if (otherwise?.kind === 'cases') {
    // Nested cases are opened again and again: joining lists is far faster than spreading them.
    return casesOf(branches.concat(otherwise.branches), otherwise.otherwise, span)
  }
  if (branches.length === 0) {
    const only = otherwise ?? undefinedValue()
    return span === undefined ? only : placed(only, span)
  }
  const list = Object.freeze(branches)
  const isOpen = otherwise === undefined || otherwise.kind === 'undefined'
  if (span === undefined) {
    return Object.freeze(
      isOpen ? { kind: 'cases', branches: list } : { kind: 'cases', branches: list, otherwise },
    )
  }
  return Object.freeze(
    isOpen
      ? { kind: 'cases', branches: list, span }
      : { kind: 'cases', branches: list, otherwise, span },
  )
}

/**
 * The first branch whose condition holds, else `otherwise`, else undefined. Cases inside
 * `otherwise` are opened; an `otherwise` that is the undefined value is left out; without any
 * branch, `otherwise` itself (or the undefined value) is returned.
 *
 * @example
 * cases([branch(num(0), condition('z < 0'))], num(1)) // if(z<0,0,1)
 * cases([], num(1)) // 1
 */
export const cases = (branches: readonly Branch[], otherwise?: Expression): Expression =>
  casesOf([...branches], otherwise)

/**
 * `left relation right`.
 *
 * @example
 * compare('<', variable('z'), num(0)) // z<0
 */
export const compare = (relation: Relation, left: Expression, right: Expression): Condition =>
  Object.freeze({ kind: 'compare', relation, left, right })

const connect =
  (kind: 'and' | 'or') =>
  (...conditions: readonly Condition[]): Condition => {
    const [first, ...rest] = conditions.flatMap(inner =>
      inner.kind === kind ? inner.conditions : [inner],
    )
    if (first === undefined) throw new RangeError('A connective has at least one condition.')
    return rest.length === 0
      ? first
      : Object.freeze({ kind, conditions: Object.freeze([first, ...rest]) })
  }

/**
 * All of one or more conditions; those inside of the same kind are opened.
 *
 * @example
 * and(condition('z > 0'), condition('z < 1')) // z>0 and z<1
 */
export const and = connect('and')

/**
 * Any of one or more conditions; those inside of the same kind are opened.
 *
 * @example
 * or(condition('z < 0'), condition('z > 1')) // z<0 or z>1
 */
export const or = connect('or')

/**
 * The opposite of a condition.
 *
 * @example
 * not(condition('z < 0')) // not (z<0)
 */
export const not = (condition: Condition): Condition => Object.freeze({ kind: 'not', condition })

/** The number 0. */
export const NUMBER_ZERO: Expression = num(0)
/** The number 1. */
export const NUMBER_ONE: Expression = num(1)
