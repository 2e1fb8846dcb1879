import {
  add,
  branch,
  call,
  cases,
  compare,
  constant,
  divide,
  multiply,
  negate,
  num,
  power,
  ratio,
  subtract,
  undefinedValue,
} from '../tree/build'
import type { Condition, Expression, FunctionName, Relation } from '../tree/expression'
import { childrenOf, mapChildren, someNode } from '../tree/walk'
import { openRoot } from './open-roots'
import { SELU_ALPHA, SELU_LAMBDA } from './outer-slopes'

const ZERO = num(0)
const ONE = num(1)
const E = constant('e')

const belowZero = (u: Expression, below: Expression, otherwise: Expression) =>
  cases([branch(below, compare('<', u, ZERO))], otherwise)

const expm1 = (u: Expression) => subtract(power(E, u), ONE)

const extreme = (name: 'max' | 'min', [first, ...rest]: readonly Expression[]): Expression => {
  if (!first) return ZERO
  const relation: Relation = name === 'max' ? '<' : '>'
  return rest.reduce((a, b) => cases([branch(b, compare(relation, a, b))], a), first)
}

const clamp = (u: Expression, low: number) => call('max', num(low), call('min', ONE, u))

type Unfold = (args: readonly [Expression, ...Expression[]]) => Expression

/** Functions that are made of pieces, written as cases. */
const UNFOLDED: Partial<Readonly<Record<FunctionName, Unfold>>> = {
  abs: ([u]) => belowZero(u, negate(u), u),
  sign: ([u]) =>
    cases([branch(num(-1), compare('<', u, ZERO)), branch(ONE, compare('>', u, ZERO))], ZERO),
  heaviside: ([u]) => belowZero(u, ZERO, ONE),
  relu: ([u]) => belowZero(u, ZERO, u),
  leakyrelu: ([u, slope = ratio(1, 100)]) => belowZero(u, multiply(slope, u), u),
  elu: ([u, alpha]) => belowZero(u, alpha ? multiply(alpha, expm1(u)) : expm1(u), u),
  selu: ([u]) => multiply(SELU_LAMBDA, belowZero(u, multiply(SELU_ALPHA, expm1(u)), u)),
  softsign: ([u]) => divide(u, add(ONE, call('abs', u))),
  hardsigmoid: ([u]) => clamp(add(divide(u, num(6)), ratio(1, 2)), 0),
  hardtanh: ([u]) => clamp(u, -1),
  max: args => extreme('max', args),
  min: args => extreme('min', args),
}

const isFloor = (node: Expression): node is Extract<Expression, { kind: 'call' }> =>
  node.kind === 'call' && (node.name === 'floor' || node.name === 'ceil')

/** A node made of pieces as `cases`; null for any other. */
const unfold = (node: Expression): Expression | null => {
  if (node.kind === 'cases') return node
  if (node.kind !== 'call') return null
  const [first, ...rest] = node.args
  return first ? (UNFOLDED[node.name]?.([first, ...rest]) ?? null) : null
}

/** Whether an expression is made of pieces somewhere. */
export const hasBranches = (expression: Expression): boolean =>
  someNode(expression, node => isFloor(node) || unfold(node) !== null)

/** Tells the sign of a smooth expression where the branches are to be picked. */
export type SignHere = (expression: Expression) => -1 | 0 | 1 | null

const HOLDS: Readonly<Record<Relation, (sign: number) => boolean>> = {
  '<': sign => sign < 0,
  '<=': sign => sign <= 0,
  '>': sign => sign > 0,
  '>=': sign => sign >= 0,
  '=': sign => sign === 0,
  '!=': sign => sign !== 0,
}

const truthOf = (condition: Condition, signHere: SignHere): boolean | null => {
  switch (condition.kind) {
    case 'compare': {
      const difference = pickBranches(subtract(condition.left, condition.right), signHere)
      const sign = difference && signHere(difference)
      return sign === null ? null : HOLDS[condition.relation](sign)
    }
    case 'and':
    case 'or': {
      const truths = condition.conditions.map(part => truthOf(part, signHere))
      if (truths.includes(null)) return null
      return condition.kind === 'and' ? !truths.includes(false) : truths.includes(true)
    }
    case 'not': {
      const inner = truthOf(condition.condition, signHere)
      return inner === null ? null : !inner
    }
    default:
      return condition satisfies never
  }
}

type Cases = Extract<Expression, { kind: 'cases' }>

const pickCase = (node: Cases, signHere: SignHere): Expression | null => {
  for (const { value, when } of node.branches) {
    const truth = truthOf(when, signHere)
    if (truth === null) return null
    if (truth) return pickBranches(value, signHere)
  }
  return node.otherwise ? pickBranches(node.otherwise, signHere) : undefinedValue()
}

const pickFloor = (
  node: Extract<Expression, { kind: 'call' }>,
  signHere: SignHere,
): Expression | null => {
  const [argument] = node.args
  const u = argument && pickBranches(argument, signHere)
  if (!u) return null
  for (let n = -FLOOR_MAX; n <= FLOOR_MAX; n += 1) {
    const sign = signHere(subtract(u, num(n)))
    if (sign === null) return null
    if (node.name === 'ceil' && sign <= 0) return num(n)
    if (node.name === 'floor' && sign < 0) return n === -FLOOR_MAX ? null : num(n - 1)
  }
  return null
}

const FLOOR_MAX = 20

const pickAnew = (expression: Expression, signHere: SignHere): Expression | null => {
  if (isFloor(expression)) return pickFloor(expression, signHere)
  const opened = openRoot(expression)
  if (opened !== expression) return pickBranches(opened, signHere)
  const pieces = unfold(expression)
  if (pieces && pieces.kind !== 'cases') return pickBranches(pieces, signHere)
  if (pieces?.kind === 'cases') return pickCase(pieces, signHere)
  let failed = false
  const picked = mapChildren(expression, child => {
    const value = pickBranches(child, signHere)
    failed ||= value === null
    return value ?? child
  })
  if (failed) return null
  return childrenOf(picked).some(isUndefined) ? undefinedValue() : picked
}

const isUndefined = (node: Expression): boolean => node.kind === 'undefined'

/** What was picked already: pieces hold their insides twice, in the condition and in the value. */
const pickedBy = new WeakMap<SignHere, WeakMap<Expression, Expression | null>>()

/**
 * The smooth expression that a piecewise one is, where `signHere` tells the signs of the guards:
 * near a point, or on an interval. Null where a sign cannot be told, the undefined value where no
 * branch holds.
 * `max(0, z)` is 0 where the sign of z is -1.
 */
export const pickBranches = (expression: Expression, signHere: SignHere): Expression | null => {
  const picked = pickedBy.get(signHere) ?? new WeakMap<Expression, Expression | null>()
  pickedBy.set(signHere, picked)
  const found = picked.get(expression)
  if (found !== undefined) return found
  const result = pickAnew(expression, signHere)
  picked.set(expression, result)
  return result
}
