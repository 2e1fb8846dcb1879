import type { Expression } from '../tree/expression'
import { checkReduced, type FractionParts } from './check-reduced'
import type { FormContext, FormIssue } from './form'
import { isRationalValue } from './numerals'
import { firstIssue, issueAt, typedText } from './place'

/**
 * Where a node stands: the whole answer or a factor of it, a term of a sum, or over or under a
 * line.
 */
type Place = 'whole' | 'term' | 'part'

class Shape {
  private divisions = 0

  constructor(
    private readonly decimals: boolean,
    private readonly context: FormContext,
  ) {}

  find(node: Expression, place: Place): FormIssue | null {
    const { kind } = node
    switch (kind) {
      case 'number':
        return this.number(node)
      case 'negate':
        return this.find(node.operand, place)
      case 'add':
        return this.composite(node, node.terms, place === 'part' ? place : 'term')
      case 'multiply':
        return this.composite(node, node.factors, place)
      case 'divide':
        return this.division(node, place)
      case 'power':
        return this.power(node, place)
      case 'call':
        return isRationalValue(node) ? issueAt('not-worked-out', node, this.context) : null
      case 'constant':
      case 'variable':
      case 'apply':
      case 'derivative':
      case 'cases':
      case 'undefined':
        return null
      default:
        return kind satisfies never
    }
  }

  private number(node: Extract<Expression, { kind: 'number' }>): FormIssue | null {
    const isDecimal = /[.,٫%]/.test(typedText(node, this.context)) || node.value.denominator !== 1n
    return isDecimal && !this.decimals ? issueAt('decimal', node, this.context) : null
  }

  private composite(
    node: Expression,
    parts: readonly Expression[],
    place: Place,
  ): FormIssue | null {
    if (isRationalValue(node)) {
      const divided = parts.some(part => part.kind === 'divide')
      return issueAt(divided ? 'not-one-fraction' : 'not-worked-out', node, this.context)
    }
    return firstIssue(parts, part => this.find(part, place))
  }

  private division(node: Extract<Expression, { kind: 'divide' }>, place: Place): FormIssue | null {
    if (place === 'part') return issueAt('nested-fraction', node, this.context)
    this.divisions += 1
    if (place === 'term' || this.divisions > 1) {
      return issueAt('not-one-fraction', node, this.context)
    }
    return (
      this.find(node.numerator, 'part') ??
      this.find(node.denominator, 'part') ??
      this.denominator(node.denominator)
    )
  }

  private denominator(node: Expression): FormIssue | null {
    const factors = node.kind === 'multiply' ? node.factors : [node]
    const negative = factors.find(factor => factor.kind === 'negate')
    if (negative) return issueAt('sign-below', negative, this.context)
    const isOne = node.kind === 'number' && node.value.numerator === node.value.denominator
    return isOne ? issueAt('denominator-one', node, this.context) : null
  }

  private power(node: Extract<Expression, { kind: 'power' }>, place: Place): FormIssue | null {
    const { base, exponent } = node
    if (base.kind === 'constant' && base.name === 'e') return null
    if (exponent.kind === 'negate') return issueAt('negative-power', node, this.context)
    if (isRationalValue(node)) return issueAt('not-worked-out', node, this.context)
    if (base.kind === 'divide' && place !== 'part') {
      return issueAt('not-one-fraction', node, this.context)
    }
    return this.find(base, 'part')
  }
}

const collect = (node: Expression, isBelow: boolean, parts: FractionParts): void => {
  switch (node.kind) {
    case 'negate':
      collect(node.operand, isBelow, parts)
      break
    case 'multiply':
      for (const factor of node.factors) collect(factor, isBelow, parts)
      break
    case 'divide':
      collect(node.numerator, isBelow, parts)
      collect(node.denominator, !isBelow, parts)
      break
    default:
      ;(isBelow ? parts.below : parts.above).push(node)
  }
}

const withoutSign = (node: Expression): Expression => (node.kind === 'negate' ? node.operand : node)

const hasDivision = (node: Expression): boolean => {
  if (node.kind === 'negate') return hasDivision(node.operand)
  return node.kind === 'divide' || (node.kind === 'multiply' && node.factors.some(hasDivision))
}

/**
 * One fraction in lowest terms with a positive denominator, or something without a fraction line:
 * whole numbers without a common divisor, no common polynomial factor (over Q, in the names and in
 * powers of e), no fraction inside, no negative exponent but of e, nothing left to work out.
 */
export const checkFraction = (
  expression: Expression,
  decimals: boolean,
  context: FormContext,
): FormIssue | null => {
  if (expression.kind === 'cases') {
    const values = expression.branches.map(({ value }) => value)
    const { otherwise } = expression
    const all = otherwise ? [...values, otherwise] : values
    return firstIssue(all, value => checkFraction(value, decimals, context))
  }
  const node = withoutSign(expression)
  if (node.kind === 'negate') return issueAt('not-worked-out', expression, context)
  const isFraction = hasDivision(node)
  const issue = new Shape(decimals && !isFraction, context).find(node, 'whole')
  if (issue !== null || !isFraction) return issue
  const parts: FractionParts = { above: [], below: [] }
  collect(node, false, parts)
  return checkReduced(node, parts, context)
}
