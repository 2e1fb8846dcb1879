import type { Condition, Expression, Relation } from '../tree/expression'
import { FUNCTIONS } from '../tree/functions'
import { ATOM, findDecimal, POWER, PRODUCT, SUM, splitSign, strengthOf } from './shape'

type Call = Extract<Expression, { kind: 'call' }>

const GREEK = new Set(
  'alpha beta gamma delta epsilon eta theta kappa lambda mu nu xi rho sigma tau phi chi psi omega'.split(
    ' ',
  ),
)

/** A name as TeX: `z`, `z_{0}`, `\alpha`, `\mathrm{rate}`. */
export const nameToTex = (name: string): string => {
  if (name.length === 1) return name
  if (GREEK.has(name)) return `\\${name}`
  const [, letter, index] = /^([A-Za-z])_?(\d+)$/.exec(name) ?? []
  if (letter !== undefined && index !== undefined) return `${letter}_{${index}}`
  return `\\mathrm{${name.replaceAll('_', '\\_')}}`
}

// A fraction bar brackets what is above and below it, so a quotient needs no brackets in a product.
const strengthInTex = (expression: Expression): number => {
  if (expression.kind === 'divide') return POWER
  if (expression.kind === 'number' && expression.value.denominator !== 1n) {
    return expression.value.numerator < 0n ? SUM : POWER
  }
  return strengthOf(expression)
}

const bracketed = (tex: string): string =>
  tex.includes('\\frac') || tex.includes('\\begin') ? `\\left(${tex}\\right)` : `(${tex})`

const within = (expression: Expression, strength: number): string => {
  const tex = toTex(expression)
  return strengthInTex(expression) < strength ? bracketed(tex) : tex
}

const numberToTex = ({ value }: Extract<Expression, { kind: 'number' }>): string => {
  const decimal = findDecimal(value)
  if (decimal !== null) return decimal
  const { numerator, denominator } = value
  return numerator < 0n
    ? `-\\frac{${-numerator}}{${denominator}}`
    : `\\frac{${numerator}}{${denominator}}`
}

const sumToTex = (terms: readonly Expression[]): string =>
  terms
    .map((term, index) => {
      const { isNegative, body } = splitSign(term)
      const tex = within(body, index === 0 && !isNegative ? SUM : PRODUCT)
      if (index === 0) return isNegative ? `-${tex}` : tex
      return isNegative ? ` - ${tex}` : ` + ${tex}`
    })
    .join('')

const startsWithDigit = (tex: string): boolean => /^[\d.]/.test(tex)

const productToTex = (factors: readonly Expression[]): string =>
  factors
    .map(factor => within(factor, POWER))
    .reduce((left, right) => {
      if (startsWithDigit(right)) return `${left} \\cdot ${right}`
      if (/^\\frac/.test(right) && /[\d}]$/.test(left)) return `${left} \\cdot ${right}`
      return right.startsWith('(') || right.startsWith('\\left') ? left + right : `${left} ${right}`
    })

const argumentsToTex = (args: readonly Expression[]): string =>
  bracketed(args.map(toTex).join(', '))

const callToTex = ({ name, args }: Call): string => {
  const [first] = args
  if (first !== undefined && args.length === 1) {
    if (name === 'exp') return `e^{${toTex(first)}}`
    if (name === 'abs') return `\\left\\lvert ${toTex(first)} \\right\\rvert`
    if (name === 'sqrt' || name === 'cbrt') return `${FUNCTIONS[name].tex}{${toTex(first)}}`
  }
  return `${FUNCTIONS[name].tex}${argumentsToTex(args)}`
}

const powerToTex = ({ base, exponent }: Extract<Expression, { kind: 'power' }>): string => {
  const raised = `^{${toTex(exponent)}}`
  const isNamed = base.kind === 'call' && FUNCTIONS[base.name].tex.startsWith('\\')
  const isSpecial = base.kind === 'call' && ['exp', 'abs', 'sqrt', 'cbrt'].includes(base.name)
  if (base.kind === 'call' && isNamed && !isSpecial && exponent.kind === 'number') {
    // `\tanh^{2}(z)`; a power of -1 would read as the inverse function.
    if (exponent.value.numerator > 0n) {
      return `${FUNCTIONS[base.name].tex}${raised}${argumentsToTex(base.args)}`
    }
  }
  const isFraction = base.kind === 'divide' || base.kind === 'number'
  const tex = toTex(base)
  const isBare = strengthInTex(base) >= ATOM && !(isFraction && tex.includes('\\frac'))
  return `${isBare ? tex : bracketed(tex)}${raised}`
}

const RELATIONS: Readonly<Record<Relation, string>> = {
  '<': '<',
  '<=': '\\le',
  '>': '>',
  '>=': '\\ge',
  '=': '=',
  '!=': '\\ne',
}

/** A condition as TeX: `z \ge 0`. */
export const conditionToTex = (condition: Condition): string => {
  switch (condition.kind) {
    case 'compare':
      return `${toTex(condition.left)} ${RELATIONS[condition.relation]} ${toTex(condition.right)}`
    case 'and':
    case 'or':
      return condition.conditions.map(conditionToTex).join(`\\text{ ${condition.kind} }`)
    case 'not':
      return `\\text{not }(${conditionToTex(condition.condition)})`
    default: {
      const impossible: never = condition
      return impossible
    }
  }
}

const casesToTex = ({ branches, otherwise }: Extract<Expression, { kind: 'cases' }>): string => {
  const rows = branches.map(
    ({ value, when }) => `${toTex(value)} & \\text{if } ${conditionToTex(when)}`,
  )
  if (otherwise) rows.push(`${toTex(otherwise)} & \\text{otherwise}`)
  return `\\begin{cases} ${rows.join(' \\\\ ')} \\end{cases}`
}

const derivativeToTex = ({ of, by, at }: Extract<Expression, { kind: 'derivative' }>): string => {
  const tex = `\\frac{d}{d${nameToTex(by)}} ${within(of, POWER)}`
  return at === undefined ? tex : `${tex} \\Big|_{${nameToTex(by)} = ${toTex(at)}}`
}

const CONSTANTS = { e: 'e', pi: '\\pi', infinity: '\\infty' } as const

/** TeX as a textbook would print it: `\frac{e^{-z}}{(1 + e^{-z})^{2}}`, with no needless brackets. */
export const toTex = (expression: Expression): string => {
  switch (expression.kind) {
    case 'number':
      return numberToTex(expression)
    case 'constant':
      return CONSTANTS[expression.name]
    case 'variable':
      return nameToTex(expression.name)
    case 'add':
      return sumToTex(expression.terms)
    case 'negate':
      return sumToTex([expression])
    case 'multiply':
      return productToTex(expression.factors)
    case 'divide':
      return `\\frac{${toTex(expression.numerator)}}{${toTex(expression.denominator)}}`
    case 'power':
      return powerToTex(expression)
    case 'call':
      return callToTex(expression)
    case 'apply':
      return `${nameToTex(expression.name)}${"'".repeat(expression.primes)}${argumentsToTex(expression.args)}`
    case 'derivative':
      return derivativeToTex(expression)
    case 'cases':
      return casesToTex(expression)
    case 'undefined':
      return '\\text{undefined}'
    default: {
      const impossible: never = expression
      return impossible
    }
  }
}
