import type { Rational } from '../number/rational'
import type { Condition, Expression } from '../tree/expression'
import { findDecimal } from './decimal'

/** How tightly a printed form holds together; a looser one gets brackets inside a tighter one. */
const LEVEL = { sum: 0, negated: 1, product: 2, power: 3, atom: 4 } as const
type Level = (typeof LEVEL)[keyof typeof LEVEL]
type Printed = { readonly text: string; readonly level: Level }

const printed = (text: string, level: Level): Printed => ({ text, level })
const atom = (text: string): Printed => printed(text, LEVEL.atom)

const within = (expression: Expression, least: Level): string => {
  const { text, level } = print(expression)
  return level < least ? `(${text})` : text
}

/** From how many digits, and zeros among them, an exponent is shorter to read. */
const LONG_DIGITS = 40
const LONG_ZEROS = 20
/** The longest number, and the largest exponent, that the parser reads. */
const DIGITS_MAX = 400

/** `1e400` for a one and 400 zeros; other numbers as they are. */
const shortInteger = (digits: string): string => {
  const zeros = Math.min(DIGITS_MAX, digits.length - digits.replace(/0+$/, '').length)
  return digits.length > LONG_DIGITS && zeros > LONG_ZEROS
    ? `${digits.slice(0, -zeros)}e${zeros}`
    : digits
}

/** `25e-60` for 0 and a point and 58 zeros and 25; other numbers as they are. */
const shortDecimal = (text: string): string => {
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d+)\.(\d+)$/.exec(text) ?? []
  if (fraction === '') return shortInteger(text)
  const digits = `${whole}${fraction}`.replace(/^0+/, '')
  const isLong = text.length > LONG_DIGITS && text.length - digits.length > LONG_ZEROS
  return isLong || text.length > DIGITS_MAX ? `${sign}${digits}e-${fraction.length}` : text
}

const printNumber = (value: Rational): Printed => {
  const decimal = findDecimal(value)
  const [top, bottom] = [`${value.numerator}`, `${value.denominator}`]
  const text =
    decimal === null ? `${shortInteger(top)}/${shortInteger(bottom)}` : shortDecimal(decimal)
  if (value.numerator < 0n) return printed(text, LEVEL.negated)
  return printed(text, text.includes('/') ? LEVEL.product : LEVEL.atom)
}

const printSum = (terms: readonly Expression[]): Printed => {
  const parts = terms.map((term, index) => {
    if (index === 0) return within(term, LEVEL.negated)
    if (term.kind === 'negate') return `-${within(term.operand, LEVEL.product)}`
    return `+${within(term, LEVEL.product)}`
  })
  return printed(parts.join(''), LEVEL.sum)
}

const printProduct = (factors: readonly Expression[]): Printed => {
  const parts = factors.map((factor, index) =>
    within(factor, index === 0 ? LEVEL.product : LEVEL.power),
  )
  return printed(parts.join('*'), LEVEL.product)
}

const printCases = ({ branches, otherwise }: Extract<Expression, { kind: 'cases' }>): Printed => {
  const opened = branches.map(({ value, when }) => `if(${conditionToText(when)},${toText(value)},`)
  const last = otherwise ? toText(otherwise) : 'undefined'
  return atom(`${opened.join('')}${last}${')'.repeat(branches.length)}`)
}

const printDerivative = ({ of, by, at }: Extract<Expression, { kind: 'derivative' }>): Printed =>
  atom(`diff(${toText(of)},${by}${at ? `,${toText(at)}` : ''})`)

const print = (expression: Expression): Printed => {
  switch (expression.kind) {
    case 'number':
      return printNumber(expression.value)
    case 'constant':
    case 'variable':
      return atom(expression.name)
    case 'add':
      return printSum(expression.terms)
    case 'multiply':
      return printProduct(expression.factors)
    case 'divide': {
      const numerator = within(expression.numerator, LEVEL.product)
      return printed(`${numerator}/${within(expression.denominator, LEVEL.power)}`, LEVEL.product)
    }
    case 'negate':
      return printed(`-${within(expression.operand, LEVEL.product)}`, LEVEL.negated)
    case 'power': {
      const exponent = within(expression.exponent, LEVEL.atom)
      return printed(`${within(expression.base, LEVEL.atom)}^${exponent}`, LEVEL.power)
    }
    case 'call':
      return atom(`${expression.name}(${expression.args.map(toText).join(',')})`)
    case 'apply': {
      const { name, primes, args } = expression
      // `g(1,2)` would be read as g(1.2).
      return atom(`${name}${"'".repeat(primes)}(${args.map(toText).join(', ')})`)
    }
    case 'derivative':
      return printDerivative(expression)
    case 'cases':
      return printCases(expression)
    case 'undefined':
      return atom('undefined')
    default:
      return expression satisfies never
  }
}

const inner = (condition: Condition): string =>
  condition.kind === 'compare' ? conditionToText(condition) : `(${conditionToText(condition)})`

/**
 * A condition as explicit text that reads back to the same tree: `z>=0`, `-1<z and z<1`.
 *
 * @example
 * conditionToText(condition('-1 < z < 1')) // '-1<z and z<1'
 */
export const conditionToText = (condition: Condition): string => {
  switch (condition.kind) {
    case 'compare':
      return `${toText(condition.left)}${condition.relation}${toText(condition.right)}`
    case 'and':
    case 'or':
      return condition.conditions.map(inner).join(` ${condition.kind} `)
    case 'not':
      return `not (${conditionToText(condition.condition)})`
    default:
      return condition satisfies never
  }
}

/**
 * An expression as fully explicit text: every product has its `*`, every function its brackets,
 * cases are `if(condition,value,other)`, derivatives `diff(f,z)`. What the parser gave reads back
 * to the same tree. In trees built otherwise a negative number reads back as a negated one, and a
 * number without a finite decimal as a fraction.
 *
 * @example
 * toText(read('a(1 - a)')) // 'a*(1-a)'
 * toText(read('0 if z<0, 1 if z>=0')) // 'if(z<0,0,1)'
 */
export const toText = (expression: Expression): string => print(expression).text
