import {
  childrenOf,
  conditionParts,
  type Expression,
  parseExpression,
  someNode,
} from '@slopewise/math'
import { type BenchRow, explicitTexts } from './contestant'

/** What a pair is made of; guards are conditions and the arguments of abs, sign, max and min. */
export type RowClass = 'exp-rational' | 'linear guards' | 'logs' | 'other'

export const ROW_CLASSES: readonly RowClass[] = ['exp-rational', 'linear guards', 'logs', 'other']

const LOGARITHMS = new Set('ln log10 log2 softplus logsigmoid mish asinh acosh atanh'.split(' '))
const EXPONENTIALS = new Set('exp sinh cosh tanh coth sech csch sigmoid silu'.split(' '))
const GUARDED = new Set(
  'abs sign heaviside max min relu leakyrelu elu selu softsign hardsigmoid hardtanh'.split(' '),
)

const isCallOf = (names: ReadonlySet<string>, node: Expression): boolean =>
  node.kind === 'call' && names.has(node.name)

const isGuarded = (node: Expression): boolean => node.kind === 'cases' || isCallOf(GUARDED, node)

const isConstant = (node: Expression): boolean =>
  !someNode(node, one => one.kind === 'variable' || isGuarded(one))

/** Piecewise linear: constants, variables, sums, multiples, and guards of such. */
const isLinear = (node: Expression): boolean => {
  if (node.kind === 'variable' || isConstant(node)) return true
  if (node.kind === 'divide') return isConstant(node.denominator) && isLinear(node.numerator)
  if (node.kind === 'multiply') {
    return node.factors.filter(one => !isConstant(one)).length < 2 && node.factors.every(isLinear)
  }
  const isKept = node.kind === 'add' || node.kind === 'negate' || isGuarded(node)
  return isKept && childrenOf(node).every(isLinear)
}

const hasLinearGuards = (node: Expression): boolean =>
  node.kind === 'cases'
    ? node.branches.every(({ when }) => conditionParts(when).every(isLinear))
    : childrenOf(node).every(isLinear)

const isWhole = (node: Expression): boolean =>
  node.kind === 'negate'
    ? isWhole(node.operand)
    : node.kind === 'number' && node.value.denominator === 1n

/** Roots, general powers, guards that are not linear, trigonometric and all further functions. */
const isOther = (node: Expression): boolean => {
  if (isGuarded(node)) return !hasLinearGuards(node)
  if (node.kind === 'power') return !isConstant(node.base) && !isWhole(node.exponent)
  return node.kind === 'call' && !LOGARITHMS.has(node.name) && !EXPONENTIALS.has(node.name)
}

/** Goes by the explicit texts; what is not read here is `other`. */
export const classOf = (row: BenchRow): RowClass => {
  const trees = explicitTexts(row).flatMap(text => {
    const parsed = parseExpression(text, { variables: row.vars })
    return parsed.ok ? [parsed.expression] : []
  })
  const some = (test: (node: Expression) => boolean): boolean =>
    trees.some(tree => someNode(tree, test))
  if (trees.length < 2 || some(isOther)) return 'other'
  if (some(node => isCallOf(LOGARITHMS, node))) return 'logs'
  return some(isGuarded) ? 'linear guards' : 'exp-rational'
}
