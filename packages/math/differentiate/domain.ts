import type { Expression, FunctionName } from '../tree/expression'

/** Functions defined for every real argument. */
const EVERYWHERE: ReadonlySet<FunctionName> = new Set<FunctionName>([
  ...(['exp', 'cbrt', 'abs', 'sign', 'heaviside', 'max', 'min', 'floor', 'ceil', 'sin'] as const),
  ...(['cos', 'atan', 'sinh', 'cosh', 'tanh', 'sech', 'asinh', 'erf', 'sigmoid'] as const),
  ...(['softplus', 'relu', 'leakyrelu', 'elu', 'selu', 'gelu', 'gelutanh', 'silu'] as const),
  ...(['mish', 'softsign', 'hardsigmoid', 'hardtanh', 'logsigmoid'] as const),
])

const POSITIVE: ReadonlySet<FunctionName> = new Set<FunctionName>([
  'exp',
  'cosh',
  'sech',
  'sigmoid',
  'softplus',
])

const isWhole = (exponent: Expression, least: bigint): boolean =>
  exponent.kind === 'number' &&
  exponent.value.denominator === 1n &&
  exponent.value.numerator >= least

/** Whether an expression is plainly defined for all real values of its variables. */
export const isTotal = (node: Expression): boolean => {
  switch (node.kind) {
    case 'number':
    case 'variable':
      return true
    case 'constant':
      return node.name !== 'infinity'
    case 'add':
      return node.terms.every(isTotal)
    case 'multiply':
      return node.factors.every(isTotal)
    case 'negate':
      return isTotal(node.operand)
    case 'divide':
      return isTotal(node.numerator) && isPositive(node.denominator)
    case 'power':
      if (isWhole(node.exponent, 0n)) return isTotal(node.base)
      return isPositive(node.base) && isTotal(node.exponent)
    case 'call':
      return EVERYWHERE.has(node.name) && node.args.every(isTotal)
    case 'apply':
    case 'derivative':
    case 'cases':
    case 'undefined':
      return false
    default:
      return node satisfies never
  }
}

const isNonNegative = (node: Expression): boolean => {
  if (node.kind === 'power' && isWhole(node.exponent, 0n) && node.exponent.kind === 'number') {
    return node.exponent.value.numerator % 2n === 0n && isTotal(node.base)
  }
  if (node.kind === 'call' && (node.name === 'abs' || node.name === 'relu')) return isTotal(node)
  if (node.kind === 'number') return node.value.numerator >= 0n
  return isPositive(node)
}

/** Whether an expression is plainly defined and positive for all values of its variables. */
export const isPositive = (node: Expression): boolean => {
  switch (node.kind) {
    case 'number':
      return node.value.numerator > 0n
    case 'constant':
      return node.name !== 'infinity'
    case 'add':
      return node.terms.every(isNonNegative) && node.terms.some(isPositive)
    case 'multiply':
      return node.factors.every(isPositive)
    case 'divide':
      return isPositive(node.numerator) && isPositive(node.denominator)
    case 'power':
      return isPositive(node.base) && isTotal(node.exponent)
    case 'call':
      return POSITIVE.has(node.name) && node.args.every(isTotal)
    case 'negate':
    case 'variable':
    case 'apply':
    case 'derivative':
    case 'cases':
    case 'undefined':
      return false
    default:
      return node satisfies never
  }
}
