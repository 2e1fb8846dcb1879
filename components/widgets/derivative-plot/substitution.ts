import { compileEvaluator } from '@slopewise/math/evaluate'
import { type Expression, substitute } from '@slopewise/math/tree'
import { showNumber } from '../drawing/numbers'

/** A text that depends on where the point is: `0.7311 × 0.2689`. */
type TextAt = (z: number) => string

export type SubstitutionOptions = {
  /** The name that the formula is written in, `a`. */
  readonly name: string
  /** What it stands for, in the variable below: `g(z)`. */
  readonly standsFor: Expression
  readonly variable: string
}

const bracketNegative = (text: string): string => (text.startsWith('−') ? `(${text})` : text)

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const superscript = (digits: string): string =>
  [...digits].map(digit => SUPERSCRIPTS[Number(digit)] ?? digit).join('')

const findNaturalExponent = (exponent: Expression): string | null =>
  exponent.kind === 'number' && exponent.value.denominator === 1n && exponent.value.numerator > 0n
    ? exponent.value.numerator.toString()
    : null

/**
 * The value of the formula where the point is. The name is replaced by what it stands for before
 * anything is computed: at z = 40 the factor 1 − a is 4·10⁻¹⁸, which no rounded a can tell.
 */
const valueText = (node: Expression, options: SubstitutionOptions): TextAt => {
  const inVariable = substitute(node, { [options.name]: options.standsFor })
  const valueAt = compileEvaluator(inVariable, options.variable)
  return z => showNumber(valueAt(z))
}

const isAtom = (node: Expression): boolean => node.kind === 'number' || node.kind === 'variable'

const factorText = (node: Expression, options: SubstitutionOptions): TextAt => {
  const text =
    isAtom(node) || node.kind === 'power'
      ? substitutedText(node, options)
      : valueText(node, options)
  return z => bracketNegative(text(z))
}

const sumText = (terms: readonly Expression[], options: SubstitutionOptions): TextAt => {
  const parts = terms.map(term => {
    const isMinus = term.kind === 'negate'
    return { isMinus, text: substitutedText(isMinus ? term.operand : term, options) }
  })
  return z =>
    parts
      .map(({ isMinus, text }, index) => {
        const sign = isMinus ? '−' : '+'
        const lead = index > 0 ? ` ${sign} ` : isMinus ? '−' : ''
        return `${lead}${bracketNegative(text(z))}`
      })
      .join('')
}

const powerText = (
  node: Extract<Expression, { kind: 'power' }>,
  options: SubstitutionOptions,
): TextAt => {
  const exponent = findNaturalExponent(node.exponent)
  if (exponent === null) return valueText(node, options)
  const base = factorText(node.base, options)
  return z => `${base(z)}${superscript(exponent)}`
}

/**
 * The formula with numbers in place of its name, as one writes it down by hand: `a(1 − a)` becomes
 * `0.7311 × 0.2689`, `1 − a²` becomes `1 − 0.7616²`. Parts of other kinds appear as their value.
 */
export const substitutedText = (node: Expression, options: SubstitutionOptions): TextAt => {
  switch (node.kind) {
    case 'multiply': {
      const factors = node.factors.map(factor => factorText(factor, options))
      return z => factors.map(factor => factor(z)).join(' × ')
    }
    case 'add':
      return sumText(node.terms, options)
    case 'negate': {
      const operand = factorText(node.operand, options)
      return z => `−${operand(z)}`
    }
    case 'power':
      return powerText(node, options)
    case 'number':
      if (node.value.denominator !== 1n) return valueText(node, options)
      return () => node.value.numerator.toString().replace('-', '−')
    case 'divide':
    case 'constant':
    case 'variable':
    case 'call':
    case 'apply':
    case 'derivative':
    case 'cases':
    case 'undefined':
      return valueText(node, options)
    default: {
      const impossible: never = node
      return impossible
    }
  }
}
