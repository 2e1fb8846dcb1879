import type { Condition, Expression, Relation } from '../tree/expression'
import { FUNCTIONS } from '../tree/functions'
import { ATOM, findDecimal, POWER, PRODUCT, SUM, splitSign, strengthOf } from './shape'

const MINUS = '−'
/** Spoken as "of" and "times", and without width: U+2061 and U+2062. */
const APPLY = '<mo>&#x2061;</mo>'
const TIMES = '<mo>&#x2062;</mo>'

const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const row = (...parts: readonly string[]): string =>
  parts.length === 1 ? (parts[0] ?? '') : `<mrow>${parts.join('')}</mrow>`
const identifier = (text: string): string => `<mi>${escapeText(text)}</mi>`
const operator = (text: string): string => `<mo>${escapeText(text)}</mo>`
const digits = (text: string): string => `<mn>${text}</mn>`
const words = (text: string): string => `<mtext>${escapeText(text)}</mtext>`
const bracketed = (inner: string): string => row(operator('('), inner, operator(')'))

const nameToMathml = (name: string): string => {
  const [, letter, index] = /^([A-Za-z])_?(\d+)$/.exec(name) ?? []
  return letter !== undefined && index !== undefined
    ? `<msub>${identifier(letter)}${digits(index)}</msub>`
    : identifier(name)
}

const strengthHere = (expression: Expression): number => {
  if (expression.kind === 'divide') return POWER
  const isFraction = expression.kind === 'number' && findDecimal(expression.value) === null
  return isFraction && expression.value.numerator > 0n ? POWER : strengthOf(expression)
}

const within = (expression: Expression, strength: number): string => {
  const inner = print(expression)
  return strengthHere(expression) < strength ? bracketed(inner) : inner
}

const printNumber = ({ value }: Extract<Expression, { kind: 'number' }>): string => {
  const { numerator, denominator } = value
  const size = numerator < 0n ? -numerator : numerator
  const decimal = findDecimal({ numerator: size, denominator })
  const body =
    decimal === null
      ? `<mfrac>${digits(`${size}`)}${digits(`${denominator}`)}</mfrac>`
      : digits(decimal)
  return numerator < 0n ? row(operator(MINUS), body) : body
}

const printSum = (terms: readonly Expression[]): string =>
  row(
    ...terms.flatMap((term, index) => {
      const { isNegative, body } = splitSign(term)
      const inner = within(body, index === 0 && !isNegative ? SUM : PRODUCT)
      if (index === 0) return isNegative ? [operator(MINUS), inner] : [inner]
      return [operator(isNegative ? MINUS : '+'), inner]
    }),
  )

const printProduct = (factors: readonly Expression[]): string =>
  row(
    ...factors.flatMap((factor, index) => {
      const inner = within(factor, POWER)
      if (index === 0) return [inner]
      return [factor.kind === 'number' ? operator('·') : TIMES, inner]
    }),
  )

const printArguments = (args: readonly Expression[]): string =>
  bracketed(
    row(...args.flatMap((arg, index) => [...(index > 0 ? [operator(',')] : []), print(arg)])),
  )

const printCall = ({ name, args }: Extract<Expression, { kind: 'call' }>): string => {
  const [first] = args
  if (first !== undefined && args.length === 1) {
    if (name === 'exp') return `<msup>${identifier('e')}${row(print(first))}</msup>`
    if (name === 'sqrt') return `<msqrt>${print(first)}</msqrt>`
    if (name === 'cbrt') return `<mroot>${print(first)}${digits('3')}</mroot>`
    if (name === 'abs') return row(operator('|'), print(first), operator('|'))
  }
  return row(identifier(FUNCTIONS[name].label), APPLY, printArguments(args))
}

const printPower = ({ base, exponent }: Extract<Expression, { kind: 'power' }>): string => {
  const isFraction = print(base).startsWith('<mfrac')
  const isBare = strengthHere(base) >= ATOM && !isFraction
  return `<msup>${isBare ? print(base) : bracketed(print(base))}${row(print(exponent))}</msup>`
}

const RELATIONS: Readonly<Record<Relation, string>> = {
  '<': '<',
  '<=': '≤',
  '>': '>',
  '>=': '≥',
  '=': '=',
  '!=': '≠',
}

const printCondition = (condition: Condition): string => {
  switch (condition.kind) {
    case 'compare':
      return row(
        print(condition.left),
        operator(RELATIONS[condition.relation]),
        print(condition.right),
      )
    case 'and':
    case 'or':
      return row(
        ...condition.conditions.flatMap((inner, index) => [
          ...(index > 0 ? [words(` ${condition.kind} `)] : []),
          printCondition(inner),
        ]),
      )
    case 'not':
      return row(words('not '), bracketed(printCondition(condition.condition)))
    default: {
      const impossible: never = condition
      return impossible
    }
  }
}

const printCases = ({ branches, otherwise }: Extract<Expression, { kind: 'cases' }>): string => {
  const line = (value: Expression, when: string): string =>
    `<mtr><mtd>${print(value)}</mtd><mtd>${when}</mtd></mtr>`
  const lines = branches.map(({ value, when }) =>
    line(value, row(words('if '), printCondition(when))),
  )
  if (otherwise) lines.push(line(otherwise, words('otherwise')))
  return row(operator('{'), `<mtable columnalign="left">${lines.join('')}</mtable>`)
}

const printDerivative = ({ of, by, at }: Extract<Expression, { kind: 'derivative' }>): string => {
  const sign = `<mfrac>${identifier('d')}${row(identifier('d'), nameToMathml(by))}</mfrac>`
  const body = row(sign, within(of, POWER))
  if (at === undefined) return body
  const place = row(nameToMathml(by), operator('='), print(at))
  return `<msub>${row(body, operator('|'))}${place}</msub>`
}

const CONSTANTS = { e: 'e', pi: 'π', infinity: '∞' } as const

const print = (expression: Expression): string => {
  switch (expression.kind) {
    case 'number':
      return printNumber(expression)
    case 'constant':
      return identifier(CONSTANTS[expression.name])
    case 'variable':
      return nameToMathml(expression.name)
    case 'add':
      return printSum(expression.terms)
    case 'negate':
      return printSum([expression])
    case 'multiply':
      return printProduct(expression.factors)
    case 'divide':
      return `<mfrac>${row(print(expression.numerator))}${row(print(expression.denominator))}</mfrac>`
    case 'power':
      return printPower(expression)
    case 'call':
      return printCall(expression)
    case 'apply': {
      const name = row(nameToMathml(expression.name), operator('′'.repeat(expression.primes)))
      return row(
        expression.primes > 0 ? name : nameToMathml(expression.name),
        APPLY,
        printArguments(expression.args),
      )
    }
    case 'derivative':
      return printDerivative(expression)
    case 'cases':
      return printCases(expression)
    case 'undefined':
      return words('undefined')
    default: {
      const impossible: never = expression
      return impossible
    }
  }
}

/** `<math>…</math>`, inline, with invisible times and function application for screen readers. */
export const toMathml = (expression: Expression): string =>
  `<math xmlns="http://www.w3.org/1998/Math/MathML">${print(expression)}</math>`
