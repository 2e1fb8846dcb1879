import type { Condition, Expression, FunctionName } from '../../tree/expression'
import { conditionParts } from '../../tree/walk'
import { isNonNegative, isNonZero, isPositive, isPowerTotal } from './signs'

const PARTIAL_FUNCTIONS: ReadonlySet<FunctionName> = new Set<FunctionName>([
  'ln',
  'log10',
  'log2',
  'sqrt',
  'tan',
  'cot',
  'sec',
  'csc',
  'asin',
  'acos',
  'coth',
  'csch',
  'acosh',
  'atanh',
])

const isCallTotal = (name: FunctionName, args: readonly Expression[]): boolean => {
  const [first] = args
  if (first === undefined || !args.every(isTotal)) return false
  if (!PARTIAL_FUNCTIONS.has(name)) return true
  switch (name) {
    case 'ln':
    case 'log10':
    case 'log2':
      return isPositive(first)
    case 'sqrt':
      return isNonNegative(first)
    case 'coth':
    case 'csch':
      return isNonZero(first)
    default:
      return false
  }
}

/** Whether both sides of every comparison are defined everywhere. */
export const isConditionTotal = (condition: Condition): boolean =>
  conditionParts(condition).every(isTotal)

/** Whether the value is certainly defined for all values of all variables. */
export const isTotal = (expression: Expression): boolean => {
  switch (expression.kind) {
    case 'number':
    case 'variable':
      return true
    case 'constant':
      return expression.name !== 'infinity'
    case 'add':
      return expression.terms.every(isTotal)
    case 'multiply':
      return expression.factors.every(isTotal)
    case 'negate':
      return isTotal(expression.operand)
    case 'divide': {
      const { numerator, denominator } = expression
      return isTotal(numerator) && isTotal(denominator) && isNonZero(denominator)
    }
    case 'power': {
      const { base, exponent } = expression
      return isTotal(base) && isTotal(exponent) && isPowerTotal(base, exponent)
    }
    case 'call':
      return isCallTotal(expression.name, expression.args)
    case 'cases': {
      const { branches, otherwise } = expression
      return (
        otherwise !== undefined &&
        isTotal(otherwise) &&
        branches.every(one => isTotal(one.value) && isConditionTotal(one.when))
      )
    }
    case 'apply':
    case 'derivative':
    case 'undefined':
      return false
    default:
      return expression satisfies never
  }
}
