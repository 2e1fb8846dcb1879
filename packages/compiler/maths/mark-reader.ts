import { type Expression, formatNumber, toTex } from '@slopewise/math'
import type { MarkReader } from '../formula/marks'
import type { ValueTex } from '../formula/value-tex'
import type { Report } from '../issues'
import { valueUnreadable, variableUnknown } from '../rules/of-formulas'
import { extentOf, type MappedText } from '../source/mapped-text'
import type { LessonMaths } from './lesson-maths'
import { numberOf, readExpression, resolveExpression, type VariantValues } from './read-maths'

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹'

const plainDigits = (text: string): string =>
  text.replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, digit => String(SUPERSCRIPTS.indexOf(digit))).replace('⁻', '-')

/** `4.540×10⁻⁵` as TeX. */
const numberTex = (value: number, significantDigits: number): ValueTex => {
  const text = formatNumber(value, { significantDigits }).replace('−', '-')
  const [mantissa = '', power] = text.split('×10')
  const tex = power === undefined ? mantissa : `${mantissa} \\cdot 10^{${plainDigits(power)}}`
  return { tex, shape: shapeOf(tex) }
}

const shapeOf = (tex: string): ValueTex['shape'] => {
  if (/^[\d.]+$/.test(tex)) return 'number'
  return tex.startsWith('-') ? 'sum' : 'product'
}

const expressionTex = (expression: Expression): ValueTex => {
  const tex = toTex(expression)
  if (expression.kind === 'add') return { tex, shape: 'sum' }
  const isLetter = expression.kind === 'variable' || expression.kind === 'constant'
  return { tex, shape: isLetter ? 'letter' : shapeOf(tex) }
}

const findVariable =
  (maths: LessonMaths | null, values: VariantValues, report: Report) =>
  (name: MappedText): ValueTex | null => {
    const value = Object.hasOwn(values, name.text) ? values[name.text] : undefined
    if (value !== undefined) return expressionTex(value)
    if (maths === null) return null
    const message = `"${name.text}" has no value here.`
    report(variableUnknown, extentOf(name), { message })
    return null
  }

const findValue =
  (maths: LessonMaths | null, values: VariantValues, report: Report) =>
  (text: MappedText, significantDigits: number): ValueTex | null => {
    if (maths === null) return null
    const reader = { maths, names: Object.keys(values), report }
    const expression = readExpression(text, reader, valueUnreadable)
    if (expression === null) return null
    const value = numberOf(resolveExpression(expression, values, maths))
    if (Number.isFinite(value)) return numberTex(value, significantDigits)
    const message = `"${text.text}" has no value.`
    report(valueUnreadable, extentOf(text), { message })
    return null
  }

/**
 * Reads the marks of formulas with a lesson's definitions and a variant's values. Without
 * definitions (they could not be read) values are left out and not reported again.
 */
export const makeMarkReader = (
  maths: LessonMaths | null,
  values: VariantValues,
  options: { readonly report: Report; readonly setsReasons?: boolean },
): MarkReader => ({
  report: options.report,
  findVariable: findVariable(maths, values, options.report),
  findValue: findValue(maths, values, options.report),
  setsReasons: options.setsReasons ?? false,
})
