import { type Rational, rational } from '../number/rational'
import {
  and,
  apply,
  branch,
  call,
  cases,
  compare,
  constant,
  derivative,
  divide,
  negate,
  not,
  num,
  or,
  power,
  undefinedValue,
  variable,
} from './build'
import type { Condition, ConstantName, Expression, FunctionName, Relation } from './expression'

/**
 * A tree as plain JSON: the same shapes without spans, a number as text (`"-1"`, `"1/4"`), as
 * JSON has no big integers. What `treeToJson` wrote is read by every later version.
 */
export type JsonTree =
  | { readonly kind: 'number'; readonly value: string }
  | { readonly kind: 'constant'; readonly name: ConstantName }
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'add'; readonly terms: readonly JsonTree[] }
  | { readonly kind: 'multiply'; readonly factors: readonly JsonTree[] }
  | { readonly kind: 'divide'; readonly numerator: JsonTree; readonly denominator: JsonTree }
  | { readonly kind: 'negate'; readonly operand: JsonTree }
  | { readonly kind: 'power'; readonly base: JsonTree; readonly exponent: JsonTree }
  | { readonly kind: 'call'; readonly name: FunctionName; readonly args: readonly JsonTree[] }
  | {
      readonly kind: 'apply'
      readonly name: string
      readonly primes: number
      readonly args: readonly JsonTree[]
    }
  | {
      readonly kind: 'derivative'
      readonly of: JsonTree
      readonly by: string
      readonly at?: JsonTree
    }
  | {
      readonly kind: 'cases'
      readonly branches: readonly { readonly value: JsonTree; readonly when: JsonCondition }[]
      readonly otherwise?: JsonTree
    }
  | { readonly kind: 'undefined' }

/** A condition as plain JSON. */
export type JsonCondition =
  | {
      readonly kind: 'compare'
      readonly relation: Relation
      readonly left: JsonTree
      readonly right: JsonTree
    }
  | { readonly kind: 'and' | 'or'; readonly conditions: readonly JsonCondition[] }
  | { readonly kind: 'not'; readonly condition: JsonCondition }

const rationalToJson = ({ numerator, denominator }: Rational): string =>
  denominator === 1n ? `${numerator}` : `${numerator}/${denominator}`

const rationalFromJson = (text: string): Rational => {
  const [numerator = '', denominator = '1'] = text.split('/')
  return rational(BigInt(numerator), BigInt(denominator))
}

/**
 * A condition as plain JSON, spans left out.
 *
 * @example
 * conditionToJson(condition('z > 0'))
 * // { kind: 'compare', relation: '>', left: { kind: 'variable', name: 'z' }, right: … }
 */
export const conditionToJson = (condition: Condition): JsonCondition => {
  switch (condition.kind) {
    case 'compare': {
      const { kind, relation, left, right } = condition
      return { kind, relation, left: treeToJson(left), right: treeToJson(right) }
    }
    case 'and':
    case 'or':
      return { kind: condition.kind, conditions: condition.conditions.map(conditionToJson) }
    case 'not':
      return { kind: 'not', condition: conditionToJson(condition.condition) }
    default:
      return condition satisfies never
  }
}

/**
 * A tree as plain JSON, spans left out.
 *
 * @example
 * treeToJson(ratio(1, 4)) // { kind: 'number', value: '1/4' }
 * treeToJson(read('-z')) // { kind: 'negate', operand: { kind: 'variable', name: 'z' } }
 */
export const treeToJson = (expression: Expression): JsonTree => {
  const { kind } = expression
  switch (kind) {
    case 'number':
      return { kind, value: rationalToJson(expression.value) }
    case 'constant':
      return { kind, name: expression.name }
    case 'variable':
      return { kind, name: expression.name }
    case 'undefined':
      return { kind }
    case 'add':
      return { kind, terms: expression.terms.map(treeToJson) }
    case 'multiply':
      return { kind, factors: expression.factors.map(treeToJson) }
    case 'divide': {
      const numerator = treeToJson(expression.numerator)
      return { kind, numerator, denominator: treeToJson(expression.denominator) }
    }
    case 'negate':
      return { kind, operand: treeToJson(expression.operand) }
    case 'power':
      return { kind, base: treeToJson(expression.base), exponent: treeToJson(expression.exponent) }
    case 'call':
      return { kind, name: expression.name, args: expression.args.map(treeToJson) }
    case 'apply': {
      const { name, primes, args } = expression
      return { kind, name, primes, args: args.map(treeToJson) }
    }
    case 'derivative': {
      const { by, at } = expression
      const of = treeToJson(expression.of)
      return at ? { kind, of, by, at: treeToJson(at) } : { kind, of, by }
    }
    case 'cases': {
      const branches = expression.branches.map(({ value, when }) => ({
        value: treeToJson(value),
        when: conditionToJson(when),
      }))
      const { otherwise } = expression
      return otherwise ? { kind, branches, otherwise: treeToJson(otherwise) } : { kind, branches }
    }
    default:
      return kind satisfies never
  }
}

/**
 * The condition that `conditionToJson` wrote.
 *
 * @example
 * conditionFromJson(conditionToJson(condition('z > 0'))) // z>0
 */
export const conditionFromJson = (json: JsonCondition): Condition => {
  switch (json.kind) {
    case 'compare':
      return compare(json.relation, expressionFromJson(json.left), expressionFromJson(json.right))
    case 'and':
      return and(...json.conditions.map(conditionFromJson))
    case 'or':
      return or(...json.conditions.map(conditionFromJson))
    case 'not':
      return not(conditionFromJson(json.condition))
    default:
      return json satisfies never
  }
}

/**
 * The tree that `treeToJson` wrote, frozen again.
 *
 * @example
 * expressionFromJson({ kind: 'number', value: '1/4' }) // 0.25
 * expressionFromJson(treeToJson(read('a(1 - a)'))) // a*(1-a)
 */
export const expressionFromJson = (json: JsonTree): Expression => {
  switch (json.kind) {
    case 'number':
      return num(rationalFromJson(json.value))
    case 'constant':
      return constant(json.name)
    case 'variable':
      return variable(json.name)
    case 'undefined':
      return undefinedValue()
    case 'add':
      return Object.freeze({
        kind: 'add',
        terms: Object.freeze(json.terms.map(expressionFromJson)),
      })
    case 'multiply': {
      const factors = Object.freeze(json.factors.map(expressionFromJson))
      return Object.freeze({ kind: 'multiply', factors })
    }
    case 'divide':
      return divide(expressionFromJson(json.numerator), expressionFromJson(json.denominator))
    case 'negate':
      return negate(expressionFromJson(json.operand))
    case 'power':
      return power(expressionFromJson(json.base), expressionFromJson(json.exponent))
    case 'call':
      return call(json.name, ...json.args.map(expressionFromJson))
    case 'apply':
      return apply(json.name, json.args.map(expressionFromJson), json.primes)
    case 'derivative': {
      const at = json.at && expressionFromJson(json.at)
      return derivative(expressionFromJson(json.of), json.by, at)
    }
    case 'cases': {
      const branches = json.branches.map(({ value, when }) =>
        branch(expressionFromJson(value), conditionFromJson(when)),
      )
      return cases(branches, json.otherwise && expressionFromJson(json.otherwise))
    }
    default:
      return json satisfies never
  }
}
