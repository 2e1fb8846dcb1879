import {
  decide,
  differentiate,
  type Expression,
  expandDefinitions,
  formatNumber,
  freeVariables,
  toText,
} from '@slopewise/math'
import type { FrontMatterRead } from '../front-matter/read-front-matter'
import type { Report } from '../issues'
import { ruleInAWrong } from '../rules/of-front-matter'
import { extentOf } from '../source/mapped-text'
import type { LessonMaths } from './lesson-maths'
import { readExpression } from './read-maths'

/** The slope of a function in terms of its value `a`: `a(1 − a)`. */
export type RuleInA = {
  /** The function, `g`. */
  readonly name: string
  /** In the variable `a`. */
  readonly tree: Expression
  /** For people: `a(1 − a)`. */
  readonly text: string
}

/** The name of the value that a rule is written in. */
const VALUE_NAME = 'a'

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** The author's own form with a proper minus sign and raised exponents: `1 − a²`. */
const printRule = (text: string): string =>
  text
    .replace(/\s+/g, '')
    .replace(/\^(\d)(?!\d)/g, (_, digit: string) => SUPERSCRIPTS.charAt(Number(digit)))
    .replace(/(?<=[\w)⁰-⁹²³])([-+])/g, (_, sign: string) => ` ${sign === '-' ? '−' : sign} `)
    .replace(/-/g, '−')
    .replace(/\*/g, '·')

/** The function whose value `a` is: `g` where the lesson defines `a` as `g(z)`. */
const functionOfValue = ({ definitions }: LessonMaths): string | null => {
  const value = definitions.values[VALUE_NAME]
  if (value?.kind !== 'apply' || value.primes > 0) return null
  const [argument, ...others] = value.args
  return argument?.kind === 'variable' && others.length === 0 ? value.name : null
}

const SIGNIFICANT_DIGITS = 4

const show = ({ approx }: { readonly approx: number | null }): string =>
  approx === null ? 'nothing' : formatNumber(approx, { significantDigits: SIGNIFICANT_DIGITS })

/** Why a rule is not the slope; null where it is. */
const findFault = (rule: Expression, name: string, maths: LessonMaths): string | null => {
  const defined = maths.definitions.functions[name]
  const [parameter] = defined?.parameters ?? []
  if (!defined || parameter === undefined) return `"${name}" is not a function of one variable.`
  const others = [...freeVariables(rule)].filter(one => one !== VALUE_NAME)
  if (others.length > 0) return `the rule speaks of "${others[0]}", not of "${VALUE_NAME}" alone.`
  const body = expandDefinitions(defined.body, maths.definitions)
  const { derivative } = differentiate(body, { by: parameter })
  const decision = decide(expandDefinitions(rule, maths.definitions), derivative)
  if (decision.verdict === 'equal') return null
  if (decision.verdict !== 'different') return `the rule is not the slope (${decision.verdict}).`
  const { at, left, right } = decision.witness
  const point = Object.entries(at)
    .map(([one, value]) => `${one} = ${toText(value)}`)
    .join(', ')
  return `at ${point} the rule gives ${show(left)}, the slope is ${show(right)}.`
}

/**
 * Reads `rule` from the front matter and decides that it is the slope. Null where there is none, or,
 * with an issue, where it is not.
 */
export const readRuleInA = (
  { frontMatter, places }: FrontMatterRead,
  maths: LessonMaths,
  report: Report,
): RuleInA | null => {
  if (frontMatter.rule === undefined) return null
  const text = places.valueText(['rule'])
  const name = functionOfValue(maths)
  if (name === null) {
    const message = `the lesson defines no value "${VALUE_NAME}" that the rule could be written in.`
    report(ruleInAWrong, extentOf(text), { message, advice: 'Add a: "g(z)" below define.' })
    return null
  }
  const tree = readExpression(text, { maths, names: [], report }, ruleInAWrong)
  if (tree === null) return null
  const fault = findFault(tree, name, maths)
  if (fault === null) return { name, tree, text: printRule(frontMatter.rule) }
  report(ruleInAWrong, extentOf(text), { message: fault })
  return null
}
