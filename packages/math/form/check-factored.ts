import type { Expression } from '../tree/expression'
import type { FormContext, FormIssue } from './form'
import { isClosed, isRationalValue, isSignedInteger } from './numerals'
import { firstIssue, issueAt } from './place'
import { Atoms } from './polynomial/atoms'
import { normalFactors, unitSteps } from './polynomial/normal-factors'
import { FractionReader } from './polynomial/read-fraction'
import { constantOf } from './polynomial/sparse'

const checkSum = (sum: Expression, context: FormContext): FormIssue | null => {
  if (isClosed(sum)) {
    return isRationalValue(sum) ? issueAt('not-worked-out', sum, context) : null
  }
  const atoms = new Atoms()
  const fraction = new FractionReader(atoms).read(sum)
  if (fraction === null) return null
  if (fraction.top.size <= 1) return issueAt('not-worked-out', sum, context)
  if (constantOf(fraction.bottom) === null) return issueAt('not-factored', sum, context)
  const steps = unitSteps([fraction.top], atoms)
  const { monomial, factors } = normalFactors(fraction.top, atoms, steps)
  const isMultiple = monomial.some(exponent => exponent !== 0)
  const isProduct = isMultiple || (factors !== null && factors.length > 1)
  return isProduct ? issueAt('not-factored', sum, context) : null
}

/**
 * A product whose factors do not factor further over Q: no sum in it (arguments of functions,
 * exponents and what stands under a root apart) is a product of polynomials in the names, in e^z
 * and in whatever else stands there. Numbers are no factors: `a(2-2a)` passes. What is too large
 * to factor passes.
 */
export const checkFactored = (expression: Expression, context: FormContext): FormIssue | null => {
  const check = (node: Expression) => checkFactored(node, context)
  switch (expression.kind) {
    case 'add':
      return checkSum(expression, context)
    case 'multiply':
      return firstIssue(expression.factors, check)
    case 'negate':
      return check(expression.operand)
    case 'divide':
      return check(expression.numerator) ?? check(expression.denominator)
    case 'power':
      return isSignedInteger(expression.exponent) ? check(expression.base) : null
    case 'cases': {
      const values = expression.branches.map(({ value }) => value)
      const { otherwise } = expression
      return firstIssue(otherwise ? [...values, otherwise] : values, check)
    }
    case 'number':
    case 'constant':
    case 'variable':
    case 'call':
    case 'apply':
    case 'derivative':
    case 'undefined':
      return null
    default:
      return expression satisfies never
  }
}
